import { expect, test } from 'vitest';
import { mailboxOf } from '../../../../core/review/mailbox.ts';

test.each([
  ['nom@example.org', 'nom@example.org'],
  [' Nom@Example.ORG ', 'nom@example.org'],
  ['nom+siege@example.org', 'nom@example.org'],
  ['nom+a+b@example.org', 'nom@example.org'],
  ['nom+@example.org', 'nom@example.org'],
  ['autre.nom@example.org', 'autre.nom@example.org'],
  // A plus in a domain is none of a mailbox's.
  ['nom@a+b.example.org', 'nom@a+b.example.org'],
])('%j leads to %j', (email, mailbox) => {
  expect(mailboxOf(email)).toBe(mailbox);
});
