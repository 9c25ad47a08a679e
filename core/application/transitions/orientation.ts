import type { Actor } from '../../audit/event.ts';
import { failedExecution } from '../../case/case.ts';
import type { Host } from '../../region/host.ts';
import { plusDays, plusMinutes } from '../../time.ts';
import type { Application } from '../application.ts';
import { type Moment, transition } from '../change.ts';
import { allFreed, hostOf, NOTHING_HELD, placeFreed, seatTaken } from '../holdings.ts';
import { REPAIR } from '../repair.ts';
import { SYSTEM } from './actors.ts';

/**
 * A place is held at the nearest fitting host, with it a seat the first time, and its staff is asked. `why`: codes of the
 * explanation. `share`: seats of her province and category; absent: the region has no shares. What a promotion took is not
 * taken again.
 */
export const refer = transition<{ host: Host; why: readonly string[]; token: string; share?: number | undefined }>({
  event: 'referred',
  from: ['approved'],
  to: () => 'referred',
  effects: ({ host, why, token, share }, application, { at }) => {
    const deadline = plusDays(at, host.answerDays);
    const isReserved = application.reserved !== undefined;
    if (isReserved && application.reserved !== host.id) throw new TypeError('a place is reserved for her at another host');
    const seat = seatTaken(application, share);
    return {
      set: {
        referral: { host: host.id, since: at, deadline, reminded: 0 },
        reserved: undefined,
        ...(seat.seat === undefined ? {} : { seat: true as const }),
        waitingSince: undefined,
        callback: undefined,
        dueAt: deadline,
      },
      token,
      ...seat,
      ...(isReserved ? {} : { place: { host: host.id, by: 1 as const, capacity: host.places } }),
      messages: [{ kind: application.declinedHosts.length === 0 ? 'approved' : 'referred-again', details: { host: host.id } }],
      events: [{ kind: 'referred', by: SYSTEM, details: { host: host.id, why: why.join(' '), deadline } }],
    };
  },
});

/** The same referral waits on another token: a step was repeated after a crash. No second place is taken. */
export const resumeReferral = transition<{ token: string }>({
  event: 'resumed',
  from: ['referred'],
  to: () => 'referred',
  effects: ({ token }, application) => ({
    set: { dueAt: application.referral?.deadline },
    token,
    events: [{ kind: 'resumed', by: SYSTEM, details: { step: 'referral' } }],
  }),
});

/** The host's staff takes her in: she is placed and the beneficiary's file opens. */
export const acceptReferral = transition<{ by: Actor; reason?: string | undefined }>({
  event: 'referral-accepted',
  from: ['referred'],
  to: () => 'placed',
  effects: ({ by, reason }, application, { at }) => ({
    set: { callback: { outcome: 'accepted' }, dueAt: plusMinutes(at, REPAIR.lost) },
    messages: [{ kind: 'placed', details: { host: hostOf(application) } }],
    claim: 'lock',
    beneficiary: { host: hostOf(application), since: at },
    events: [{ kind: 'referral-accepted', by, details: { host: hostOf(application) }, ...(reason === undefined ? {} : { reason }) }],
  }),
});

/** The host's staff declines with a reason; the place is freed, the seat stays hers and she is oriented again. */
export const declineReferral = transition<{ by: Actor; reason: string }>({
  event: 'referral-declined',
  from: ['referred'],
  to: () => 'approved',
  effects: ({ by, reason }, application, moment) => ({
    ...freed(application, moment, 'declined'),
    events: [{ kind: 'referral-declined', by, details: { host: hostOf(application) }, reason }],
  }),
});

/** No answer in time: the place is freed, the seat stays hers and she is oriented again. */
export const expireReferral = transition<Record<never, never>>({
  event: 'referral-expired',
  from: ['referred'],
  to: () => 'approved',
  effects: (_, application, moment) => ({
    ...freed(application, moment, 'unanswered'),
    events: [{ kind: 'referral-expired', by: SYSTEM, details: { host: hostOf(application) } }],
  }),
});

/** No seat, or no fitting place, is free: she waits, by score, holding nothing, and this execution ends. */
export const waitForPlace = transition<{ why: readonly string[] }>({
  event: 'put-on-waiting-list',
  from: ['approved'],
  to: () => 'waiting-list',
  effects: ({ why }, application, { at }) => ({
    set: { ...NOTHING_HELD, waitingSince: application.waitingSince ?? at, callback: undefined, dueAt: undefined },
    ...allFreed(application),
    // Another may have taken the freed place first: she was told before that she waits.
    ...(application.waitingSince === undefined ? { messages: [{ kind: 'waiting-list' as const }] } : {}),
    events: [{ kind: 'put-on-waiting-list', by: SYSTEM, details: { why: why.join(' ') } }],
  }),
});

/**
 * A place was freed and she is the next: it is taken for her in the same write, with a seat, so that one place promotes one
 * woman, whoever else looks at it; a new execution refers her.
 */
export const promote = transition<{ host: Host; share?: number | undefined }>({
  event: 'promoted',
  from: ['waiting-list'],
  to: () => 'approved',
  effects: ({ host, share }, application, { at }) => {
    const seat = seatTaken(application, share);
    return {
      set: {
        execution: application.execution + 1,
        callback: undefined,
        dueAt: plusMinutes(at, REPAIR.lost),
        reserved: host.id,
        ...(seat.seat === undefined ? {} : { seat: true as const }),
      },
      ...seat,
      place: { host: host.id, by: 1, capacity: host.places },
      closes: [failedExecution(application)],
      events: [{ kind: 'promoted', by: SYSTEM, details: { host: host.id } }],
    };
  },
});

const freed = (application: Application, { at }: Moment, outcome: string) => ({
  set: {
    referral: undefined,
    declinedHosts: [...application.declinedHosts, hostOf(application)],
    callback: { outcome },
    dueAt: plusMinutes(at, REPAIR.lost),
  },
  ...placeFreed(application),
});
