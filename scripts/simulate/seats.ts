import * as z from 'zod';
import type { Category } from '../../core/application/application.ts';
import type { AuditEvent } from '../../core/audit/event.ts';
import { rank } from '../../core/scoring/rank.ts';
import type { Dossier } from '../../store/application/dossier.ts';
import { seatsOf } from '../../store/keys.ts';
import type { Item } from '../../tests/e2e/support/store.ts';
import { PROVINCE, REGION } from './region.ts';

export type SeatRow = {
  readonly category: Category;
  readonly share: number;
  /** The most that were ever seen taken at one moment. */
  readonly greatest: number;
  readonly taken: number;
  readonly counter: number;
  readonly freed: number;
  readonly promoted: number;
  readonly waiting: number;
  /** Of those who wait, whom every host declined. */
  readonly declinedByAll: number;
};

const TakenSchema = z.looseObject({ category: z.number(), taken: z.number() });
const HOSTS_OF_A_CATEGORY = 2;

/** How often a file gave up a seat. */
const freedIn = (events: readonly AuditEvent[]): number => {
  let seated = false;
  let freed = 0;
  for (const { kind } of events) {
    if (kind === 'referred' || kind === 'promoted') seated = true;
    if ((kind === 'withdrawn' || kind === 'put-on-waiting-list') && seated) {
      seated = false;
      freed += 1;
    }
  }
  return freed;
};

export const seatRows = (
  files: readonly Dossier[],
  items: readonly Item[],
  share: number,
  greatest: (category: Category) => number,
): readonly SeatRow[] => {
  const counters = items.filter(({ pk }) => pk === seatsOf(REGION, PROVINCE)).map((item) => TakenSchema.parse(item));
  return ([1, 2] as const).map((category) => {
    const hers = files.filter(({ application }) => application.category === category);
    const waiting = hers.filter(({ application }) => application.status === 'waiting-list');
    return {
      category,
      share,
      greatest: greatest(category),
      taken: hers.filter(({ application }) => application.seat === true).length,
      counter: counters.find((one) => one.category === category)?.taken ?? 0,
      freed: hers.reduce((sum, { events }) => sum + freedIn(events), 0),
      promoted: hers.reduce((sum, { events }) => sum + events.filter(({ kind }) => kind === 'promoted').length, 0),
      waiting: waiting.length,
      declinedByAll: waiting.filter(({ application }) => application.declinedHosts.length >= HOSTS_OF_A_CATEGORY).length,
    };
  });
};

export const seatFaults = (rows: readonly SeatRow[]): readonly string[] =>
  rows.flatMap(({ category, share, greatest, taken, counter, waiting, declinedByAll }) => [
    ...(Math.max(taken, greatest) > share ? [`category ${category}: ${Math.max(taken, greatest)} seats of ${share}`] : []),
    ...(counter === taken ? [] : [`category ${category}: ${taken} seats, counted as ${counter}`]),
    ...(waiting > declinedByAll && taken < share ? [`category ${category}: women wait beside ${share - taken} empty seats`] : []),
  ]);

type Waited = { readonly file: Dossier; readonly from: number; readonly until: number };

/** Who was given a seat while one of her category with more points had waited before and went on waiting; `marginMs`: what counts as the same moment. */
export const outOfTurn = (files: readonly Dossier[], marginMs: number): readonly string[] => {
  const waited = files.flatMap((file): readonly Waited[] =>
    file.events.flatMap(({ kind, at }, index) => {
      if (kind !== 'put-on-waiting-list') return [];
      const next = file.events[index + 1];
      // Whom every host declined is passed over.
      const fits = declinesBefore(file.events, index) < HOSTS_OF_A_CATEGORY;
      return fits ? [{ file, from: Date.parse(at), until: next === undefined ? Number.POSITIVE_INFINITY : Date.parse(next.at) }] : [];
    }),
  );
  return files.flatMap((file) =>
    file.events.flatMap(({ kind, at }, index) => {
      const before = file.events.slice(0, index).map((event) => event.kind);
      // The first referral takes a seat, unless a promotion did.
      const takes = kind === 'promoted' || (kind === 'referred' && !before.includes('referred') && !before.includes('promoted'));
      if (!takes) return [];
      const moment = Date.parse(at);
      const passed = waited.find(
        ({ file: other, from, until }) =>
          other.application.category === file.application.category &&
          from < moment - marginMs &&
          until > moment + marginMs &&
          rank([other.application, file.application])[0] === other.application,
      );
      return passed === undefined ? [] : [`${file.application.reference} took a seat before ${passed.file.application.reference}`];
    }),
  );
};

const declinesBefore = (events: readonly AuditEvent[], index: number): number =>
  events.slice(0, index).filter(({ kind }) => kind === 'referral-declined' || kind === 'referral-expired').length;
