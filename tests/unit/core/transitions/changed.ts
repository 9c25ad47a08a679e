import type { Change, InvalidTransition } from '../../../../core/application/change.ts';
import type { Result } from '../../../../core/result.ts';
import { plusMinutes } from '../../../../core/time.ts';
import { LATER } from './samples.ts';

/** The change of a transition that is allowed. */
export const changed = (result: Result<Change, InvalidTransition>): Change => {
  if (!result.ok) throw new Error(`${result.error.event} from ${result.error.from}`);
  return result.value;
};
/** What a change does besides the record itself. */
export const effects = ({ before: _before, after: _after, events: _events, ...rest }: Change) => rest;
export const kinds = ({ events }: Change) => events.map(({ kind }) => kind);
/** When a callback that was lost is looked for. */
export const soon = plusMinutes(LATER, 2);
