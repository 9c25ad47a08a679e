import { expect, test } from 'vitest';
import { MESSAGE_KINDS, MESSAGES_OF, type MessageKind } from '../../../../core/message/message.ts';

const senders: Readonly<Record<string, readonly MessageKind[]>> = MESSAGES_OF;
const sendersOf = (kind: MessageKind): readonly string[] => Object.keys(senders).filter((sender) => senders[sender]?.includes(kind));

test.each(MESSAGE_KINDS)('%s has a sender', (kind) => {
  expect(sendersOf(kind)).not.toEqual([]);
});

test.each(MESSAGES_OF.cause)('%s is sent by whoever causes it, and by no step', (kind) => {
  expect(sendersOf(kind)).toEqual(['cause']);
});
