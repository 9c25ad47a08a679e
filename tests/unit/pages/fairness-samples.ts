import { DIMENSIONS, disparityBy, type FairnessFile, votesBySeat } from '../../../core/review/fairness.ts';
import { severity } from '../../../core/review/severity.ts';
import { regionFairnessPage } from '../../../pages/cases/fairness.ts';
import type { StaffFrame } from '../../../pages/frame.ts';
import { fairnessPage } from '../../../pages/review/fairness.ts';

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
    ballots: { m1: 'approve', m2: index % 4 === 0 ? 'approve' : 'reject', ...(index < 5 ? { m3: 'approve' } : {}) },
  };
});
const disparities = DIMENSIONS.map((dimension) => ({ dimension, groups: disparityBy(dimension, files, [PROVINCE]) }));
const counted = severity(votesBySeat(files, []));
const nothing = severity([]);

export const fairnessPages = ({ say, staff }: Given): Readonly<Record<string, string>> => {
  const province = say('مراكش');
  const members = new Map([['m1', say('عضو 1')]]);
  const provinces = new Map([[PROVINCE, province]]);
  const chairs = { ...staff('/review/fairness'), province, members };
  return {
    fairness: fairnessPage({ ...chairs, disparities, severity: counted }),
    'fairness-empty': fairnessPage({ ...chairs, disparities: [], severity: nothing }),
    'fairness-region': regionFairnessPage({ ...staff('/cases/fairness'), provinces, disparities }),
    'fairness-province': regionFairnessPage({
      ...staff('/cases/fairness'),
      provinces: new Map([...provinces, [say('MA-HAO'), province]]),
      province: PROVINCE,
      disparities: [],
      votes: { severity: counted, members },
    }),
  };
};
