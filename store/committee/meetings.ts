import type { Instant } from '../../core/application/application.ts';
import type { CommitteeEventDraft } from '../../core/audit/committee-event.ts';
import type { Actor } from '../../core/audit/event.ts';
import { type Agenda, AgendaSchema, agendaDigest } from '../../core/meeting/agenda.ts';
import { type Joined, JoinedSchema, type Meeting, meetingId, parseMeetingId } from '../../core/meeting/meeting.ts';
import type { Minutes } from '../../core/meeting/minutes.ts';
import { sealOf } from '../../core/meeting/seal.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { StoreContext } from '../context.ts';
import { parseRow } from '../corrupt-record.ts';
import { agendaKey, joinedKey, openMeetingKey } from '../keys.ts';
import { readOne, readPartition } from '../read.ts';
import { sha256 } from '../sha256.ts';
import { type Conflict, type Write, writeAll } from '../transaction.ts';
import { writeWithEvent } from './committee-log.ts';
import { newestMeetings, readMeeting } from './meeting-reads.ts';
import { agendaWrite, createWrite, joinWrites, OpenMeetingSchema, openWrite, replaceWrite, shutWrite } from './meeting-writes.ts';
import { dropMinutes, putMinutes, readMinutes } from './minutes.ts';

export type Meetings = ReturnType<typeof createMeetings>;

/** Whose doing it is, and when, for the committee's log. */
type Doing = { readonly by: Actor; readonly at: Instant };
type Details = NonNullable<CommitteeEventDraft['details']>;

const TRIES = 8;

