import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Application } from '../../../../core/application/application.ts';
import { isClosed } from '../../../../core/application/status.ts';
import { appeal } from '../../../../core/application/transitions/appeal.ts';
import { assess } from '../../../../core/application/transitions/assessment.ts';
import { replaceContact } from '../../../../core/application/transitions/contact.ts';
import { resume, revive, supersede } from '../../../../core/application/transitions/coordination.ts';
import { releaseDecision, reopen } from '../../../../core/application/transitions/holding.ts';
import { answerInformation, askForInformation, lapse } from '../../../../core/application/transitions/information.ts';
import {
  acceptReferral,
  declineReferral,
  expireReferral,
  promote,
  refer,
  resumeReferral,
  waitForPlace,
} from '../../../../core/application/transitions/orientation.ts';
import { decideEscalated, escalate, sendToCommittee } from '../../../../core/application/transitions/review.ts';
import { withdraw } from '../../../../core/application/transitions/withdrawal.ts';
import { type Claimant, openAllotment } from '../../../../core/orientation/allotment.ts';
import { fitAt } from '../../../../core/orientation/orient.ts';
import { ok } from '../../../../core/result.ts';
import { CHOICES } from '../../../../core/review/ballot.ts';
import { cast, countAgain } from '../../../../core/review/cast.ts';
import { rank } from '../../../../core/scoring/rank.ts';
import { plusDays } from '../../../../core/time.ts';
import { aForm, aPerson, aScore, aSeatedCommittee } from '../../../support/builders/index.ts';
import { broken } from './invariants.ts';
import { coordinator, secretary, staff } from './samples.ts';
import { World } from './world.ts';

const committee = aSeatedCommittee({ members: ['m1', 'm2', 'm3'].map((id) => aPerson({ id })), chair: 'm1', quorum: 2 });
const reason = 'sample';

/** What is free in the world: its hosts take every category and sector. */
const allotmentOf = (world: World) =>
  openAllotment(world.hosts, Object.fromEntries(world.taken), (province) =>
    Math.min(world.seatsLeft(province, 1), world.seatsLeft(province, 2)),
  );
const plain = (application: Application): Claimant => ({ ...application, category: 1, sector: undefined });

/** One thing that someone does or that happens, to any application at any time. `pick` chooses among what there is. */
type Move = (world: World, application: Application, pick: number) => boolean;

const MOVES: Readonly<Record<string, Move>> = {
  submitted: (world, _, pick) => world.applications.size < 8 && world.submit(`ZT100${pick % 6}`).version === 1,
  assessed: (world, application, pick) =>
    world.apply(assess(application, aScore(pick % 5 === 0 ? { ineligible: ['minimum-age'] } : {}), world.now())),
  sent: (world, application) => {
    const moment = world.now();
    return world.apply(sendToCommittee(application, { token: `review-${moment.at}`, deadline: plusDays(moment.at, 14) }, moment));
  },
  voted: (world, application, pick) => {
    if (application.category === undefined) return false;
    const choice = CHOICES[pick % CHOICES.length] ?? 'approve';
    const member = `m${1 + (pick % 3)}`;
    const casting = { member, choice, round: application.round, reason, category: pick % 2 === 0 ? (2 as const) : undefined };
    const change = cast(application, { ...committee, holdHours: world.applications.size % 2 === 0 ? 24 : 0 }, casting, world.now());
    return change.ok && world.apply(change);
  },
  countedAgain: (world, application, pick) => {
    const change = countAgain(application, { ...committee, members: committee.members.slice(0, 1 + (pick % 2)) }, world.now());
    return change !== undefined && world.apply(ok(change));
  },
  // Otherwise it would nearly always come first.
  released: (world, application, pick) => pick % 3 !== 0 && world.apply(releaseDecision(application, {}, world.now())),
  reopened: (world, application) => {
    const moment = world.now();
    return world.apply(reopen(application, { by: secretary, reason, deadline: plusDays(moment.at, 14) }, moment));
  },
  escalated: (world, application) => world.apply(escalate(application, { cause: 'deadline' }, world.now())),
  decided: (world, application, pick) => {
    const outcome = (['approved', 'rejected', 'information-requested'] as const)[pick % 3] ?? 'approved';
    // After an appeal the claim is taken again: the store refuses while another application of hers lives.
    const takes = !application.holdsClaim && outcome !== 'rejected';
    if (takes && world.claims.has(application.claim)) return false;
    return world.apply(decideEscalated(application, { outcome, category: pick % 2 === 0 ? 1 : 2, reason, by: coordinator }, world.now()));
  },
  asked: (world, application) => {
    const moment = world.now();
    const times = { deadline: plusDays(moment.at, 14), firstLook: plusDays(moment.at, 7) };
    return world.apply(askForInformation(application, { token: `ask-${moment.at}`, ...times }, moment));
  },
  answered: (world, application) => world.apply(answerInformation(application, { form: aForm(), answer: reason }, world.now())),
  lapsed: (world, application) => world.apply(lapse(application, {}, world.now())),
  oriented: (world, application, pick) => {
    const moment = world.now();
    const { share } = world;
    const token = `host-${moment.at}`;
    const reserved = world.hosts.find(({ id }) => id === application.reserved);
    const fit = reserved === undefined ? allotmentOf(world).take(plain(application)) : fitAt(application, reserved);
    return fit === undefined || pick % 7 === 0
      ? world.apply(waitForPlace(application, { why: [] }, moment))
      : world.apply(refer(application, { ...fit, token, share }, moment));
  },
  orientedAgain: (world, application) => world.apply(resumeReferral(application, { token: 'host-again' }, world.now())),
  // The claim of one that was given away cannot be locked: the store refuses, and the notice ends the application.
  accepted: (world, application) =>
    !world.notices.has(application.id) && world.apply(acceptReferral(application, { by: staff }, world.now())),
  declined: (world, application) => world.apply(declineReferral(application, { by: staff, reason }, world.now())),
  unanswered: (world, application) => world.apply(expireReferral(application, {}, world.now())),
  promoted: (world) => {
    const allotment = allotmentOf(world);
    for (const next of rank([...world.applications.values()].filter(({ status }) => status === 'waiting-list'))) {
      const fit = allotment.take(plain(next));
      if (fit !== undefined) return world.apply(promote(next, { host: fit.host, share: world.share }, world.now()));
    }
    return false;
  },
  revived: (world, application, pick) =>
    pick % 4 === 0 &&
    world.claims.get(application.claim)?.locked !== true &&
    world.apply(revive(application, { by: coordinator, reason }, world.now())),
  superseded: (world, application) =>
    application.status === 'contested' && world.apply(supersede(application, { by: coordinator, reason }, world.now())),
  noticed: (world) => {
    const [id] = world.notices;
    const application = id === undefined ? undefined : world.applications.get(id);
    if (id === undefined || application === undefined) return false;
    world.notices.delete(id);
    return world.apply(supersede(application, { by: { role: 'system', id: 'jisr' }, reason }, world.now()));
  },
  withdrawn: (world, application) => world.apply(withdraw(application, {}, world.now())),
  appealed: (world, application) => {
    // Not while the refusal is still to be heard, and once: see `appealOf`.
    if (application.appealedAt !== undefined || application.callback !== undefined) return false;
    return world.apply(appeal(application, { reason }, world.now()));
  },
  replaced: (world, application) =>
    world.apply(replaceContact(application, { form: aForm({ language: 'fr' }), by: staff, renewsCode: true }, world.now())),
  resumed: (world, application) => {
    world.resumed.add(application.id);
    return world.apply(resume(application, { by: coordinator, reason, closes: 'failed' }, world.now()));
  },
  heard: (world, application) => {
    // Step Functions has taken the outcome and the last step has settled it: bookkeeping, no event.
    if (application.callback === undefined || !['placed', 'rejected', 'lapsed', 'superseded', 'withdrawn'].includes(application.status))
      return false;
    world.applications.set(application.id, { ...application, callback: undefined, dueAt: undefined });
    return true;
  },
};

