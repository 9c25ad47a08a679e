import type { RenderedMessage } from '../../../messages/render.ts';
import type { About, Email, SendError } from '../adapters/email.ts';
import type { Sms } from '../adapters/sms.ts';

/** `sms` is absent where the region states that it has none. */
export type Channels = { readonly email: Email; readonly sms: Sms | undefined };
export type Reached = { readonly phone?: string | undefined; readonly email?: string | undefined };
export type SendFailure = SendError | 'NoChannel';

/** Sends over every channel she has. One that took it is enough: she is told, and there is no failure. */
export const sendOverAll = async (
  { email, sms }: Channels,
  to: Reached,
  message: RenderedMessage,
  about?: About,
): Promise<readonly SendFailure[]> => {
  const sends = [
    ...(to.email === undefined ? [] : [email.send(to.email, message.email, about)]),
    ...(sms === undefined || to.phone === undefined ? [] : [sms.send(to.phone, message.sms)]),
  ];
  if (sends.length === 0) return ['NoChannel'];
  const results = await Promise.all(sends);
  const failures = results.flatMap((result) => (result.ok ? [] : [result.error]));
  return failures.length === results.length ? failures : [];
};
