import autocannon from 'autocannon';
import { answersFrom, answersOfStep } from '../../tests/e2e/support/form.ts';
import { fieldsOf } from '../../tests/e2e/support/visitor.ts';
import { cookieOf } from './applicant.ts';
import type { BenchHost } from './bench-host.ts';
import type { PortalPeople } from './portal-people.ts';
import { sampleForm } from './sample.ts';

export type PageLatency = {
  readonly page: string;
  readonly p50: number;
  readonly p99: number;
  /** CPU of host and store for one request, ms: what is left of a figure on a machine with other work. */
  readonly cpu: number;
  readonly failed: number;
};

/** Requests a second to one page. */
export const PAGE_RATE = 50;
const SECONDS = 5;
const WARM_UP_SECONDS = 1;

type Page = {
  readonly path: string;
  readonly method?: 'GET' | 'POST';
  readonly cookie?: string;
  readonly body?: string;
  readonly url?: string;
};

/** Milliseconds from a request to its answer, of each page by itself at a steady rate. Everything is on this machine, the client too. */
export const measurePages = async (host: BenchHost, { writing, sent }: PortalPeople): Promise<readonly PageLatency[]> => {
  const pages: readonly Page[] = [
    ...['/', '/apply', '/apply/start', '/apply/resume', '/follow', '/sign-in', '/portal.js', '/style.css'].map((path) => ({ path })),
    { path: '/', url: host.nationalUrl },
    ...['/apply/identity', '/apply/home', '/apply/check'].map((path) => ({ path, cookie: cookieOf(writing) })),
    {
      path: '/apply/home',
      method: 'POST',
      cookie: cookieOf(writing),
      body: fieldsOf(answersOfStep('home', answersFrom(sampleForm(1, 'MA-MAR')))).toString(),
    },
    ...['/apply/done', '/follow/status', '/follow/data'].map((path) => ({ path, cookie: cookieOf(sent) })),
  ];
  const figures: PageLatency[] = [];
  for (const page of pages) {
    await run(host.url, page, WARM_UP_SECONDS);
    const before = host.cpuMs();
    const { latency, requests, errors, timeouts, ...result } = await run(host.url, page, SECONDS);
    figures.push({
      page: `${page.method ?? 'GET'} ${page.path}${page.url === undefined ? '' : ' (national)'}`,
      p50: latency.p50,
      p99: latency.p99,
      cpu: (host.cpuMs() - before) / requests.total,
      failed: errors + timeouts + result['4xx'] + result['5xx'],
    });
  }
  return figures;
};

const run = (url: string, page: Page, duration: number): Promise<autocannon.Result> =>
  autocannon({
    url: `${page.url ?? url}${page.path}`,
    method: page.method ?? 'GET',
    headers: {
      accept: 'text/html',
      'accept-encoding': 'gzip, br',
      ...(page.cookie === undefined ? {} : { cookie: page.cookie }),
      ...(page.body === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
    },
    ...(page.body === undefined ? {} : { body: page.body }),
    connections: 10,
    overallRate: PAGE_RATE,
    duration,
  });
