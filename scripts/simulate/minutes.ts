import { meetings } from '../../messages/catalogue/index.ts';
import type { Dossier } from '../../store/application/dossier.ts';
import { voteKey } from '../../store/keys.ts';
import type { System } from '../../tests/e2e/support/system.ts';
import type { People } from './people.ts';
import { REGION } from './region.ts';

export type MinutesFigures = {
  readonly meetings: number;
  readonly intact: number;
  /** One row of the store was changed: the verification names the file. */
  readonly changeTold: boolean;
  /** And put back: nothing is told any more. */
  readonly mended: boolean;
};

/** Whether all minutes verify, and whether one vote that is changed in the store is told. */
export const checkMinutes = async (
  { store }: System,
  { secretary }: People,
  paths: readonly string[],
  { application, votes }: Dossier,
): Promise<MinutesFigures> => {
  const verify = async (path: string): Promise<string> => {
    const { status, text } = await secretary.get(`${path}/verify?lang=fr`);
    if (status !== 200) throw new Error(`a verification was answered ${status}`);
    return text;
  };
  const isIntact = (text: string): boolean => text.includes(meetings.fr.check.intact);
  const found = [];
  for (const path of paths) found.push(await verify(path));
  const [first = ''] = paths;
  const [vote] = votes;
  if (vote === undefined) throw new Error('a file without votes');
  const key = voteKey(REGION, application.id, vote.round, vote.seat);
  const { ballot } = vote;
  await store.change(key, () => ({ ballot: { choice: ballot.choice === 'reject' ? 'approve' : 'reject' } }));
  const changed = await verify(first);
  await store.change(key, () => ({ ballot }));
  return {
    meetings: paths.length,
    intact: found.filter(isIntact).length,
    changeTold: !isIntact(changed) && changed.includes(application.reference),
    mended: isIntact(await verify(first)),
  };
};

export const minutesFaults = ({ meetings: held, intact, changeTold, mended }: MinutesFigures): readonly string[] => [
  ...(intact === held ? [] : [`${held - intact} minutes do not verify`]),
  ...(changeTold ? [] : ['a vote that was changed in the store is not told']),
  ...(mended ? [] : ['minutes do not verify although all is as it was']),
];
