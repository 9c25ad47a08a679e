import { describe, expect, test } from 'vitest';
import type { Application } from '../../../../core/application/application.ts';
import type { Change, InvalidTransition } from '../../../../core/application/change.ts';
import { supersede } from '../../../../core/application/transitions/coordination.ts';
import {
  acceptReferral,
  declineReferral,
  expireReferral,
  promote,
  refer,
  resumeReferral,
  waitForPlace,
} from '../../../../core/application/transitions/orientation.ts';
import { withdraw } from '../../../../core/application/transitions/withdrawal.ts';
import type { Result } from '../../../../core/result.ts';
import { aHost, anApplication } from '../../../support/builders/index.ts';
import { coordinator, later, staff } from './samples.ts';

const host = aHost({ id: 'incubator', places: 4 });
const token = 'token';
const SEAT = { province: 'MA-MAR', category: 1 } as const;
const seated = { ...SEAT, seat: true } as const;
const TAKES = { ...SEAT, by: 1, capacity: 30 } as const;
const FREES = { ...SEAT, by: -1, capacity: 0 } as const;
const PLACE_TAKEN = { host: 'incubator', by: 1, capacity: 4 } as const;
const PLACE_FREED = { host: 'incubator', by: -1, capacity: 0 } as const;

const changed = (result: Result<Change, InvalidTransition>): Change => {
  if (!result.ok) throw new Error(`${result.error.event} from ${result.error.from}`);
  return result.value;
};

type Row = readonly [
  what: string,
  before: Application,
  apply: (application: Application) => Result<Change, InvalidTransition>,
  moves: Pick<Change, 'seat' | 'place'>,
  holds: Pick<Application, 'seat' | 'reserved'>,
];

const referred = (application: Application, share?: number) => refer(application, { host, why: [], token, share }, later);
const ROWS: readonly Row[] = [
  [
    'the first referral takes a seat and a place',
    anApplication({ ...SEAT, status: 'approved' }),
    (a) => referred(a, 30),
    { seat: TAKES, place: PLACE_TAKEN },
    { seat: true },
  ],
  ['without shares there are no seats', anApplication({ ...SEAT, status: 'approved' }), (a) => referred(a), { place: PLACE_TAKEN }, {}],
  [
    'a share of nought is a share',
    anApplication({ ...SEAT, status: 'approved' }),
    (a) => referred(a, 0),
    { seat: { ...TAKES, capacity: 0 }, place: PLACE_TAKEN },
    { seat: true },
  ],
  [
    'the next host finds her seated',
    anApplication({ ...seated, status: 'approved' }),
    (a) => referred(a, 30),
    { place: PLACE_TAKEN },
    { seat: true },
  ],
  [
    'a repeated step takes nothing',
    anApplication({ ...seated, status: 'referred' }),
    (a) => resumeReferral(a, { token }, later),
    {},
    { seat: true },
  ],
  [
    'acceptance keeps it',
    anApplication({ ...seated, status: 'referred' }),
    (a) => acceptReferral(a, { by: staff }, later),
    {},
    { seat: true },
  ],
  [
    'a refusal frees the place alone',
    anApplication({ ...seated, status: 'referred' }),
    (a) => declineReferral(a, { by: staff, reason: 'Full' }, later),
    { place: PLACE_FREED },
    { seat: true },
  ],
  [
    'silence frees the place alone',
    anApplication({ ...seated, status: 'referred' }),
    (a) => expireReferral(a, {}, later),
    { place: PLACE_FREED },
    { seat: true },
  ],
  [
    'whoever waits holds nothing',
    anApplication({ ...seated, status: 'approved' }),
    (a) => waitForPlace(a, { why: [] }, later),
    { seat: FREES },
    {},
  ],
  [
    'whoever waits without a seat frees none',
    anApplication({ ...SEAT, status: 'approved' }),
    (a) => waitForPlace(a, { why: [] }, later),
    {},
    {},
  ],
  [
    'a promotion takes both',
    anApplication({ ...SEAT, status: 'waiting-list' }),
    (a) => promote(a, { host, share: 30 }, later),
    { seat: TAKES, place: PLACE_TAKEN },
    { seat: true, reserved: 'incubator' },
  ],
  [
    'and the referral after it neither',
    anApplication({ ...seated, status: 'approved', reserved: 'incubator' }),
    (a) => referred(a, 30),
    {},
    { seat: true },
  ],
  [
    'a promotion that leads nowhere gives both back',
    anApplication({ ...seated, status: 'approved', reserved: 'incubator' }),
    (a) => waitForPlace(a, { why: [] }, later),
    { seat: FREES, place: PLACE_FREED },
    {},
  ],
  ...(
    [
      ['withdrawal', (a) => withdraw(a, {}, later)],
      ['being superseded', (a) => supersede(a, { by: coordinator, reason: 'Twice' }, later)],
    ] satisfies [string, Row[2]][]
  ).flatMap(([what, apply]): Row[] => [
    [
      `${what} of one who is referred frees both`,
      anApplication({ ...seated, status: 'referred' }),
      apply,
      { seat: FREES, place: PLACE_FREED },
      {},
    ],
    [
      `${what} of one who is promoted frees both`,
      anApplication({ ...seated, status: 'approved', reserved: 'incubator' }),
      apply,
      { seat: FREES, place: PLACE_FREED },
      {},
    ],
    [`${what} while a host is sought frees the seat`, anApplication({ ...seated, status: 'approved' }), apply, { seat: FREES }, {}],
    [`${what} of one who waits frees nothing`, anApplication({ ...SEAT, status: 'waiting-list' }), apply, {}, {}],
    [`${what} of one who is under review frees nothing`, anApplication({ ...SEAT, status: 'in-review' }), apply, {}, {}],
  ]),
];

describe('seats', () => {
  test.each(ROWS)('%s', (_, before, apply, moves, holds) => {
    const { seat, place, after } = changed(apply(before));
    expect({ seat, place }).toEqual({ seat: undefined, place: undefined, ...moves });
    expect({ seat: after.seat, reserved: after.reserved }).toEqual({ seat: undefined, reserved: undefined, ...holds });
  });

  test('nobody who has a place reserved is sent to another host', () => {
    const elsewhere = anApplication({ ...seated, status: 'approved', reserved: 'elsewhere' });
    expect(() => referred(elsewhere, 30)).toThrow('reserved');
  });
});
