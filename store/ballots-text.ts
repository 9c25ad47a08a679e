import { type Ballot, CHOICES, type Choice } from '../core/review/ballot.ts';

/**
 * The ballots of a file in one short text, `app:m1,app2:m2,rej:m3`: they stand in every row of a docket, and as maps they would be a
 * third of the application's kilobyte. Of a choice its first letters, which differ; then the category proposed, and the seat.
 */
const LETTERS = 3;
const CHOICE_BY_LETTERS = new Map<string, Choice>(CHOICES.map((choice) => [choice.slice(0, LETTERS), choice]));

export const formatBallots = (ballots: Readonly<Record<string, Ballot>>): string =>
  Object.entries(ballots)
    .map(([seat, { choice, category = '' }]) => `${choice.slice(0, LETTERS)}${category}:${seat}`)
    .join(',');

/** Undefined: it is no such text. */
export const parseBallots = (text: unknown): Record<string, Ballot> | undefined =>
  bySeat(text, (choice, category) => ({
    choice,
    ...(category === '1' ? { category: 1 as const } : category === '2' ? { category: 2 as const } : {}),
  }));

/** What was voted, without the categories proposed. */
export const parseChoices = (text: unknown): Record<string, Choice> | undefined => bySeat(text, (choice) => choice);

const bySeat = <T>(text: unknown, make: (choice: Choice, category: string) => T): Record<string, T> | undefined => {
  if (typeof text !== 'string') return undefined;
  const made: Record<string, T> = {};
  if (text === '') return made;
  for (const one of text.split(',')) {
    const [said = '', seat] = one.split(':');
    const choice = CHOICE_BY_LETTERS.get(said.slice(0, LETTERS));
    if (choice === undefined || seat === undefined) return undefined;
    made[seat] = make(choice, said.slice(LETTERS));
  }
  return made;
};