const NAMES = Object.keys(MOVES);
/** What people do now and then; taken only when drawn, or nothing would ever come to its end. */
const RARE = ['submitted', 'revived', 'superseded', 'resumed', 'lapsed', 'escalated', 'withdrawn', 'replaced'];
/** What is done again leads nowhere: seldom, and the first request for information waits for its turn as well. */
const REPEATED: Readonly<Record<string, readonly Application['status'][]>> = {
  assessed: ['contested'],
  sent: ['in-review', 'held', 'escalated'],
  asked: ['information-requested'],
  orientedAgain: ['referred'],
};
const moves = fc.array(fc.record({ first: fc.nat({ max: NAMES.length - 1 }), which: fc.nat({ max: 50 }), pick: fc.nat({ max: 1000 }) }), {
  minLength: 20,
  maxLength: 250,
  size: 'max',
});
type Step = { readonly first: number; readonly which: number; readonly pick: number };

/** Takes the steps, whatever is refused changing nothing. Of every other step the next move that is allowed is taken. */
const run = (steps: readonly Step[], after: (world: World, before: Application) => void): Set<string> => {
  const world = new World();
  const seen = new Set<string>();
  world.submit('ZT1000');
  for (const { first, which, pick } of steps) {
    const all = [...world.applications.values()];
    const application = all[which % all.length];
    if (application === undefined) throw new Error('there is always one');
    const others = [...NAMES.slice(first), ...NAMES.slice(0, first)].filter(
      (move) => !RARE.includes(move) && (pick % 8 === 1 || REPEATED[move]?.includes(application.status) !== true),
    );
    const tried = [...NAMES.slice(first, first + 1), ...(pick % 2 === 0 ? [] : others)];
    const taken = tried.find((move) => MOVES[move]?.(world, application, pick) === true);
    if (taken !== undefined) seen.add(taken);
    after(world, application);
  }
  return seen;
};

const addsUp = (steps: readonly Step[]): Set<string> =>
  run(steps, (world, { id }) => {
    const faults = broken(world, id);
    if (faults.length > 0) throw new Error(faults.join('; '));
  });

test('whatever happens in whatever order, places, claims, cases and records add up', () => {
  fc.assert(
    fc.property(moves, (steps) => void addsUp(steps)),
    { numRuns: 100 },
  );
});

test('the walk goes everywhere, or it would prove little', () => {
  const seen = new Set(fc.sample(moves, { numRuns: 200, seed: 2026 }).flatMap((steps) => [...addsUp(steps)]));
  expect([...seen].sort()).toEqual(Object.keys(MOVES).sort());
});

test('a closed application keeps its status, its score and its category for ever, but for one review', () => {
  fc.assert(
    fc.property(moves, (steps) => {
      run(steps, (world, before) => {
        const after = world.applications.get(before.id);
        if (!isClosed(before.status) || after === undefined) return;
        if (before.appealedAt === undefined && after.appealedAt !== undefined) return;
        const lasting = ({ status, score, category, round, ballots, holdsClaim }: Application) => ({
          status,
          score,
          category,
          round,
          ballots,
          holdsClaim,
        });
        if (after !== before) expect(lasting(after)).toEqual(lasting(before));
      });
    }),
    { numRuns: 60 },
  );
});
