import type { Faults } from '../mailbox/faults.ts';
import type { MailboxStore } from '../mailbox/store.ts';
import { type Answer, queryError, queryResult } from './answer.ts';

const attributesOf = (parameters: URLSearchParams): { [name: string]: string } => {
  const attributes: { [name: string]: string } = {};
  for (let index = 1; ; index += 1) {
    const name = parameters.get(`MessageAttributes.entry.${index}.Name`);
    if (name === null) return attributes;
    attributes[name] = parameters.get(`MessageAttributes.entry.${index}.Value.StringValue`) ?? '';
  }
};

const SENDER_ID = 'AWS.SNS.SMS.SenderID';
const LARGEST_CHARACTERS = 1_600;

/** SNS `Publish` to a phone number into the mailbox, refusing what SNS refuses. Topics have no local effect. */
export const publishSms = (parameters: URLSearchParams, store: MailboxStore, faults: Faults): Answer => {
  const to = parameters.get('PhoneNumber');
  const text = parameters.get('Message') ?? '';
  if (to === null) return queryError('InvalidParameter', 'The local host publishes to phone numbers only.');
  if (!/^\+[1-9]\d{4,14}$/.test(to)) return queryError('InvalidParameter', 'Invalid parameter: PhoneNumber is not in E.164 format.');
  if (text === '') return queryError('InvalidParameter', 'Invalid parameter: Empty message');
  if (text.length > LARGEST_CHARACTERS) return queryError('InvalidParameter', 'Invalid parameter: Message too long');
  const { [SENDER_ID]: from = '', ...tags } = attributesOf(parameters);
  if (from !== '' && !/^(?=.*[A-Za-z])[A-Za-z0-9]([A-Za-z0-9-]{0,9}[A-Za-z0-9])?$/.test(from)) {
    return queryError('InvalidParameter', `Invalid parameter: ${SENDER_ID}`);
  }
  const fault = faults.take('sms', to);
  const message = { channel: 'sms', to, from, subject: '', html: '', text, tags } as const;
  if (fault !== undefined) {
    store.add(message, 'refused', fault);
    return queryError(fault, 'Injected fault');
  }
  const { messageId } = store.add(message);
  return queryResult('Publish', 'MessageId', messageId);
};
