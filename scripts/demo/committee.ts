import type { Committee } from '../../core/region/committee.ts';
import { decide } from './decide.ts';
import { optionsIn, valueIn } from './people/form.ts';
import { tableRows } from './people/html.ts';
import { tongueOf } from './people/tongue.ts';
import { categoryChoice, type Intent } from './plans.ts';
import { createRandom } from './random.ts';
import { count, type Followed, isAtRest, progress, type Run } from './run.ts';
import { type Staff, staffMember } from './staff.ts';

const REASONS = {
  ar: {
    approve: 'المشروع واقعي وصاحبته في حاجة إلى المواكبة (عينة)',
    reject: 'المشروع لا يستجيب لأهداف البرنامج (عينة)',
    'more-information': 'المرجو توضيح مراحل إنجاز المشروع (عينة)',
    abstain: 'لا رأي لي في هذا الملف (عينة)',
    recuse: 'تربطني قرابة بصاحبة الطلب (عينة)',
  },
  fr: {
    approve: 'Projet réaliste, la candidate a besoin d’accompagnement (exemple)',
    reject: 'Le projet ne répond pas aux objectifs du programme (exemple)',
    'more-information': 'Merci de préciser les étapes du projet (exemple)',
    abstain: 'Je n’ai pas d’avis sur ce dossier (exemple)',
    recuse: 'La candidate est de ma famille (exemple)',
  },
} as const;

/** How often one member looks whether there is something new, while something may come. */
const LOOK_MS = 1_000;

/** A committee at work until the run is over: one member looks at the docket, and when files wait, everyone works through hers. */
export const runCommittee = async (run: Run, committee: Committee): Promise<void> => {
  const bell = run.bells.committees.get(committee.province);
  const members = committee.members.map((person) => staffMember(run, person, '/review'));
  // Everyone signs in, whether or not a file comes.
  await Promise.all(members.map((member) => workThrough(run, committee, member)));
  for (let turn = 0; !run.over; turn += 1) {
    const member = members[turn % members.length];
    if (member !== undefined && mayHaveFiles(run, committee) && (await owed(run, member)).length > 0) {
      await Promise.all(members.map((one) => workThrough(run, committee, one)));
    } else await bell?.wait(LOOK_MS);
  }
};

const mayHaveFiles = (run: Run, { province }: Committee): boolean =>
  [...run.followed.values()].some((one) => one.planned.form.province === province && one.status === 'under-study');

type File = { readonly href: string; readonly followed: Followed };

/** The files of this run on her docket, which opens with those that await her vote; every page of it. */
const owed = async (run: Run, member: Staff): Promise<readonly File[]> => {
  const files: File[] = [];
  for (let path: string | undefined = '/review'; path !== undefined; ) {
    const page = await member.open(path);
    for (const { href, cells } of tableRows(page.html)) {
      const followed = run.followed.get(cells[0] ?? '');
      if (followed !== undefined) files.push({ href, followed });
    }
    path = / href="(\/review\?after=[^"]*)"/u.exec(page.html)?.[1]?.replaceAll('&amp;', '&');
  }
  return files;
};

/** In an order of her own, so that members seldom have the same file before them at once. */
const workThrough = async (run: Run, committee: Committee, member: Staff): Promise<void> => {
  const files = await owed(run, member);
  for (const file of createRandom(member.person.id, files.length).shuffled(files)) {
    if (isAtRest(file.followed)) continue;
    await vote(run, committee, member, file);
  }
};

const vote = async (run: Run, committee: Committee, member: Staff, { href, followed }: File): Promise<void> => {
  const { index } = followed.planned;
  const { id } = member.person;
  const cast = async (intentOf: (round: number) => Intent): Promise<boolean> => {
    const page = await member.open(href);
    const form = page.formWith('choice');
    if (form === undefined) return false;
    const { choice, other = false } = intentOf(Number(valueIn(form, 'round')));
    const reason = REASONS[tongueOf(member.person.language)][choice];
    const category = categoryChoice(optionsIn(form, 'category'), other);
    if ((await decide(member, page, { choice, category, reason })) !== 'done') return false;
    count(run.tally.votes, choice);
    progress(run);
    return true;
  };
  const final = (round: number): Intent => run.plans.intents(index, round, committee).get(id) ?? { choice: 'abstain' };
  if (run.plans.changesMind(index, id)) {
    const otherwise = await cast((round) => ({ choice: final(round).choice === 'abstain' ? 'approve' : 'abstain' }));
    if (!otherwise) return;
    if (await cast(final)) run.tally.changedVotes += 1;
  } else await cast(final);
};
