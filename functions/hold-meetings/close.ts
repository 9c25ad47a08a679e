import { setTimeout as sleep } from 'node:timers/promises';
import type { Agenda } from '../../core/meeting/agenda.ts';
import { attendanceOf, othersIn } from '../../core/meeting/attendance.ts';
import { type FileRecord, faultOf, minuteLine, unreadableLine } from '../../core/meeting/close.ts';
import type { Meeting } from '../../core/meeting/meeting.ts';
import type { Minutes } from '../../core/meeting/minutes.ts';
import { struckOff } from '../../core/meeting/struck-off.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { sha256 } from '../../store/sha256.ts';
import { found } from '../shared/or-fail.ts';
import { inTurn } from '../shared/step/in-turn.ts';
import { tellUnreadable } from '../shared/unreadable.ts';
import type { MeetingDeps } from './handler.ts';
import { readable } from './kept-versions.ts';
import { committeeOf, type Secretary } from './viewer.ts';

const TRIES = 5;
const READINGS = 5;
const PAUSE_MS = 20;

/**
 * Closes an open meeting with its minutes. Votes go on coming meanwhile: each file is told as it was at one moment, the newest event
 * of which the minutes name, and one that cannot be read has a line that says so. Who joins while they are written makes them be written anew.
 */
export const closeMeeting = async (deps: MeetingDeps, { id }: Meeting, by: Secretary): Promise<Result<Meeting, 'Conflict'>> => {
  const { meetings, clock } = deps;
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const meeting = found(await meetings.get(id));
    if (meeting.state === 'closed') return ok(meeting);
    const minutes = await minutesOf(deps, meeting, by);
    const sealed = await meetings.seal(meeting, minutes, { by: by.by, at: clock.now() });
    if (sealed.ok) return sealed;
  }
  return err('Conflict');
};

/** What the minutes of an open meeting would say if it were closed now. */
export const minutesOf = async (deps: MeetingDeps, meeting: Meeting, { name }: Secretary): Promise<Minutes> => {
  const { committees, meetings, region, clock } = deps;
  const { id, province, year, number, plannedFor, place } = meeting;
  const records = await recordsOf(deps, await meetings.agenda(meeting));
  const openedAt = found(meeting.openedAt);
  const closedAt = clock.now();
  // The log after the files: what it says is not younger than what the minutes name of it.
  const events = await committees.events(province);
  const newest = events.at(-1);
  const sitting = { openedAt, closedAt, struckBy: struckOff(events) };
  const [committee, joined] = await Promise.all([committeeOf(deps, meeting), meetings.joined(meeting)]);
  const attendance = attendanceOf(committee, joined);
  const files = records.map((one) => ('events' in one ? minuteLine(sha256, one, sitting) : unreadableLine(one)));
  return {
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
    closedAt,
    quorum: committee.quorum,
    secretary: name,
    attendance: [...attendance],
    others: othersIn(committee, attendance, files),
    log: { seq: newest?.seq ?? 0, hash: newest?.hash ?? '' },
    files,
  };
};

/** The files of an agenda, each as it was at one moment, or only as the agenda has it when it is gone or cannot be read. */
const recordsOf = (deps: MeetingDeps, { files }: Agenda): Promise<readonly (FileRecord | Agenda['files'][number])[]> =>
  inTurn(files, async (file) => {
    const record = await readable(
      () => readWhole(deps.applications, file.application),
      (error) => tellUnreadable(deps, error),
    );
    return record === undefined || record === 'unreadable' ? file : record;
  });

/** A Query may see half of what is written meanwhile; what disagrees is read again before it is believed. */
const readWhole = async (applications: MeetingDeps['applications'], id: string): Promise<FileRecord | undefined> => {
  for (let reading = 1; ; reading += 1) {
    const record = await applications.dossier(id);
    if (record === undefined || reading === READINGS || faultOf(sha256, record) === undefined) return record;
    await sleep(PAUSE_MS * reading);
  }
};
