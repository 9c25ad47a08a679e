import type { Host } from '../../core/region/host.ts';
import { look } from './applicant.ts';
import { decide } from './decide.ts';
import { tableRows } from './people/html.ts';
import { tongueOf } from './people/tongue.ts';
import { createRandom } from './random.ts';
import { progress, type Run } from './run.ts';
import { type Staff, staffMember } from './staff.ts';

const REASONS = { ar: 'لا يتوفر المؤطر المختص حاليا (عينة)', fr: 'L’encadrante du domaine est absente (exemple)' } as const;
const LOOK_MS = 3_000;

/** A host's staff until the run is over: whoever is referred to it is taken in or declined. */
export const runHost = async (run: Run, host: Host): Promise<void> => {
  const bell = run.bells.hosts.get(host.id);
  const staff = host.staff.map((person) => staffMember(run, person, '/referrals'));
  for (;;) {
    await bell?.wait(LOOK_MS);
    if (run.over) return;
    const isAsked = [...run.followed.values()].some(({ status }) => status === 'referred');
    // Colleagues answer side by side: what one has answered is closed to the other.
    if (isAsked) await Promise.all(staff.map((member) => workThrough(run, host, member)));
  }
};

const workThrough = async (run: Run, host: Host, member: Staff): Promise<void> => {
  const rows = tableRows((await member.open('/referrals')).html);
  for (const { href, cells } of createRandom(member.person.id, rows.length).shuffled(rows)) {
    const followed = run.followed.get(cells[0] ?? '');
    if (followed === undefined) continue;
    const declines = run.plans.hostDeclines(followed.planned.index, host.id);
    const page = await member.open(href);
    const decided = await decide(
      member,
      page,
      declines ? { choice: 'decline', reason: REASONS[tongueOf(member.person.language)] } : { choice: 'accept' },
    );
    if (decided !== 'done') continue;
    if (declines) {
      run.tally.declined += 1;
      run.declinedBy.set(followed.reference, new Set([...(run.declinedBy.get(followed.reference) ?? []), host.id]));
    } else run.tally.accepted += 1;
    progress(run);
    await look(run, followed);
  }
};