/** A committee's meetings, with who joined and the minutes. Every change but a joining is told in the committee's log. */
export const createMeetings = (context: StoreContext) => {
  const { db, region } = context;

  /** Writes what became of a meeting with the event that tells of it. */
  const write = async <E extends string>(
    after: Meeting,
    kind: CommitteeEventDraft['kind'],
    { by, at }: Doing,
    writes: readonly Write<E>[],
    details: Details = {},
    reason?: string,
  ): Promise<Result<Meeting, E | Conflict>> => {
    const draft = { kind, by, details: { meeting: after.id, ...details }, ...(reason === undefined ? {} : { reason }) };
    const written = await writeWithEvent<E>(context, after.province, { draft, at }, writes);
    return written.ok ? ok(after) : written;
  };
  const next = (meeting: Meeting, set: Partial<Meeting>): Meeting => ({ ...meeting, ...set, version: meeting.version + 1 });

  const get = async (id: string): Promise<Meeting | undefined> => {
    const parts = parseMeetingId(id);
    return parts === undefined ? undefined : readMeeting(context, parts);
  };

  return {
    get,

    /** The newest of a committee, by number. */
    list: (province: string): Promise<readonly Meeting[]> => newestMeetings(context, province),

    /** The one that is open now, of which there is one at most. */
    opened: async (province: string): Promise<Meeting | undefined> => {
      const open = await readOne(context, openMeetingKey(region, province), OpenMeetingSchema);
      return open === undefined ? undefined : get(open.meeting);
    },

    /** Plans the next meeting of the year of its day. */
    plan: async (province: string, { day, place }: { readonly day: string; readonly place: string }, doing: Doing) => {
      const year = Number(day.slice(0, 4));
      for (let attempt = 1; attempt <= TRIES; attempt += 1) {
        const [newest] = await newestMeetings(context, province, { year, limit: 1 });
        const number = (newest?.number ?? 0) + 1;
        const id = meetingId(province, year, number);
        const meeting: Meeting = {
          id,
          province,
          year,
          number,
          plannedFor: day,
          place,
          state: 'planned',
          version: 1,
          files: 0,
          plannedAt: doing.at,
        };
        const planned = await write<'Taken'>(meeting, 'meeting-planned', doing, [createWrite(context, meeting)], { day });
        if (planned.ok || planned.error !== 'Taken') return planned;
      }
      return err('Conflict');
    },

    /** Another day or place of one that has not begun. It keeps its number. */
    move: (meeting: Meeting, { day, place }: { readonly day: string; readonly place: string }, doing: Doing) => {
      const after = next(meeting, { plannedFor: day, place, movedAt: doing.at });
      return write<'StaleVersion'>(after, 'meeting-moved', doing, [replaceWrite(context, meeting, after)], { day });
    },

    /** One that has not begun will not be held. It keeps its number, and its files stay on the docket. */
    cancel: (meeting: Meeting, reason: string, doing: Doing) => {
      const after = next(meeting, { state: 'cancelled', cancelled: { at: doing.at, reason } });
      return write<'StaleVersion'>(after, 'meeting-cancelled', doing, [replaceWrite(context, meeting, after)], {}, reason);
    },

    agenda: async (meeting: Meeting): Promise<Agenda> =>
      (await readOne(context, agendaKey(region, meeting), AgendaSchema)) ?? { files: [] },

    setAgenda: (meeting: Meeting, agenda: Agenda, doing: Doing) => {
      const after = next(meeting, { files: agenda.files.length });
      return write<'StaleVersion'>(
        after,
        'agenda-set',
        doing,
        [replaceWrite(context, meeting, after), agendaWrite(context, after, agenda)],
        { files: after.files, digest: agendaDigest(sha256, agenda.files) },
      );
    },

    /** `AnotherOpen`: the committee is in another meeting. */
    open: (meeting: Meeting, doing: Doing) => {
      const after = next(meeting, { state: 'open', openedAt: doing.at });
      return write<'StaleVersion' | 'AnotherOpen'>(after, 'meeting-opened', doing, [
        replaceWrite(context, meeting, after),
        openWrite(context, after),
      ]);
    },

    /** Notes that somebody is there. Twice is once. */
    join: async (meeting: Meeting, joined: Joined): Promise<Result<void, 'NotOpen' | Conflict>> => {
      const written = await writeAll(db, joinWrites(context, meeting, joined));
      if (written.ok || written.error === 'Joined') return ok(undefined);
      return err(written.error);
    },

    /** Who joined, by her id as a voter. */
    joined: async (meeting: Meeting): Promise<readonly Joined[]> => {
      const { pk } = joinedKey(region, meeting, '');
      return (await readPartition(context, pk, 'JOINED#')).map((row) => parseRow(JoinedSchema, row));
    },

    /**
     * Seals minutes: of an open meeting, which is closed with it, or a further version of a closed one's. `StaleVersion`: the meeting
     * changed since it was read, also by one who joined.
     */
    seal: async (meeting: Meeting, minutes: Minutes, doing: Doing): Promise<Result<Meeting, 'StaleVersion' | Conflict>> => {
      const { version } = minutes;
      const seal = sealOf(sha256, minutes);
      const closing = meeting.state === 'open';
      const after = next(meeting, { minutes: { version, seal }, ...(closing ? { state: 'closed', closedAt: minutes.closedAt } : {}) });
      await putMinutes(context, meeting, seal, minutes);
      const sealed = await write<'StaleVersion'>(
        after,
        'minutes-sealed',
        doing,
        [replaceWrite(context, meeting, after), ...(closing ? [shutWrite(context, meeting)] : [])],
        { version, seal, files: minutes.files.length },
      );
      // Another who sealed the very same minutes has the same rows: they are hers as well.
      if (!sealed.ok && (await get(meeting.id))?.minutes?.seal !== seal) await dropMinutes(context, meeting, seal, minutes);
      return sealed;
    },

    /** The version of its minutes that is kept under a seal; undefined: there is none. */
    minutesUnder: (meeting: Meeting, sealed: NonNullable<Meeting['minutes']>): Promise<Minutes | undefined> =>
      readMinutes(context, meeting, sealed),

    /** A version of its minutes, the newest by default; undefined: there is none. Each names the seal of the one before. */
    minutes: async (meeting: Meeting, version: number | undefined = meeting.minutes?.version): Promise<Minutes | undefined> => {
      let sealed = meeting.minutes;
      while (sealed !== undefined && version !== undefined) {
        const minutes = await readMinutes(context, meeting, sealed);
        if (minutes === undefined || sealed.version === version) return minutes;
        const { correction } = minutes;
        sealed = correction === undefined ? undefined : { version: sealed.version - 1, seal: correction.of };
      }
      return undefined;
    },
  };
};
