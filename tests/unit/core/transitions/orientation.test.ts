import { describe, expect, test } from 'vitest';
import type { Application } from '../../../../core/application/application.ts';
import {
  acceptReferral,
  declineReferral,
  expireReferral,
  promote,
  refer,
  resumeReferral,
  waitForPlace,
} from '../../../../core/application/transitions/orientation.ts';
import { plusDays } from '../../../../core/time.ts';
import { aHost, anApplication } from '../../../support/builders/index.ts';
import { changed, effects, soon } from './changed.ts';
import { LATER, later, staff } from './samples.ts';

describe('orientation', () => {
  const host = aHost({ id: 'incubator', places: 5, answerDays: 7 });
  test('takes a place and looks again when the host’s time is over', () => {
    const change = changed(refer(anApplication({ status: 'approved' }), { host, why: ['same-province', 'sector'], token: 'token' }, later));
    const deadline = plusDays(LATER, 7);
    expect(effects(change)).toEqual({
      token: 'token',
      place: { host: 'incubator', by: 1, capacity: 5 },
      messages: [{ kind: 'approved', details: { host: 'incubator' } }],
    });
    expect(change.after).toMatchObject({
      referral: { host: 'incubator', since: LATER, deadline, reminded: 0 },
      dueAt: deadline,
      callback: undefined,
    });
    expect(change.events[0]?.details).toEqual({ host: 'incubator', why: 'same-province sector', deadline });
  });

  test('after a refusal she is told of the next host, not approved again', () => {
    const change = changed(
      refer(anApplication({ status: 'approved', declinedHosts: ['other'] }), { host, why: [], token: 'token' }, later),
    );
    expect(change.messages).toEqual([{ kind: 'referred-again', details: { host: 'incubator' } }]);
  });

  test('a repeated step takes no second place', () => {
    const before = anApplication({ status: 'referred' });
    const change = changed(resumeReferral(before, { token: 'other' }, later));
    expect(effects(change)).toEqual({ token: 'other' });
    expect(change.after).toMatchObject({ referral: before.referral, dueAt: before.referral?.deadline });
  });

  test('acceptance keeps the place, locks the claim and opens the beneficiary’s file', () => {
    const change = changed(acceptReferral(anApplication({ status: 'referred' }), { by: staff }, later));
    expect(effects(change)).toEqual({
      claim: 'lock',
      beneficiary: { host: 'incubator', since: LATER },
      messages: [{ kind: 'placed', details: { host: 'incubator' } }],
    });
    expect(change.after).toMatchObject({
      callback: { outcome: 'accepted' },
      dueAt: soon,
      holdsClaim: true,
      referral: { host: 'incubator' },
    });
  });

  test.each([
    ['a refusal', 'declined', (application: Application) => declineReferral(application, { by: staff, reason: 'Full' }, later)],
    ['silence', 'unanswered', (application: Application) => expireReferral(application, {}, later)],
  ])('%s frees the place and never asks that host again', (_, outcome, apply) => {
    const change = changed(apply(anApplication({ status: 'referred', declinedHosts: ['earlier'] })));
    expect(effects(change)).toEqual({ place: { host: 'incubator', by: -1, capacity: 0 } });
    expect(change.after).toMatchObject({
      referral: undefined,
      declinedHosts: ['earlier', 'incubator'],
      callback: { outcome },
      dueAt: soon,
    });
  });

  test('without a place she waits, and nothing is due', () => {
    const change = changed(waitForPlace(anApplication({ status: 'approved' }), { why: ['no-free-place'] }, later));
    expect(effects(change)).toEqual({ messages: [{ kind: 'waiting-list' }] });
    expect(change.after).toMatchObject({ waitingSince: LATER, dueAt: undefined, callback: undefined });
  });

  test('a freed place is taken with the promotion and begins a new execution; whose host is no more waits on, told once', () => {
    const waiting = anApplication({ status: 'waiting-list' });
    const promoted = changed(promote(waiting, { host: aHost({ id: 'incubator', places: 3 }) }, later));
    expect(effects(promoted)).toEqual({
      place: { host: 'incubator', by: 1, capacity: 3 },
      closes: [`failed-execution.${waiting.id}.1`],
    });
    expect(promoted.after).toMatchObject({ execution: 2, dueAt: soon, callback: undefined });
    const back = changed(waitForPlace(promoted.after, { why: ['no-free-place'] }, later));
    expect(effects(back)).toEqual({ place: { host: 'incubator', by: -1, capacity: 0 } });
    expect(back.after.waitingSince).toBe(waiting.waitingSince);
    expect(changed(refer(promoted.after, { host, why: [], token: 'token' }, later)).after.waitingSince).toBeUndefined();
  });
});
