import { DIMENSIONS, disparityBy, type FairnessFile, votesByVoter } from '../../../core/review/fairness.ts';
import { severity } from '../../../core/review/severity.ts';
import { tryGrid } from '../../../core/scoring/trial.ts';
import { regionFairnessPage } from '../../../pages/cases/fairness.ts';
import { gridTrialPage } from '../../../pages/cases/grid-trial.ts';
import type { StaffFrame } from '../../../pages/frame.ts';
import { fairnessPage } from '../../../pages/review/fairness.ts';
import { aForm, aGrid } from '../../support/builders/index.ts';

type Given = { readonly say: (text: string) => string; readonly staff: (path: string) => StaffFrame };

const PROVINCE = 'MA-MAR';
/** Two seats that differ and one with few votes; a flagged group and one too small. */
const files = Array.from({ length: 60 }, (_, index): FairnessFile => {
  const isRural = index % 3 === 0;
  return {
    province: PROVINCE,
    status: index % 5 === 4 ? 'in-review' : isRural && index % 2 === 0 ? 'rejected' : 'approved',
    area: isRural ? 'rural' : 'urban',
    headOfHousehold: index % 4 === 0,
    ...(index % 7 === 0 ? {} : { disability: index % 11 === 0 }),
    ballots: {
      m1: { choice: 'approve' },
      m2: { choice: index % 4 === 0 ? 'approve' : 'reject' },
      ...(index < 5 ? { m3: { choice: 'approve' } } : {}),
    },
  };
});
const disparities = DIMENSIONS.map((dimension) => ({ dimension, groups: disparityBy(dimension, files, [PROVINCE]) }));
const counted = severity(votesByVoter(files, []));
const nothing = severity([]);
const tried = ['123456782', '123456790'].map((reference) => ({ reference, submittedAt: '2026-10-01T09:00:00.000Z', form: aForm() }));
const draft = aGrid({ version: 'draft', eligibility: { minimumScore: 33 } });
const trial = tryGrid(tried, aGrid(), draft, { provinces: ['MA-MAR'] });

export const fairnessPages = ({ say, staff }: Given): Readonly<Record<string, string>> => {
  const province = say('مراكش');
  const names = new Map([['m1', say('عضو 1')]]);
  const provinces = new Map([[PROVINCE, province]]);
  const trials = { ...staff('/cases/grid-trial'), text: say('{}') };
  const chairs = { ...staff('/review/fairness'), province, names, blind: true };
  return {
    fairness: fairnessPage({ ...chairs, disparities, severity: counted }),
    'fairness-empty': fairnessPage({ ...chairs, disparities: [], severity: nothing }),
    'fairness-region': regionFairnessPage({ ...staff('/cases/fairness'), provinces, disparities }),
    'grid-trial': gridTrialPage(trials),
    'grid-trial-refused': gridTrialPage({
      ...trials,
      refused: [
        { path: '', reason: say('no') },
        { path: say('a.b'), reason: 'unknown value' },
      ],
    }),
    'grid-trial-unreadable': gridTrialPage({ ...trials, refused: 'not-json' }),
    'grid-trial-done': gridTrialPage({
      ...trials,
      result: {
        trial: { ...trial, moved: tried.map(({ reference }) => ({ reference: say(reference), crossing: 'lost', before: 33, after: 12 })) },
        files: 2,
        left: 7,
        published: say('2026-1'),
        draft: say('draft'),
      },
    }),
    'grid-trial-nobody': gridTrialPage({
      ...trials,
      result: { trial: tryGrid([], aGrid(), draft, { provinces: [] }), files: 0, left: 0, published: '1', draft: '2' },
    }),
    'fairness-province': regionFairnessPage({
      ...staff('/cases/fairness'),
      provinces: new Map([...provinces, [say('MA-HAO'), province]]),
      province: PROVINCE,
      disparities: [],
      votes: { severity: counted, names, blind: false },
    }),
  };
};
