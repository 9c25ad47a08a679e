import { InvalidParameterException, PublishCommand, type SNSClient } from '@aws-sdk/client-sns';
import { err, ok, type Result } from '../../../core/result.ts';
import { isUnanswered } from '../step/transient.ts';
import type { SendError } from './email.ts';

/** The SMS port. Absent where the region states that it has none. */
export type Sms = { readonly send: (to: string, text: string) => Promise<Result<void, SendError>> };

export const createSms = (sns: SNSClient, sender: string): Sms => {
  const text = (value: string) => ({ DataType: 'String', StringValue: value });
  return {
    send: async (to, body) => {
      try {
        await sns.send(
          new PublishCommand({
            PhoneNumber: to,
            Message: body,
            MessageAttributes: { 'AWS.SNS.SMS.SenderID': text(sender), 'AWS.SNS.SMS.SMSType': text('Transactional') },
          }),
        );
        return ok(undefined);
      } catch (error) {
        if (error instanceof InvalidParameterException) return err('AddressRefused');
        return err(isUnanswered(error) ? 'Unconfirmed' : 'SendFailed');
      }
    },
  };
};
