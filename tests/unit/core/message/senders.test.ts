import { expect, test } from 'vitest';
import { MESSAGE_KINDS, MESSAGES_OF, type MessageKind } from '../../../../core/message/message.ts';

const senders: Readonly<Record<string, readonly MessageKind[]>> = MESSAGES_OF;
const sendersOf = (kind: MessageKind): readonly string[] => Object.keys(senders).filter((sender) => senders[sender]?.includes(kind));

test.each(MESSAGE_KINDS)('%s has a sender', (kind) => {
  expect(sendersOf(kind)).not.toEqual([]);
});

test.each(['withdrawn', 'appeal-received', 'contact-replaced', 'tracking-code'] as const)(
  '%s is sent by whom she asked, and by nobody else',
  (kind) => {
    expect(sendersOf(kind)).toHaveLength(1);
  },
);
