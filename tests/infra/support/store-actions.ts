import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../infra/paths.ts';
import { sourcesOf } from './sources.ts';

const CHANGE = ['GetItem', 'PutItem', 'UpdateItem'];
const CONFIRM = ['PutItem', 'UpdateItem'];

/** What each method of `store/` asks of the region's table; `index` is a Query of an index. Closing a case comes on top. */
const METHODS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  applications: {
    submit: CHANGE,
    commit: CHANGE,
    touch: CONFIRM,
    settle: CHANGE,
    reschedule: ['PutItem'],
    get: ['GetItem'],
    getByReference: ['GetItem'],
    getMany: ['BatchGetItem'],
    getForm: ['GetItem'],
    getScore: ['GetItem'],
    getWait: ['GetItem'],
    getEvents: ['Query'],
    getVotes: ['Query'],
    dossier: ['Query'],
    counts: ['Query'],
    resting: ['BatchGetItem'],
    alike: ['Query'],
    queue: ['index:queue'],
    queueIds: ['index:queue'],
    docket: ['index:docket'],
    searched: ['Query'],
    reportPages: ['Query', 'BatchGetItem'],
    forTrial: ['Query', 'BatchGetItem'],
  },
  messages: {
    get: ['GetItem'],
    all: ['Query'],
    claimed: ['Query'],
    claimRepeat: ['PutItem'],
    claimFailed: ['PutItem'],
    claimParked: ['PutItem', 'DeleteItem'],
    confirm: CONFIRM,
  },
  cases: { get: ['GetItem'], allOpen: ['index:queue'], getMany: ['BatchGetItem'], open: ['PutItem'], close: ['DeleteItem'] },
  due: { list: ['index:due'], postpone: ['UpdateItem'], isPostponed: ['GetItem'], ownerOf: ['GetItem'] },
  seats: { taken: ['Query'], waiting: ['index:queue'] },
  places: { taken: ['BatchGetItem'] },
  access: {
    putLink: ['PutItem'],
    getLink: ['GetItem'],
    issueCode: ['PutItem'],
    tryCode: ['UpdateItem', 'DeleteItem'],
    putSession: ['PutItem'],
    getSession: ['GetItem'],
    deleteSession: ['DeleteItem'],
    guesses: ['GetItem'],
    noteGuess: ['UpdateItem'],
  },
  drafts: {
    get: ['GetItem'],
    find: ['GetItem'],
    create: ['PutItem'],
    saveStep: ['UpdateItem', 'GetItem'],
    takeUp: ['UpdateItem', 'GetItem'],
    setTimes: ['UpdateItem'],
    remove: ['DeleteItem'],
  },
  committees: {
    // Of the list in a region's configuration.
    map: [],
    seatedOf: ['GetItem'],
    whyNotSeated: ['GetItem'],
    getRoster: ['GetItem'],
    saveRoster: ['GetItem', 'PutItem'],
    note: ['GetItem', 'PutItem'],
    events: ['Query'],
    event: ['GetItem'],
    head: ['GetItem'],
    tallied: ['GetItem'],
    setTallied: ['PutItem'],
  },
  meetings: {
    get: ['GetItem'],
    list: ['Query'],
    opened: ['GetItem'],
    plan: ['Query', 'GetItem', 'PutItem'],
    move: ['GetItem', 'PutItem'],
    cancel: ['GetItem', 'PutItem'],
    agenda: ['GetItem'],
    setAgenda: ['GetItem', 'PutItem'],
    open: ['GetItem', 'PutItem'],
    join: ['PutItem', 'UpdateItem'],
    joined: ['Query'],
    seal: ['GetItem', 'PutItem', 'DeleteItem'],
    minutes: ['Query'],
    minutesUnder: ['Query'],
  },
  seatLetters: { list: ['Query'], claim: ['PutItem'], owe: ['PutItem'], confirm: ['PutItem'] },
  clients: { recent: ['Query', 'BatchGetItem'] },
  digestRequests: { newest: ['GetItem'], put: ['GetItem', 'PutItem'] },
  suppressions: {
    get: ['GetItem'],
    getMany: ['BatchGetItem'],
    report: ['UpdateItem'],
    lift: ['DeleteItem'],
    liftFor: ['GetItem', 'PutItem', 'DeleteItem'],
  },
  digests: { get: ['GetItem'], getMany: ['BatchGetItem'], claim: ['PutItem'], claimAgain: ['PutItem'], confirm: ['PutItem'] },
};
/** Not `region.committees`, which is configuration. */
const CALL = new RegExp(`(?<!\\bregion\\.)\\b(${Object.keys(METHODS).join('|')})\\.(\\w+)\\(`, 'gu');

/** The transitions that settle a case, whose row is then deleted. */
const transitions = join(root, 'core', 'application', 'transitions');
const closing = readdirSync(transitions)
  .flatMap((file) =>
    readFileSync(join(transitions, file), 'utf8')
      .split(/^export const /mu)
      .slice(1),
  )
  .filter((source) => /\bcloses: \[|\bcloses \}/u.test(source))
  .flatMap((source) => /^\w+/u.exec(source) ?? []);

/** The actions on the region's table that a function's sources ask for. Throws on a method that is not listed above. */
export const usedActions = (id: string): string[] => {
  const sources = sourcesOf(id);
  const methods = sources.flatMap((source) =>
    [...source.matchAll(CALL)].flatMap(([, part = '', method = '']) => {
      const actions = METHODS[part]?.[method];
      if (actions === undefined) throw new Error(`functions/${id}: what ${part}.${method} asks of the table is not listed`);
      return actions;
    }),
  );
  const closes = sources.some((source) => closing.some((name) => new RegExp(`\\b${name}\\(`, 'u').test(source)));
  return [...new Set([...methods, ...(closes ? ['DeleteItem'] : [])])].sort();
};
