import type { MailEvents } from '../events/mail-events.ts';
import type { Faults } from '../mailbox/faults.ts';
import { RETURNS } from '../mailbox/outcome.ts';
import type { MailboxStore } from '../mailbox/store.ts';
import { type Answer, queryError, queryResult } from './answer.ts';

/** The members of a list in the Query protocol: `<prefix>.member.1`, `<prefix>.member.2`, … */
const members = (parameters: URLSearchParams, prefix: string, field = ''): string[] => {
  const found: string[] = [];
  for (let index = 1; ; index += 1) {
    const value = parameters.get(`${prefix}.member.${index}${field}`);
    if (value === null) return found;
    found.push(value);
  }
};

const addressOf = (text: string): string => /<([^<>]*)>\s*$/.exec(text)?.[1] ?? text;
const isAddress = (address: string): boolean =>
  /^[^\s@<>,;:"\\[\]()\p{Cc}]+@[^\s@<>,;:"\\[\]()\p{Cc}]+\.[^\s@<>,;:"\\[\]()\p{Cc}]+$/u.test(address);
const hasControl = (text: string): boolean => /\p{Cc}/u.test(text);

/** SES `SendEmail` (version 1) into the mailbox, refusing what SES refuses. One recipient per message, as the system sends. */
export const sendEmail = (parameters: URLSearchParams, store: MailboxStore, faults: Faults, events?: MailEvents): Answer => {
  const kinds = ['To', 'Cc', 'Bcc'].flatMap((kind) => members(parameters, `Destination.${kind}Addresses`));
  const [to] = kinds;
  const source = parameters.get('Source') ?? '';
  const subject = parameters.get('Message.Subject.Data') ?? '';
  const html = parameters.get('Message.Body.Html.Data') ?? '';
  const text = parameters.get('Message.Body.Text.Data') ?? '';
  if (to === undefined || kinds.length > 1)
    return queryError('InvalidParameterValue', 'The local mailbox takes one recipient per message.');
  // A sender's name beyond ASCII must come as a MIME encoded word (SES developer guide, SendEmail, Source).
  if (hasControl(source) || !/^\p{ASCII}*$/u.test(source) || !isAddress(addressOf(source)))
    return queryError('InvalidParameterValue', 'Illegal address: Source');
  if (hasControl(to) || !isAddress(addressOf(to))) return queryError('InvalidParameterValue', 'Illegal address: ToAddresses');
  if (hasControl(subject)) return queryError('InvalidParameterValue', 'Control characters are not allowed in the subject.');
  if (html === '' && text === '') return queryError('MessageRejected', 'Empty body');
  const address = addressOf(to);
  const configurationSet = parameters.get('ConfigurationSetName') ?? '';
  if (configurationSet !== '' && events?.hasConfigurationSet(configurationSet) === false)
    return queryError('ConfigurationSetDoesNotExist', `Configuration set <${configurationSet}> does not exist.`);
  const fault = faults.take('email', address);
  const returns = RETURNS.find((kind) => kind === fault);
  const names = members(parameters, 'Tags', '.Name');
  const values = members(parameters, 'Tags', '.Value');
  const tags = Object.fromEntries(names.map((name, index) => [name, values[index] ?? '']));
  const message = { channel: 'email', to: address, from: source, subject, html, text, tags } as const;
  if (fault !== undefined && returns === undefined) {
    store.add(message, 'refused', fault);
    return queryError(fault, 'Injected fault');
  }
  const { messageId } = store.add(message, returns);
  if (returns !== undefined) events?.publish(returns, { messageId, to: address, from: source, configurationSet, tags });
  return queryResult('SendEmail', 'MessageId', messageId);
};
