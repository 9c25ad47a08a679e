import { meetings } from '../../messages/catalogue/index.ts';
import type { System } from '../../tests/e2e/support/system.ts';
import type { Random } from '../demo/random.ts';
import { type People, press, type Seat, voteOnAll } from './people.ts';

export type Meeting = {
  readonly path: string;
  /** Votes in it as the members mean to cast them, all at the same time. Only those who sit. */
  readonly vote: (references: readonly string[], seats: readonly Seat[]) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Plans a meeting of today over these files and opens it; everyone who sits joins. */
export const openMeeting = async (
  system: System,
  { members, secretary }: People,
  { files, seats, random }: { readonly files: readonly string[]; readonly seats: readonly Seat[]; readonly random: Random },
): Promise<Meeting> => {
  const day = system.now().toISOString().slice(0, 10);
  const planned = await secretary.post('/meetings', { csrf: secretary.csrf, day, place: 'Salle des réunions (exemple)' });
  const path = (planned.headers.get('location') ?? '').split('?')[0] ?? '';
  const expectSeeOther = (status: number, what: string): void => {
    if (status !== 303) throw new Error(`${what} was answered ${status}`);
  };
  expectSeeOther(planned.status, 'a meeting');
  expectSeeOther(await press(secretary, `${path}/agenda`, { files: files.join(' ') }), 'an agenda');
  expectSeeOther(await press(secretary, path, { action: 'open' }), 'the opening');
  await Promise.all(seats.map(async (seat) => expectSeeOther(await press(members[seat], path, { action: 'join' }), `${seat} joining`)));

  /** What most think of a file, and who thinks otherwise. */
  const meant = new Map(
    files.map((reference) => {
      const approve = random.next() < 0.6;
      return [reference, new Map(seats.map((seat) => [seat, random.next() < 0.85 ? approve : !approve]))] as const;
    }),
  );
  return {
    path,
    vote: async (references, voting) => {
      await Promise.all(
        voting.map(async (seat) => {
          const by = (choice: boolean) => random.shuffled(references.filter((one) => (meant.get(one)?.get(seat) ?? false) === choice));
          await voteOnAll(system, members[seat], by(true), 'approve');
          await voteOnAll(system, members[seat], by(false), 'reject');
        }),
      );
    },
    close: async () => {
      expectSeeOther(await press(secretary, path, { action: 'close', confirm: 'yes' }), 'the closing');
    },
  };
};

/** Whether a meeting's minutes still hold. */
export const verifies = async ({ secretary }: People, path: string): Promise<boolean> => {
  const { status, text } = await secretary.get(`${path}/verify?lang=fr`);
  return status === 200 && text.includes(meetings.fr.check.intact);
};
