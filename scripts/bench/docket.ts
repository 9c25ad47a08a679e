import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Application } from '../../core/application/application.ts';
import { AREAS, SECTORS } from '../../core/application/form.ts';
import { applicationRow } from '../../store/application-row.ts';
import { docketMark } from '../../store/docket.ts';
import { documentClient } from '../../store/document-client.ts';
import { searchKey } from '../../store/keys.ts';
import { anApplication } from '../../tests/support/builders/index.ts';
import type { BenchHost } from './bench-host.ts';
import type { BenchRegion } from './one-vote-region.ts';
import { post, type StaffSession, signIn } from './sign-in.ts';

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
      return { files, written, session: await signIn(host.url, host.mailUrl, email, '/review') };
    }),
  );
  const figures: DocketFigures[] = [];
  for (const [page, ask] of PAGES) {
    const sizes = [];
    for (const { files, written, session } of committees) sizes.push({ files, ...(await time(() => ask(host, session, written))) });
    figures.push({ page, sizes });
  }
  return figures;
};

type Ask = (host: BenchHost, session: StaffSession, files: readonly Application[]) => Promise<Response>;
const get = ({ url }: BenchHost, path: string, { cookie }: StaffSession): Promise<Response> =>
  fetch(`${url}${path}`, { headers: { cookie, accept: 'text/html' } });

/** Half way down, whatever the number. */
const middle = (files: readonly Application[]): string => {
  const marks = files.map((file) => docketMark({ ...file, score: file.score ?? 0 })).sort();
  return encodeURIComponent(marks[Math.floor(marks.length / 2)] ?? '');
};

const PAGES: readonly (readonly [string, Ask])[] = [
  ['first page, what she has not voted on', (host, session) => get(host, '/review', session)],
  ['first page, everything', (host, session) => get(host, '/review?view=all', session)],
  ['filtered: one in ten passes', (host, session) => get(host, '/review?view=all&category=1&flag=answered', session)],
  ['filtered: none passes, every file is looked at', (host, session) => get(host, '/review?category=1&sector=textile', session)],
  ['a page in the middle', (host, session, files) => get(host, `/review?view=all&after=${middle(files)}`, session)],
  ['filtered by commune: every application’s is looked at', (host, session) => get(host, '/review?commune=other', session)],
  [
    'searched by name: every application’s is looked at',
    ({ url }, { cookie, csrf }) => post(`${url}/review`, { csrf, search: 'Exemple 7' }, cookie),
  ],
];

const time = async (ask: () => Promise<Response>) => {
  const spent: number[] = [];
  for (let n = 0; n < WARM_UP + TIMES; n += 1) {
    const began = performance.now();
    const answer = await ask();
    await answer.text();
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
