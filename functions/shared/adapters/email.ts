import { MessageRejected, type SESClient, SendEmailCommand } from '@aws-sdk/client-ses';
import { err, ok, type Result } from '../../../core/result.ts';
import { isUnanswered } from '../transient.ts';

export type Letter = { readonly subject: string; readonly html: string; readonly text: string };
/** `AddressRefused`: no repetition will help. `SendFailed`: it may. `Unconfirmed`: it may have been sent. */
export type SendError = 'AddressRefused' | 'SendFailed' | 'Unconfirmed';
export type Email = { readonly send: (to: string, letter: Letter) => Promise<Result<void, SendError>> };

/** One message per person: addresses never meet in one envelope. */
export const createEmail = (ses: SESClient, from: string): Email => ({
  send: async (to, { subject, html, text }) => {
    const part = (data: string) => ({ Data: data, Charset: 'UTF-8' });
    try {
      await ses.send(
        new SendEmailCommand({
          Source: from,
          Destination: { ToAddresses: [to] },
          Message: { Subject: part(subject), Body: { Html: part(html), Text: part(text) } },
        }),
      );
      return ok(undefined);
    } catch (error) {
      if (error instanceof MessageRejected) return err('AddressRefused');
      return err(isUnanswered(error) ? 'Unconfirmed' : 'SendFailed');
    }
  },
});
