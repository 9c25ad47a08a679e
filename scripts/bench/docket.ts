import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Application } from '../../core/application/application.ts';
import { AREAS, SECTORS } from '../../core/application/form.ts';
import { applicationRow } from '../../store/application/application-row.ts';
import { docketMark } from '../../store/committee/docket.ts';
import { documentClient } from '../../store/document-client.ts';
import { searchKey } from '../../store/keys.ts';
import { type Answer, type Person, signIn } from '../../tests/e2e/support/client.ts';
import { openMailbox } from '../../tests/e2e/support/mailbox.ts';
import { anApplication } from '../../tests/support/builders/index.ts';
import type { BenchHost } from './bench-host.ts';
import type { BenchRegion } from './one-vote-region.ts';

/** A member's page with so many files before her committee, ms. */
export type DocketTimes = {
  readonly files: number;
  /** Until the answer. */
  readonly p50: number;
  readonly p99: number;
  /** CPU of host and store for one request: what is left of a figure on a machine with other work. 0 where it is not known. */
  readonly cpu: number;
};
export type DocketFigures = { readonly page: string; readonly sizes: readonly DocketTimes[] };

const SIZES = [300, 3_000] as const;
/** She has voted on every third file. */
const VOTED = 3;
const WARM_UP = 10;
/** Pages and sizes take turns, so that schedules, which run in the same process, and the machine's other work fall on all of them. */
const ROUNDS = 5;
/** CPU is told in steps of 10 ms: so many requests make that half a millisecond each. */
const A_ROUND = 20;

/** A committee of few files and one of many on the same host, so that their ratio is of one run. */
export const measureDocket = async (host: BenchHost, { members }: BenchRegion): Promise<readonly DocketFigures[]> => {
  const committees = await Promise.all(
    SIZES.map(async (files, index) => {
      const { province = '', email = '', id = '' } = members[index] ?? {};
      const written = await fill(host, { province, member: id, files });
      return { files, written, session: await signIn({ url: host.url, mailbox: openMailbox(host.mailUrl) }, email) };
    }),
  );
  const pages = PAGES.map(([page, ask]) => ({
    page,
    turns: committees.map(({ files, written, session }): Turn => ({ files, ask: () => ask(session, written), rounds: [] })),
  }));
  const turns = pages.flatMap((one) => one.turns);
  for (const turn of turns) await round(host, turn.ask, WARM_UP);
  for (let n = 0; n < ROUNDS; n += 1) for (const turn of turns) turn.rounds.push(await round(host, turn.ask, A_ROUND));
  return pages.map(({ page, turns: sizes }) => ({ page, sizes: sizes.map(({ files, rounds }) => ({ files, ...summary(rounds) })) }));
};

type Ask = (member: Person, files: readonly Application[]) => Promise<Answer>;

/** Half way down, whatever the number. Of 300 files fewer are left behind it than are read at once: its ratio is above 1 for that. */
const middle = (files: readonly Application[]): string => {
  const marks = files.map((file) => docketMark({ ...file, score: file.score ?? 0 })).sort();
  return encodeURIComponent(marks[Math.floor(marks.length / 2)] ?? '');
};

const PAGES: readonly (readonly [string, Ask])[] = [
  ['first page, what she has not voted on', ({ get }) => get('/review')],
  ['first page, everything', ({ get }) => get('/review?view=all')],
  ['filtered: one in ten passes', ({ get }) => get('/review?view=all&category=1&flag=answered')],
  ['filtered: none passes, every file is looked at', ({ get }) => get('/review?category=1&sector=textile')],
  ['a page in the middle', ({ get }, files) => get(`/review?view=all&after=${middle(files)}`)],
  ['filtered by commune: every application’s is looked at', ({ get }) => get('/review?commune=other')],
  ['searched by name: every application’s is looked at', ({ post, csrf }) => post('/review', { csrf, search: 'Exemple 7' })],
];

type Turn = { readonly files: number; readonly ask: () => Promise<Answer>; readonly rounds: Round[] };
type Round = { readonly spent: readonly number[]; readonly cpu: number };

const round = async (host: BenchHost, ask: () => Promise<Answer>, times: number): Promise<Round> => {
  const spent: number[] = [];
  const before = host.cpuMs();
  for (let n = 0; n < times; n += 1) {
    const began = performance.now();
    const answer = await ask();
    if (answer.status !== 200) throw new Error(`not a page: ${answer.status}`);
    spent.push(performance.now() - began);
  }
  return { spent, cpu: (host.cpuMs() - before) / times };
};

/** Of the CPU a low round: other work, and the first look of due work at so many files, which takes seconds, only ever add to it. */
const summary = (rounds: readonly Round[]): Omit<DocketTimes, 'files'> => {
  const spent = rounds.flatMap((one) => one.spent).sort(ascending);
  const cpu = rounds.map((one) => one.cpu).sort(ascending);
  return { p50: at(spent, 0.5), p99: at(spent, 0.99), cpu: at(cpu, 0.25) };
};

const ascending = (a: number, b: number): number => a - b;
const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

/** Sample files in review, written as the store writes them but without the journey that leads there. */
const fill = async ({ databaseUrl }: BenchHost, { province, member, files }: { province: string; member: string; files: number }) => {
  const db = documentClient(
    new DynamoDBClient({ endpoint: databaseUrl, region: 'eu-west-3', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } }),
  );
  const { TableNames = [] } = await db.send(new ListTablesCommand({}));
  const table = TableNames.find((name) => !/national/iu.test(name)) ?? '';
  const written = Array.from({ length: files }, (_, n) => ({
    ...anApplication({ status: 'in-review' }),
    province,
    score: (n * 37) % 101,
    category: n % 2 === 0 ? (1 as const) : (2 as const),
    area: AREAS[n % AREAS.length] ?? 'urban',
    sector: SECTORS[n % SECTORS.length],
    round: n % 10 === 0 ? 1 : 0,
    ballots: n % VOTED === 0 ? { [member]: { choice: 'approve' as const } } : {},
    dueAt: undefined,
  }));
  const rows = written.flatMap((file, n) => [
    applicationRow(file),
    { ...searchKey(file.region, province, file.id), text: `عينة ${n} exemple ${n}|exemple` },
  ]);
  for (let from = 0; from < rows.length; from += 25) {
    const items = rows.slice(from, from + 25).map((Item) => ({ PutRequest: { Item } }));
    await db.send(new BatchWriteCommand({ RequestItems: { [table]: items } }));
  }
  db.destroy();
  return written;
};
