import type { Application } from '../../../core/application/application.ts';
import { digestOf, type Keys } from '../adapters/keys.ts';

/** The id of the link by which an applicant answers the questions of one round, and the digest it is stored by: always the same. */
export const informationLink = async (
  keys: Pick<Keys, 'linkId'>,
  { id, round }: Pick<Application, 'id' | 'round'>,
): Promise<{ readonly id: string; readonly hash: string }> => {
  const link = await keys.linkId(`information:${id}:${round}`);
  return { id: link, hash: digestOf(link) };
};
