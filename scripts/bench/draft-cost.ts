import { setTimeout as sleep } from 'node:timers/promises';
import { createApplicant, fillDraft, sendDraft } from './applicant.ts';
import type { BenchHost, Measures } from './bench-host.ts';
import { costPerThousand, isWrite, type PerApplication } from './cost.ts';

/** What one application written page by page asks of the database, by function, and what that costs. */
export type DraftFigures = {
  /** Pages of questions that were posted. */
  readonly pages: number;
  readonly requests: readonly { readonly function: string; readonly reads: number; readonly writes: number }[];
  readonly readUnits: number;
  readonly writeUnits: number;
  /** US$ per 1,000. The submission itself is in it; the workflow that follows is not. */
  readonly cost: Readonly<Record<string, number>>;
};

const DRAFTS = 50;
const AT_ONCE = 10;
const FIRST = 8_000_000;
/** Due work sends the codes within a minute. */
const PATIENCE_MS = 180_000;
const OWN = ['prepare-application', 'submit-application'];
const DUE_WORK = 'sweep-due-work';

/** Fifty women answer everything, are sent their resume codes, and send their applications. */
export const countDrafts = async (
  host: BenchHost,
  provinces: readonly string[],
  memory: ReadonlyMap<string, number>,
): Promise<DraftFigures> => {
  await host.resetMeasures();
  const before = await host.measures();
  const women = Array.from({ length: DRAFTS }, (_, index) => ({
    applicant: createApplicant(host.url),
    n: FIRST + index,
    province: provinces[index % provinces.length] ?? '',
  }));
  let pages = 0;
  for (let from = 0; from < DRAFTS; from += AT_ONCE) {
    const counts = await Promise.all(
      women.slice(from, from + AT_ONCE).map(({ applicant, n, province }) => fillDraft(applicant, n, province)),
    );
    pages += counts.reduce((sum, count) => sum + count, 0);
  }
  for (const deadline = performance.now() + PATIENCE_MS; ; ) {
    if ((await host.measures()).mail.sms - before.mail.sms >= DRAFTS) break;
    if (performance.now() > deadline) throw new Error('the resume codes were not sent');
    await sleep(500);
  }
  for (const { applicant } of women) await sendDraft(applicant);
  return figuresOf(before, await host.measures(), pages / DRAFTS, memory);
};

const figuresOf = (before: Measures, after: Measures, pages: number, memory: ReadonlyMap<string, number>): DraftFigures => {
  const isOwn = (name: string): boolean => OWN.some((id) => name.endsWith(id));
  // Due work queries its indexes whether or not there are drafts: only what it does with one is the draft's.
  const rows = after.dynamodb.filter(
    (one) => isOwn(one.function) || (one.function.endsWith(DUE_WORK) && (isWrite(one.operation) || one.operation === 'GetItem')),
  );
  const functions = after.functions.filter((one) => isOwn(one.function));
  const perDraft = <T>(all: readonly T[], of: (one: T) => number): number => all.reduce((sum, one) => sum + of(one), 0) / DRAFTS;
  const requestsOf = (name: string) => {
    const own = rows.filter((one) => one.function === name);
    const [writes, reads] = [own.filter(({ operation }) => isWrite(operation)), own.filter(({ operation }) => !isWrite(operation))];
    return { function: name, reads: perDraft(reads, ({ requests }) => requests), writes: perDraft(writes, ({ requests }) => requests) };
  };
  const requests = [...new Set(rows.map((one) => one.function))].map(requestsOf);
  const readUnits = perDraft(rows, (one) => one.readUnits);
  const writeUnits = perDraft(rows, (one) => one.writeUnits);
  const invocations = perDraft(functions, (one) => one.invocations);
  const one: PerApplication = {
    transitions: 0,
    invocations,
    gigabyteSeconds: perDraft(functions, ({ function: id, milliseconds }) => (milliseconds / 1000) * (memory.get(id) ?? 0.5)),
    writeRequests: requests.reduce((sum, { writes }) => sum + writes, 0),
    writeUnits,
    readUnits,
    emails: (after.mail.email - before.mail.email) / DRAFTS,
    sms: (after.mail.sms - before.mail.sms) / DRAFTS,
    apiRequests: invocations,
    logKilobytes: 0,
  };
  return { pages, requests, readUnits, writeUnits, cost: costPerThousand(one) };
};
