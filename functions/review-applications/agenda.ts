import type { Application } from '../../core/application/application.ts';
import { placeOn } from '../../core/meeting/agenda.ts';
import type { Meeting } from '../../core/meeting/meeting.ts';
import { owesVote } from '../../core/review/digest.ts';
import type { Beside } from '../../pages/review/neighbours.ts';
import type { Deps } from '../shared/container.ts';
import { HttpError } from '../shared/http/http-error.ts';
import type { Member } from './signed-in.ts';

/** As many as one request to the table may ask for. */
const AT_ONCE = 100;

type AgendaDeps = Deps<'applications' | 'meetings'>;

/** Where a file stands on the agenda of the meeting that the member came from; undefined: she came from no meeting that has it. */
export const besideOnAgenda = async (
  { meetings }: Pick<AgendaDeps, 'meetings'>,
  { filter }: Pick<Member, 'filter'>,
  { reference }: Pick<Application, 'reference'>,
): Promise<Omit<Beside, 'filter'> | undefined> => {
  const meeting = filter.meeting === undefined ? undefined : await meetings.get(filter.meeting);
  if (meeting === undefined) return undefined;
  const place = placeOn(await meetings.agenda(meeting), reference);
  if (place === undefined) return undefined;
  const { number, year } = meeting;
  const { position, of, ...beside } = place;
  return { ...beside, meeting: { number, year, position, of } };
};

/** The meeting whose agenda is her list, and its files; undefined: her docket is. Throws `not-found` of one that there is not. */
export const agendaOf = async (
  { meetings }: Pick<AgendaDeps, 'meetings'>,
  { filter }: Pick<Member, 'filter'>,
): Promise<{ readonly meeting: Meeting; readonly files: ReadonlySet<string> } | undefined> => {
  if (filter.meeting === undefined) return undefined;
  const meeting = await meetings.get(filter.meeting);
  if (meeting === undefined) throw new HttpError('not-found');
  return { meeting, files: new Set((await meetings.agenda(meeting)).files.map(({ application }) => application)) };
};

/** The file that she reads after one in a meeting: the next on the agenda that awaits her vote, or the first. */
export const nextOnAgenda = async (
  { applications, meetings }: AgendaDeps,
  { filter, member }: Pick<Member, 'filter' | 'member'>,
  { id }: Pick<Application, 'id'>,
): Promise<string | undefined> => {
  const meeting = filter.meeting === undefined ? undefined : await meetings.get(filter.meeting);
  if (meeting === undefined) return undefined;
  const ids = (await meetings.agenda(meeting)).files.map(({ application }) => application);
  const at = ids.indexOf(id);
  const others = [...ids.slice(at + 1), ...ids.slice(0, Math.max(0, at))];
  // Most often the very next one: an agenda of 1,500 is not read with every vote.
  for (let start = 0; start < others.length; start += AT_ONCE) {
    const some = others.slice(start, start + AT_ONCE);
    const files = new Map((await applications.getMany(some)).map((file) => [file.id, file]));
    const owed = some.flatMap((other) => files.get(other) ?? []).find((file) => owesVote(member, file));
    if (owed !== undefined) return owed.reference;
  }
  return undefined;
};
