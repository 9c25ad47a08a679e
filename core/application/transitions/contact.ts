import type { Actor } from '../../audit/event.ts';
import type { MessageDraft } from '../../message/message.ts';
import { transition } from '../change.ts';
import type { Form } from '../form.ts';
import { STATUSES } from '../status.ts';

/**
 * Another e-mail address, telephone or language: the coordinator's, because messages do not arrive, or her own, who need not
 * say why. `form`: see `withContact`. The log says that it was replaced, never by what. `renewsCode`: whoever has the old
 * telephone may have the tracking code, which from now on is another.
 */
export const replaceContact = transition<{
  form: Form;
  by: Actor;
  reason?: string;
  message?: MessageDraft;
  closes?: string;
  renewsCode?: boolean;
}>({
  event: 'contact-replaced',
  from: STATUSES,
  to: (_, { status }) => status,
  effects: ({ form, by, reason, message, closes, renewsCode = false }, application) => ({
    set: { language: form.language, ...(renewsCode ? { codeVersion: application.codeVersion + 1 } : {}) },
    form,
    ...(message === undefined ? {} : { messages: [message] }),
    ...(closes === undefined ? {} : { closes: [closes] }),
    events: [
      {
        kind: 'contact-replaced',
        by,
        ...(renewsCode ? { details: { codeRenewed: true } } : {}),
        ...(reason === undefined ? {} : { reason }),
      },
    ],
  }),
});
