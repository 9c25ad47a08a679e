import type { Case } from '../../../../core/case/case.ts';
import type { Cases } from '../../../../store/application/cases.ts';

/** Every open case as it is kept, oldest first. */
export const openCases = async (cases: Pick<Cases, 'allOpen' | 'getMany'>): Promise<readonly Case[]> =>
  cases.getMany((await cases.allOpen()).map(({ id }) => id));
