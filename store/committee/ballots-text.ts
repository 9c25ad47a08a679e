import { type Ballots, CHOICES, type Choice, type SeatBallot, voterOf } from '../../core/review/ballot.ts';
import { seatOf } from '../../core/review/roster.ts';

/**
 * The ballots of a file in one short text, `app:m1,app2*:m2.s1,rej!:m3`: they stand in every row of a docket, and as maps they would be a
 * third of the application's kilobyte. Of a choice its first letters, which differ; then the category proposed, `*` on one that was changed knowing
 * the name, `!` on one that is void, and who cast it: her id as a voter begins with that of the seat.
 */
const LETTERS = 3;
const REVEALED = '*';
const VOID = '!';
const CHOICE_BY_LETTERS = new Map<string, Choice>(CHOICES.map((choice) => [choice.slice(0, LETTERS), choice]));

export const formatBallots = (ballots: Ballots): string =>
  Object.entries(ballots)
    .map(([seat, ballot]) => {
      const { choice, category = '' } = ballot;
      return `${choice.slice(0, LETTERS)}${category}${ballot.revealed === true ? REVEALED : ''}${ballot.void === true ? VOID : ''}:${voterOf(seat, ballot)}`;
    })
    .join(',');

/** Undefined: it is no such text. */
export const parseBallots = (text: unknown): Record<string, SeatBallot> | undefined => {
  if (typeof text !== 'string') return undefined;
  const made: Record<string, SeatBallot> = {};
  if (text === '') return made;
  for (const one of text.split(',')) {
    const [said = '', voter] = one.split(':');
    const choice = CHOICE_BY_LETTERS.get(said.slice(0, LETTERS));
    if (choice === undefined || voter === undefined) return undefined;
    const seat = seatOf(voter);
    // Thousands are read for one page: no objects are made to be spread.
    const ballot: SeatBallot = { choice };
    if (said.length > LETTERS) {
      const category = said[LETTERS];
      if (category === '1') ballot.category = 1;
      if (category === '2') ballot.category = 2;
      if (said.includes(REVEALED)) ballot.revealed = true;
      if (said.endsWith(VOID)) ballot.void = true;
    }
    if (voter !== seat) ballot.voter = voter;
    made[seat] = ballot;
  }
  return made;
};
