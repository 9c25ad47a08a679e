import { expect, test } from 'vitest';
import { refuseCrossSite } from '../../../functions/shared/http/same-site.ts';

const host = 'portal.example.org';
const isRefused = (headers: Readonly<Record<string, string>>): boolean => {
  try {
    refuseCrossSite({ headers: { host, ...headers } });
    return false;
  } catch {
    return true;
  }
};

test.each<[string, Readonly<Record<string, string>>, boolean]>([
  ['a form of another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example.org' }, true],
  ['our own form', { 'sec-fetch-site': 'same-origin', origin: 'null' }, false],
  ['an address that was typed', { 'sec-fetch-site': 'none' }, false],
  ['an older browser, from another site', { origin: 'https://evil.example.org' }, true],
  ['an older browser, from a site that looks like ours', { origin: `https://${host}.evil.example.org` }, true],
  ['an older browser, with what is no origin', { origin: 'evil' }, true],
  ['an older browser, our own form', { origin: `https://${host}` }, false],
  ['an older browser that tells no referrer', { origin: 'null' }, false],
  ['a program', {}, false],
])('%s', (_, headers, refused) => {
  expect(isRefused(headers)).toBe(refused);
});
