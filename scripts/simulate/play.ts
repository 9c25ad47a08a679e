import type { System } from '../../tests/e2e/support/system.ts';
import { createRandom } from '../demo/random.ts';
import { type Applicant, mailFaultOf, submitAll } from './applicants.ts';
import { openDays } from './days.ts';
import { COMES_BACK, digestsOut, IS_REFUSED, refusedGoesOut, tryAgain } from './disturbances.ts';
import { timeDocket } from './docket.ts';
import { settled, told } from './ending.ts';
import { openHosts } from './hosts.ts';
import { type Meeting, openMeeting, voteTooLate } from './meeting.ts';
import { type People, press, pressForAll, SEATS, type Seat, signEveryoneIn, voteOn } from './people.ts';
import type { Options, Played } from './played.ts';
import { openPost } from './post.ts';
import { sideBySide, until } from './repeated.ts';
import { watchSeats } from './seat-watch.ts';
import { openStage } from './stage.ts';

const MEETINGS = 4;
/** Of the files: who apply on the day of the second meeting, and who take theirs back while votes are cast. */
const LATECOMERS = 0.05;
const WITHDRAWN = 0.03;
const LATE_PRESSES = 5;
const AT_ONCE = 4;

/** A province from the first application to the last minutes, with what goes wrong in life. */
export const play = async (system: System, { files, seed, share, say }: Options): Promise<Played> => {
  const random = createRandom('province', seed);
  const stage = openStage(system);
  const { filesOf, having, decideCase } = stage;
  const tried = { late: 0, removed: 0, withdrawals: 0 };
  const faults: string[] = [];
  const takeBack = async (applicant: Applicant): Promise<void> => {
    if (await stage.takeBack(applicant)) tried.withdrawals += 1;
  };
  const apply = async (first: number, count: number): Promise<readonly Applicant[]> => {
    const applied = await submitAll(system, first, count);
    stage.add(applied);
    return applied;
  };

  say('one file that its committee lets lie');
  const [late] = await apply(1, 1);
  if (late === undefined) throw new Error('nobody applied');
  await stage.inReview(1);
  const people = await signEveryoneIn(system);
  const { members } = people;
  const post = openPost(system);
  const watch = watchSeats(system.store, () => stage.applicants.map(({ id }) => id));
  const hosts = openHosts(people.desks, (reference) => takeBack(stage.byReference(reference)));
  const days = openDays(system, post, [watch, hosts]);
  watch.start();
  hosts.start();

  await days.sleep(15, [COMES_BACK]);
  await stage.inReview(0);
  await Promise.all([voteOn(members.m2, late.reference, 'reject'), pressForAll(system, members.m3, [late.reference], 'reject')]);
  tried.late += 2;
  await decideCase(people, late, 'escalated', 'approve');

  const latecomers = Math.max(2, Math.floor(files * LATECOMERS));
  const early = files - 1 - latecomers;
  say(`${early} files`);
  const applied = (await apply(2, early)).toSorted((a, b) => a.n - b.n);
  await stage.inReview(early);
  const docket = await timeDocket(members.m1, early);
  const [recused, tied, left] = applied.filter(({ n }) => mailFaultOf(n) === undefined);
  if (recused === undefined || tied === undefined || left === undefined) throw new Error('too few files');
  const others = random.shuffled(applied.filter((one) => one !== recused && one !== tied && one !== left));
  const agendas = Array.from({ length: MEETINGS }, (_, n) => others.filter((_one, index) => index % MEETINGS === n));

  const paths: string[] = [];
  let seats: readonly Seat[] = SEATS;
  for (const [n, usual] of agendas.entries()) {
    const isLast = n === MEETINGS - 1;
    if (n > 0) await days.sleep(1, n === 1 ? [IS_REFUSED] : []);
    // Who came late is on her way to the docket.
    await until(
      'an agenda',
      async () => (await having(usual, ['in-review'])).length,
      (count) => count === usual.length,
    );
    const special = n === 0 ? [recused, tied] : isLast ? [left] : [];
    say(`meeting ${n + 1}: ${usual.length + special.length} files`);
    const meeting = await openMeeting(system, people, {
      files: [...special, ...usual],
      seats,
      minds: createRandom('minds', seed, n),
      hands: random,
    });
    paths.push(meeting.path);
    if (n === 0) await breakQuorumAndTie(people, recused, tied);
    const waiting = random.shuffled(await having(stage.applicants, ['waiting-list']));
    const some = (of: readonly Applicant[]): readonly Applicant[] => of.slice(0, Math.ceil(of.length * WITHDRAWN));
    const beside: Promise<unknown>[] = [sideBySide([...some(usual), ...some(waiting)], AT_ONCE, takeBack)];
    if (n === 1) beside.push(comeLate());
    if (isLast) beside.push(removeInMidVote(people, left));
    await Promise.all([...beside, meeting.vote(usual, seats)]);
    if (isLast) {
      seats = SEATS.filter((seat) => seat !== 'm6');
      await voteAfterRemoval(usual, left);
      for (const seat of ['m4', 'm5'] as const) await voteOn(members[seat], left.reference, 'approve');
    }
    await decideAll(meeting, usual, seats);
    const decided = (await having(usual, ['approved', 'referred', 'placed', 'rejected', 'waiting-list'])).slice(0, LATE_PRESSES);
    tried.late += await voteTooLate(
      system,
      people,
      seats,
      decided.map(({ reference }) => reference),
    );
    await meeting.close();
    if (n === 0) {
      await decideCase(people, recused, 'escalated', 'reject');
      await decideCase(people, tied, 'tie', 'reject');
    }
    if (n === 1) await Promise.all([tryAgain(system, people, days.today()), refusedGoesOut(system, days.today())]);
  }

  /** They are taken up by the meetings of the days after. */
  async function comeLate(): Promise<void> {
    await digestsOut(system, days.today());
    const came = await apply(files - latecomers + 1, latecomers);
    for (const [index, one] of came.toSorted((a, b) => a.n - b.n).entries()) agendas[2 + (index % 2)]?.push(one);
  }
  async function removeInMidVote({ secretary: s, members: m }: People, { reference }: Applicant): Promise<void> {
    // Two for, one against, who leaves the committee while all others vote.
    for (const seat of ['m2', 'm3'] as const) await voteOn(m[seat], reference, 'approve');
    await voteOn(m.m6, reference, 'reject');
    const reason = 'A démissionné pendant la séance (exemple)';
    const status = await press(s, '/secretariat/members', { seat: 'm6', action: 'remove', reason, confirm: 'yes' });
    if (status >= 400) throw new Error(`a removal was answered ${status}`);
  }
  async function voteAfterRemoval(open: readonly Applicant[], { reference }: Applicant): Promise<void> {
    const several = open.slice(0, LATE_PRESSES).map((one) => one.reference);
    const statuses = await Promise.all([
      voteOn(members.m6, reference, 'reject'),
      pressForAll(system, members.m6, [reference, ...several], 'reject'),
    ]);
    tried.removed += 2 + several.length;
    if (statuses.some((status) => status !== 403)) faults.push(`who was removed is answered ${statuses.join(', ')}`);
  }
  /** Whoever was told that the file was busy presses again. */
  async function decideAll(meeting: Meeting, usual: readonly Applicant[], voting: readonly Seat[]): Promise<void> {
    for (let open = await having(usual, ['in-review']); open.length > 0; open = await having(usual, ['in-review'])) {
      await meeting.vote(open, voting);
    }
  }

  say('the last answers of hosts');
  hosts.acceptAll();
  await settled(() => filesOf(stage.applicants), share);
  const items = await told(system);
  await watch.pause();
  await hosts.pause();
  await post.collect();
  return {
    people,
    applicants: stage.applicants,
    items,
    post,
    days: days.all(),
    watch,
    docket,
    meetings: paths,
    example: tied,
    tried,
    faults,
  };
};

const breakQuorumAndTie = async ({ members }: People, recused: Applicant, tied: Applicant): Promise<void> => {
  // Three of six leave the file: the others are no quorum. Four vote evenly and the chair abstains.
  for (const seat of ['m4', 'm5', 'm6'] as const) await voteOn(members[seat], recused.reference, 'recuse');
  for (const seat of ['m2', 'm3'] as const) await voteOn(members[seat], tied.reference, 'approve');
  for (const seat of ['m4', 'm5'] as const) await voteOn(members[seat], tied.reference, 'reject');
  for (const seat of ['m1', 'm6'] as const) await voteOn(members[seat], tied.reference, 'abstain');
};
