import { setTimeout as sleep } from 'node:timers/promises';
import { attendanceOf } from '../../core/meeting/attendance.ts';
import { type FileRecord, faultOf, minuteLine } from '../../core/meeting/close.ts';
import type { Meeting } from '../../core/meeting/meeting.ts';
import type { MinuteLine, Minutes } from '../../core/meeting/minutes.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { CorruptRecord } from '../../store/corrupt-record.ts';
import { sha256 } from '../../store/shard.ts';
import { found } from '../shared/found.ts';
import type { MeetingDeps } from './handler.ts';
import { inTurn } from './in-turn.ts';
import { committeeOf, type Secretary } from './viewer.ts';

type Unreadable = { readonly unreadable: string };

const TRIES = 5;
const READINGS = 5;
const PAUSE_MS = 20;

/**
 * Closes an open meeting with its minutes. Votes go on coming meanwhile: each file is told as it was at one moment, the newest event
 * of which the minutes name. Who joins while they are written makes them be written anew.
 */
export const closeMeeting = async (
  deps: MeetingDeps,
  { id }: Meeting,
  by: Secretary,
): Promise<Result<Meeting, Unreadable | 'Conflict'>> => {
  const { meetings, clock } = deps;
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const meeting = found(await meetings.get(id));
    if (meeting.state === 'closed') return ok(meeting);
    const minutes = await minutesOf(deps, meeting, by);
    if (!minutes.ok) return minutes;
    const sealed = await meetings.seal(meeting, minutes.value, { by: by.by, at: clock.now() });
    if (sealed.ok) return sealed;
  }
  return err('Conflict');
};

const minutesOf = async (deps: MeetingDeps, meeting: Meeting, { name }: Secretary): Promise<Result<Minutes, Unreadable>> => {
  const { applications, meetings, region, clock } = deps;
  const { files } = await meetings.agenda(meeting);
  const openedAt = found(meeting.openedAt);
  const lines = await inTurn(files, async ({ application, reference }): Promise<MinuteLine | Unreadable> => {
    try {
      const record = await readWhole(applications, application);
      return record === undefined ? { unreadable: reference } : minuteLine(sha256, record, openedAt);
    } catch (error) {
      if (error instanceof CorruptRecord) return { unreadable: reference };
      throw error;
    }
  });
  const unreadable = lines.find((line) => 'unreadable' in line);
  if (unreadable !== undefined) return err(unreadable);
  const [committee, joined] = await Promise.all([committeeOf(deps, meeting), meetings.joined(meeting)]);
  const { id, province, year, number, plannedFor, place } = meeting;
  return ok({
    format: 1,
    meeting: id,
    version: 1,
    region: region.code,
    province,
    year,
    number,
    plannedFor,
    place,
    openedAt,
    closedAt: clock.now(),
    quorum: committee.quorum,
    secretary: name,
    attendance: [...attendanceOf(committee, joined)],
    files: lines.filter((line) => 'log' in line),
  });
};

/** A Query may see half of what is written meanwhile; what disagrees is read again before it is believed. */
const readWhole = async (applications: MeetingDeps['applications'], id: string): Promise<FileRecord | undefined> => {
  for (let reading = 1; ; reading += 1) {
    const record = await applications.dossier(id);
    if (record === undefined || reading === READINGS || faultOf(sha256, record) === undefined) return record;
    await sleep(PAUSE_MS * reading);
  }
};
