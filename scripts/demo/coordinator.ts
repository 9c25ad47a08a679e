import { decide } from './decide.ts';
import { optionsIn, valueIn } from './people/form.ts';
import { tableRows } from './people/html.ts';
import { tongueOf } from './people/tongue.ts';
import { count, progress, type Run, unsettled } from './run.ts';
import { type Staff, staffMember } from './staff.ts';

const REASONS = { ar: 'بعد دراسة الملف والاتصال بالمعنية (عينة)', fr: 'Après étude du dossier et appel à l’intéressée (exemple)' } as const;
const LOOK_MS = 1_500;

/** The regional coordinator until the run is over: she settles what the committees and the system leave to her. */
export const runCoordinator = async (run: Run): Promise<void> => {
  const coordinator = staffMember(run, run.region.coordinator, '/cases');
  const decisions = new Map<string, number>();
  while (!run.over) {
    if (unsettled(run).length > 0) await settleCases(run, coordinator, decisions);
    await run.bells.coordinator.wait(LOOK_MS);
  }
};

const settleCases = async (run: Run, coordinator: Staff, decisions: Map<string, number>): Promise<void> => {
  const list = await coordinator.open('/cases');
  for (const { href, cells } of tableRows(list.html)) {
    const followed = run.followed.get(cells[0] ?? '');
    if (followed === undefined) continue;
    const { index } = followed.planned;
    const page = await coordinator.open(href);
    const form = page.formWith('choice');
    if (form === undefined) continue;
    const kind = kindOf(href);
    const before = decisions.get(`${kind} ${followed.reference}`) ?? 0;
    const choice = run.plans.caseAction(index, optionsIn(form, 'choice'), before);
    if (choice === undefined) throw new Error(`a case (${kind}) offers nothing that can be chosen`);
    const sorted = valueIn(form, 'category');
    const category = run.plans.otherCategory(index) ? optionsIn(form, 'category').find((one) => one !== sorted) : sorted;
    const reason = REASONS[tongueOf(coordinator.person.language)];
    if ((await decide(coordinator, page, { choice, reason, ...(category === undefined ? {} : { category }) })) !== 'done') continue;
    decisions.set(`${kind} ${followed.reference}`, before + 1);
    count(run.tally.cases, `${kind}: ${choice}`);
    progress(run);
  }
};

/** A case's id begins with its kind: see core/case/case.ts. */
const kindOf = (href: string): string => decodeURIComponent(/\/cases\/([^?]*)/u.exec(href)?.[1] ?? '').split('.')[0] ?? '';
