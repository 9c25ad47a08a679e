import autocannon from 'autocannon';
import type { BenchHost } from './bench-host.ts';
import { sampleForm } from './sample.ts';

export type IntakeFigures = { readonly perSecond: number; readonly p50: number; readonly p99: number; readonly not2xx: number };

const SECONDS = 10;
/** CINs of this measurement begin here, clear of the others'. */
const FIRST = 5_000_000;

/** `POST /applications` under load, each with a CIN of its own. Latencies in ms. */
export const measureIntake = async ({ url }: BenchHost, connections: number, provinces: readonly string[]): Promise<IntakeFigures> => {
  let next = FIRST;
  const result = await autocannon({
    url,
    connections,
    duration: SECONDS,
    requests: [
      {
        method: 'POST',
        path: '/applications',
        headers: { 'content-type': 'application/json' },
        setupRequest: (request) => {
          next += 1;
          return { ...request, body: JSON.stringify(sampleForm(next, provinces[next % provinces.length] ?? '')) };
        },
      },
    ],
  });
  return { perSecond: result.requests.average, p50: result.latency.p50, p99: result.latency.p99, not2xx: result.non2xx + result.errors };
};
