import type { Actor } from '../../audit/event.ts';
import { transition } from '../change.ts';
import { STATUSES } from '../status.ts';

/** What a person does about a message that could not be delivered. `message`: its number; the log says no more of it. */
type Handled = { readonly by: Actor; readonly reason: string; readonly message: number };

/** A person asks for another try. */
export const resendMessage = transition<Handled>({
  event: 'message-resent',
  from: STATUSES,
  to: (_, { status }) => status,
  effects: ({ by, reason, message }) => ({ events: [{ kind: 'message-resent', by, details: { message }, reason }] }),
});

/** She was told by a person, such as by telephone. `closes`: the case of the message. */
export const tellInPerson = transition<Handled & { readonly closes: string }>({
  event: 'told-in-person',
  from: STATUSES,
  to: (_, { status }) => status,
  effects: ({ by, reason, message, closes }) => ({
    closes: [closes],
    events: [{ kind: 'told-in-person', by, details: { message }, reason }],
  }),
});
