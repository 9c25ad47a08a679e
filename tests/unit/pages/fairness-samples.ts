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
/** Two seats that differ and one with few votes; a flagged group, and one too small with what is withheld beside it. */
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
const disparities = DIMENSIONS.map((dimension) => ({ dimension, ...disparityBy(dimension, files, [PROVINCE]) }));
const counted = severity(votesByVoter(files, []));
const nothing = severity([]);
const tried = ['123456782', '123456790', '123456808'].map((reference, index) => ({
  reference,
  submittedAt: `2026-10-0${index + 1}T09:00:00.000Z`,
  form: aForm({ area: index === 1 ? 'rural' : 'urban' }),
}));
const published = aGrid();
/** Gives more at most, moves places, and takes a seat from one and gives it to another. */
const draft = aGrid({
  version: 'draft',
  criteria: published.criteria.map((criterion) =>
    criterion.id === 'area' && criterion.type === 'choice' ? { ...criterion, points: { urban: 7 } } : criterion,
  ),
});
const here = { provinces: ['MA-MAR'] };
const trial = tryGrid(tried, published, draft, here, () => 1);

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
        { path: [], code: 'group', reason: say('no') },
        { path: [say('more')], code: 'unknown-member', reason: 'Unrecognized key' },
        { path: ['version'], code: 'short-name', reason: 'must match pattern' },
        {
          path: ['criteria', 1, 'points', say('yes')],
          code: 'not-in-list',
          known: ['true', say('false')],
          reason: 'unknown value',
          criterion: { ar: say('ربة أسرة'), fr: say('Cheffe de ménage') },
        },
        { path: ['criteria', 2, 'steps', 0, 'points'], code: 'too-big', bound: 100, reason: 'Too big' },
        { path: ['eligibility', 'minimumScore'], code: 'unreachable', bound: 33, reason: 'nobody reaches 34 of 33 points' },
      ],
    }),
    'grid-trial-unreadable': gridTrialPage({ ...trials, refused: { notJson: true, at: { line: 12, column: 3 } } }),
    'grid-trial-no-json': gridTrialPage({ ...trials, refused: { notJson: true } }),
    'grid-trial-done': gridTrialPage({
      ...trials,
      result: {
        trial: { ...trial, moved: trial.moved.map((one) => ({ ...one, reference: say(one.reference) })) },
        files: 3,
        left: 7,
        published: say('2026-1'),
        draft: say('draft'),
      },
    }),
    'grid-trial-same': gridTrialPage({
      ...trials,
      result: { trial: tryGrid(tried, published, published, here), files: 3, left: 0, published: '1', draft: '2' },
    }),
    'grid-trial-nobody': gridTrialPage({
      ...trials,
      result: { trial: tryGrid([], published, published, here), files: 0, left: 0, published: '1', draft: '2' },
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
