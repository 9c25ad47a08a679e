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

/** Milliseconds until the answer of a member's page, with so many files before her committee. */
export type DocketFigures = {
  readonly page: string;
  readonly sizes: readonly { readonly files: number; readonly p50: number; readonly p99: number }[];
};

const SIZES = [300, 3_000] as const;
/** She has voted on every third file. */
const VOTED = 3;
const TIMES = 60;
const WARM_UP = 10;

/** A committee of few files and one of many on the same host, so that their ratio is of one run. */
export const measureDocket = async (host: BenchHost, { members }: BenchRegion): Promise<readonly DocketFigures[]> => {
  const committees = await Promise.all(
    SIZES.map(async (files, index) => {
      const { province = '', email = '', id = '' } = members[index] ?? {};
      const written = await fill(host, { province, member: id, files });
      return { files, written, session: await signIn({ url: host.url, mailbox: openMailbox(host.mailUrl) }, email) };
    }),
  );
  const figures: DocketFigures[] = [];
  for (const [page, ask] of PAGES) {
    const sizes = [];
    for (const { files, written, session } of committees) sizes.push({ files, ...(await time(() => ask(session, written))) });
    figures.push({ page, sizes });
  }
  return figures;
};

type Ask = (member: Person, files: readonly Application[]) => Promise<Answer>;

/** Half way down, whatever the number. */
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

const time = async (ask: () => Promise<Answer>) => {
  const spent: number[] = [];
  for (let n = 0; n < WARM_UP + TIMES; n += 1) {
    const began = performance.now();
    const answer = await ask();
    if (answer.status !== 200) throw new Error(`not a page: ${answer.status}`);
    if (n >= WARM_UP) spent.push(performance.now() - began);
  }
  const sorted = spent.sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { p50: at(0.5), p99: at(0.99) };
};

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
