import type { System } from '../../tests/e2e/support/system.ts';
import type { Random } from '../demo/random.ts';
import type { Applicant } from './applicants.ts';
import { type People, press, pressForAll, type Seat, voteOn, voteOnAll } from './people.ts';

export type Meeting = {
  readonly path: string;
  /** Votes as the members mean to cast them, all at the same time, on files that are open. */
  readonly vote: (open: readonly Applicant[], seats: readonly Seat[]) => Promise<void>;
  readonly close: () => Promise<void>;
};

type Plan = {
  readonly files: readonly Applicant[];
  readonly seats: readonly Seat[];
  /** What members think of the files. */
  readonly minds: Random;
  /** In which order they press. */
  readonly hands: Random;
};

/** Of so many files one is approved for the other category: vote by vote, for a press of several proposes none. */
const MOVED = 16;

/** Plans a meeting of today over these files and opens it; everyone who sits joins. */
export const openMeeting = async (
  system: System,
  { members, secretary }: People,
  { files, seats, minds, hands }: Plan,
): Promise<Meeting> => {
  const day = system.now().toISOString().slice(0, 10);
  const planned = await secretary.post('/meetings', { csrf: secretary.csrf, day, place: 'Salle des réunions (exemple)' });
  const path = (planned.headers.get('location') ?? '').split('?')[0] ?? '';
  const expectSeeOther = (status: number, what: string): void => {
    if (status !== 303) throw new Error(`${what} was answered ${status}`);
  };
  expectSeeOther(planned.status, 'a meeting');
  expectSeeOther(await press(secretary, `${path}/agenda`, { files: files.map(({ reference }) => reference).join(' ') }), 'an agenda');
  expectSeeOther(await press(secretary, path, { action: 'open', confirm: 'yes' }), 'the opening');
  await Promise.all(seats.map(async (seat) => expectSeeOther(await press(members[seat], path, { action: 'join' }), `${seat} joining`)));

  /** What most think of a file, and who thinks otherwise. */
  const meant = new Map(
    files.map(({ reference }, index) => {
      const moved = index % MOVED === 3;
      const approve = minds.next() < 0.6 || moved;
      return [reference, { moved, by: new Map(seats.map((seat) => [seat, minds.next() < 0.85 ? approve : !approve])) }] as const;
    }),
  );
  const cast = new Set<string>();
  const votesOf = async (seat: Seat, open: readonly Applicant[]): Promise<void> => {
    const approves = ({ reference }: Applicant): boolean => meant.get(reference)?.by.get(seat) ?? false;
    const isMoved = ({ reference }: Applicant): boolean => meant.get(reference)?.moved ?? false;
    for (const { n, reference } of open.filter((file) => isMoved(file) && approves(file))) {
      const vote = `${seat} ${reference}`;
      // Whoever was told that the file was busy presses again.
      if (!cast.has(vote) && (await voteOn(members[seat], reference, 'approve', n % 3 === 0 ? '1' : '2')) === 200) cast.add(vote);
    }
    const rest = (choice: boolean) =>
      hands.shuffled(open.filter((file) => approves(file) === choice && !(choice && isMoved(file)))).map(({ reference }) => reference);
    await voteOnAll(system, members[seat], rest(true), 'approve');
    await voteOnAll(system, members[seat], rest(false), 'reject');
  };
  return {
    path,
    vote: async (open, voting) => void (await Promise.all(voting.map((seat) => votesOf(seat, open)))),
    close: async () => {
      // Pressed twice, it is closed once.
      const closed = await Promise.all([1, 2].map(() => press(secretary, path, { action: 'close', confirm: 'yes' })));
      for (const status of closed) expectSeeOther(status, 'the closing');
    },
  };
};

/** Members press for files that are decided, one by one and several at once, the other way than most did; answers how many votes they tried. */
export const voteTooLate = async (
  system: System,
  { members }: People,
  seats: readonly Seat[],
  decided: readonly string[],
): Promise<number> => {
  const [first] = decided;
  if (first === undefined) return 0;
  await Promise.all(
    seats.flatMap((seat) => [
      voteOn(members[seat], first, 'reject'),
      pressForAll(system, members[seat], decided, 'reject'),
      pressForAll(system, members[seat], decided, 'approve'),
    ]),
  );
  return seats.length * (1 + 2 * decided.length);
};
