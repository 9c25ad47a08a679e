import type { Actor } from '../../audit/event.ts';
import type { MessageDraft } from '../../message/message.ts';
import { transition } from '../change.ts';
import type { Form } from '../form.ts';
import { STATUSES } from '../status.ts';

/**
 * Another e-mail address or telephone, because messages do not arrive. `form`: see `withContact`. The log says that it
 * was replaced, never by what.
 */
export const replaceContact = transition<{ form: Form; by: Actor; reason: string; message?: MessageDraft; closes?: string }>({
  event: 'contact-replaced',
  from: STATUSES,
  to: (_, { status }) => status,
  effects: ({ form, by, reason, message, closes }) => ({
    form,
    ...(message === undefined ? {} : { messages: [message] }),
    ...(closes === undefined ? {} : { closes: [closes] }),
    events: [{ kind: 'contact-replaced', by, reason }],
  }),
});
