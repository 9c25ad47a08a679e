import { MessageRejected, type SESClient, SendEmailCommand } from '@aws-sdk/client-ses';
import { err, ok, type Result } from '../../../core/result.ts';
import { isUnanswered } from '../step/transient.ts';

export type Letter = {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** It was asked for this minute, by whoever wants to sign in: it goes also to who called our mail unwanted, or she could never come back. */
  readonly asked?: true;
};
/** The message to an applicant that a letter carries, so that its bounce finds it: identifiers only, they travel as tags. */
export type About = { readonly application: string; readonly message: number };
/**
 * `AddressRefused`: no repetition will help. `AddressSuppressed`: mail to it bounced or was complained of, nothing was sent.
 * `SendFailed`: a repetition may help. `Unconfirmed`: it may have been sent.
 */
export type SendError = 'AddressRefused' | 'AddressSuppressed' | 'SendFailed' | 'Unconfirmed';
export type Email = { readonly send: (to: string, letter: Letter, about?: About) => Promise<Result<void, SendError>> };

/** `configurationSet`: the region's own, by which SES tells its bounces from those of other regions. */
export type EmailOptions = { readonly from: string; readonly configurationSet: string };

/** One message per person: addresses never meet in one envelope, and a bounce has one address. */
export const createEmail = (ses: SESClient, { from, configurationSet }: EmailOptions): Email => ({
  send: async (to, { subject, html, text }, about) => {
    const part = (data: string) => ({ Data: data, Charset: 'UTF-8' });
    try {
      await ses.send(
        new SendEmailCommand({
          Source: from,
          Destination: { ToAddresses: [to] },
          Message: { Subject: part(subject), Body: { Html: part(html), Text: part(text) } },
          ConfigurationSetName: configurationSet,
          Tags: Object.entries(about ?? {}).map(([Name, value]) => ({ Name, Value: String(value) })),
        }),
      );
      return ok(undefined);
    } catch (error) {
      if (error instanceof MessageRejected) return err('AddressRefused');
      return err(isUnanswered(error) ? 'Unconfirmed' : 'SendFailed');
    }
  },
});
