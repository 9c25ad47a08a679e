import { type Application, ApplicationSchema } from '../../../../core/application/application.ts';
import { isClosed, isSettled, type Status } from '../../../../core/application/status.ts';
import type { World } from './world.ts';

/** What must hold after every change, and whether it does. */
type Law = readonly [law: string, holds: boolean];

/** Places in use are those of the applications that are referred, placed or promoted: none lost, none oversold. */
const placesAddUp = (world: World): Law[] =>
  world.hosts.flatMap(({ id, places }) => {
    const taken = world.taken.get(id) ?? 0;
    const used = [...world.applications.values()].filter(
      ({ status, referral, reserved }) => (hasPlace(status) && referral?.host === id) || reserved === id,
    ).length;
    return [
      [`as many places are taken at ${id} as are used`, taken === used],
      [`no place of ${id} is oversold, and none is negative`, taken >= 0 && taken <= places],
    ];
  });

/** As many seats are taken as are held: none is lost, none oversold. */
const seatsAddUp = (world: World): Law[] =>
  [...world.seats].flatMap(([key, taken]) => {
    const held = [...world.applications.values()].filter(
      ({ seat, province, category }) => seat === true && `${province} ${category}` === key,
    );
    return [
      [`as many seats of ${key} are taken as are held`, taken === held.length],
      [`no seat of ${key} is oversold, and none is negative`, taken >= 0 && taken <= world.share],
    ];
  });

const hasPlace = (status: Status): boolean => status === 'referred' || status === 'placed';

const WITHOUT_CLAIM: readonly Status[] = ['contested', 'ineligible', 'rejected', 'lapsed', 'superseded', 'withdrawn'];

/** Under review after a refusal: it holds no claim, and until its execution has begun it waits for nobody. */
const isAppealed = ({ status, appealedAt, holdsClaim }: Application): boolean =>
  status === 'escalated' && appealedAt !== undefined && !holdsClaim;

/** Of one CIN at most one application lives, and the claim is its. */
const claimAddsUp = (world: World, application: Application): Law[] => {
  const { id, claim, status, holdsClaim } = application;
  const held = world.claims.get(claim);
  const holds = held?.application === id;
  return [
    ['a closed application has let go of its claim', !isClosed(status) || !(holds || holdsClaim)],
    ['a record knows whether it holds the claim', isClosed(status) || holdsClaim === (holds || world.notices.has(id))],
    ['whoever lives holds the claim', holdsClaim || WITHOUT_CLAIM.includes(status) || isAppealed(application)],
    ['the claim of whoever is placed is locked', status !== 'placed' || (holds && held.locked)],
  ];
};

const REVIEW: readonly Status[] = ['in-review', 'escalated'];
const MOVED_BY_TIME: readonly Status[] = ['submitted', 'assessed', 'in-review', 'held', 'information-requested', 'approved', 'referred'];

/** What stands in a record agrees with its status. */
const recordAddsUp = (world: World, application: Application): Law[] => {
  const { id, status, round, dueAt, callback, declinedHosts, verdict } = application;
  const open = (kind: string, n: number): boolean => world.cases.has(`${kind}.${id}.${n}`);
  const begins = isAppealed(application) && dueAt !== undefined;
  const waits = !begins && (REVIEW.includes(status) || status === 'held' || status === 'referred');
  return [
    ['a record can be read again', ApplicationSchema.safeParse(application).success],
    ['whoever has a place has a seat', !hasPlace(status) || application.seat === true],
    ['a seat is held by whoever has a place or is sought one', application.seat === undefined || hasPlace(status) || status === 'approved'],
    [
      'a place is reserved only for whom a promotion orients, with a seat',
      application.reserved === undefined || (status === 'approved' && application.seat === true),
    ],
    ['a referral stands with a place', (application.referral !== undefined) === hasPlace(status)],
    ['a beneficiary’s file is open for whoever is placed', world.beneficiaries.has(id) === (status === 'placed')],
    [
      'a decision stands in the record while it rests, and the committee’s time with it',
      (verdict !== undefined) === (status === 'held') && (status !== 'held' || application.deadline === undefined),
    ],
    ['what rests has released no claim', status !== 'held' || application.holdsClaim || world.notices.has(id)],
    ['a review has a deadline', begins || !REVIEW.includes(status) || application.deadline !== undefined],
    ['whoever waits has a token and no callback', !waits || (world.tokens.has(id) && callback === undefined)],
    ['what should move is due', !MOVED_BY_TIME.includes(status) || dueAt !== undefined],
    ['a callback is due', callback === undefined || dueAt !== undefined],
    [
      'nothing else is due of what is settled',
      !isSettled(status) || callback !== undefined || world.resumed.has(id) || dueAt === undefined,
    ],
    ['no host is asked twice', new Set(declinedHosts).size === declinedHosts.length],
    ['a contested application has its case', open('contested', 1) === (status === 'contested')],
    ['an escalated one has its case', (open('escalated', round) || open('tie', round) || open('appeal', 1)) === (status === 'escalated')],
  ];
};

/** The laws that are broken: of the whole and of one application. */
export const broken = (world: World, id: string): string[] => {
  const all = [...world.applications.values()];
  const touched = world.applications.get(id);
  const laws = [
    ...placesAddUp(world),
    ...seatsAddUp(world),
    ...all.flatMap((application) => claimAddsUp(world, application)),
    ...(touched === undefined ? [] : recordAddsUp(world, touched)),
  ];
  return laws.filter(([, holds]) => !holds).map(([law]) => `${law} (${touched?.status})`);
};
