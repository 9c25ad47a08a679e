import type { Application } from '../../core/application/application.ts';
import { type Language, localized } from '../../core/language.ts';
import type { Agenda } from '../../core/meeting/agenda.ts';
import { voterOf } from '../../core/review/ballot.ts';
import type { SeatedCommittee } from '../../core/review/roster.ts';
import { type Holder, ownBallot, standingIn } from '../../core/review/standing.ts';
import type { MeetingFile } from '../../pages/meetings/files.ts';
import type { MeetingDeps } from './handler.ts';

type Unread = { readonly reference: string; readonly status?: undefined };

/** The files of an agenda as they stand now, in its order; of one that is gone or cannot be read what the agenda has. */
export const filesOn = async (
  { applications }: Pick<MeetingDeps, 'applications'>,
  { files }: Agenda,
): Promise<readonly (Application | Unread)[]> => {
  const byId = new Map((await applications.getMany(files.map(({ application }) => application))).map((one) => [one.id, one]));
  return files.map(({ application, reference }) => byId.get(application) ?? { reference });
};

/**
 * Who has voted, by id. While a file is open a recusal is not told from a vote: who, never how. What is decided stays as it was,
 * whoever sits by now, and the minutes name who left it.
 */
const votersOf = (committee: SeatedCommittee, { status, ballots }: Pick<Application, 'status' | 'ballots'>): readonly string[] =>
  status === 'in-review'
    ? committee.members.flatMap((member) => {
        const ballot = standingIn(ballots, member);
        return ballot === undefined ? [] : [voterOf(member.seat, ballot)];
      })
    : Object.entries(ballots).flatMap(([seat, ballot]) =>
        ballot.void === true || ballot.choice === 'recuse' ? [] : [voterOf(seat, ballot)],
      );

/** A file without personal data: for the secretary who has voted, by name; for a member her own vote. */
export const fileView = (
  { reference, score = 0, category = 2, status, ballots }: Application,
  { committee, language, seat }: { readonly committee: SeatedCommittee; readonly language: Language; readonly seat: Holder | undefined },
): MeetingFile => {
  const mine = seat === undefined ? undefined : ownBallot(ballots, seat)?.choice;
  const nameOf = (voter: string) => localized(committee.everyone.find(({ id }) => id === voter)?.name, language, voter);
  return {
    reference,
    score,
    category,
    status,
    voted: votersOf(committee, { status, ballots }).map(nameOf),
    inSeat: seat !== undefined && standingIn(ballots, seat) !== undefined,
    ...(mine === undefined ? {} : { mine }),
  };
};
