import { isSettled, type PublicStatus, publicStatus, STATUSES } from '../../core/application/status.ts';
import type { Language } from '../../core/language.ts';
import type { Region } from '../../core/region/region.ts';
import type { Choice } from '../../core/review/ballot.ts';
import type { Planned } from './applicants.ts';
import { type Bell, createBell } from './bell.ts';
import { type Browser, openBrowser } from './people/browser.ts';
import type { Http } from './people/http.ts';
import type { Mailbox } from './people/mailbox.ts';
import type { Plans } from './plans.ts';

/** An application of this run, from its acceptance on, as its applicant sees it. */
export type Followed = {
  readonly planned: Planned;
  readonly reference: string;
  readonly trackingCode: string;
  status: PublicStatus;
  /** Id of the host she is referred to or placed at. */
  host: string | undefined;
  category: 1 | 2 | undefined;
  checkedAt: number;
};

/** How often people did what. */
export type Tally = {
  readonly votes: Map<Choice, number>;
  changedVotes: number;
  readonly cases: Map<string, number>;
  accepted: number;
  declined: number;
  answers: number;
  sentAgain: number;
  /** Sign-ins of staff, and how many of them had to ask for a link. */
  signIns: number;
  linksAskedFor: number;
};

/** Everything that the people of a run share. */
export type Run = {
  readonly http: Http;
  readonly mailbox: Mailbox;
  readonly region: Region;
  readonly planned: readonly Planned[];
  readonly plans: Plans;
  readonly followed: Map<string, Followed>;
  readonly tally: Tally;
  /** Hosts that declined an application, by its reference. */
  readonly declinedBy: Map<string, Set<string>>;
  /** Milliseconds: when somebody last got something done. */
  progressAt: number;
  over: boolean;
  /** How long a member waits for a digest before she asks for a link. */
  readonly patienceMs: number;
  readonly bells: {
    readonly committees: ReadonlyMap<string, Bell>;
    readonly hosts: ReadonlyMap<string, Bell>;
    readonly coordinator: Bell;
    readonly applicants: Bell;
    readonly supervisor: Bell;
  };
  readonly browser: (language: Language) => Browser;
};

export type Parts = Pick<Run, 'http' | 'mailbox' | 'region' | 'planned' | 'plans' | 'patienceMs'>;

export const createRun = (parts: Parts): Run => ({
  ...parts,
  followed: new Map(),
  tally: {
    votes: new Map(),
    changedVotes: 0,
    cases: new Map(),
    accepted: 0,
    declined: 0,
    answers: 0,
    sentAgain: 0,
    signIns: 0,
    linksAskedFor: 0,
  },
  declinedBy: new Map(),
  progressAt: Date.now(),
  over: false,
  bells: {
    committees: new Map(parts.region.committees.map(({ province }) => [province, createBell()])),
    hosts: new Map(parts.region.hosts.map(({ id }) => [id, createBell()])),
    coordinator: createBell(),
    applicants: createBell(),
    supervisor: createBell(),
  },
  browser: (language) => openBrowser(parts.http, language),
});

export const count = <K>(tally: Map<K, number>, key: K): void => {
  tally.set(key, (tally.get(key) ?? 0) + 1);
};
export const total = (tally: ReadonlyMap<unknown, number>): number => [...tally.values()].reduce((sum, number) => sum + number, 0);

/** Something was done: the run is alive. */
export const progress = (run: Run): void => {
  run.progressAt = Date.now();
  run.bells.supervisor.ring();
};

export const endRun = (run: Run): void => {
  run.over = true;
  const { committees, hosts, coordinator, applicants, supervisor } = run.bells;
  for (const bell of [...committees.values(), ...hosts.values(), coordinator, applicants, supervisor]) bell.ring();
};

const SETTLED: ReadonlySet<PublicStatus> = new Set(STATUSES.filter(isSettled).map(publicStatus));
/** Nobody owes this application anything: see core/application/status.ts. */
export const isAtRest = ({ status }: Pick<Followed, 'status'>): boolean => SETTLED.has(status);

export const unsettled = ({ followed }: Run): readonly Followed[] => [...followed.values()].filter((one) => !isAtRest(one));
