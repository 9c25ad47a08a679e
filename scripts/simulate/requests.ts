import * as z from 'zod';

/** Requests of one route as the portal's log has them; milliseconds from the request to the answer. */
export type RequestRow = {
  readonly route: string;
  readonly requests: number;
  /** Answered with an error of the server: whoever pressed did so again. */
  readonly failed: number;
  readonly median: number;
  readonly slowest: number;
};

const LineSchema = z.looseObject({ routeKey: z.string(), status: z.int(), milliseconds: z.number() });

export const requestRows = (log: string): readonly RequestRow[] => {
  const routes = new Map<string, z.infer<typeof LineSchema>[]>();
  for (const text of log.split('\n').filter((one) => one !== '')) {
    const line = LineSchema.parse(JSON.parse(text));
    const lines = routes.get(line.routeKey) ?? [];
    lines.push(line);
    routes.set(line.routeKey, lines);
  }
  return [...routes]
    .map(([route, lines]) => {
      const spent = lines.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
      return {
        route,
        requests: lines.length,
        failed: lines.filter(({ status }) => status >= 500).length,
        median: spent[Math.floor(spent.length / 2)] ?? 0,
        slowest: spent.at(-1) ?? 0,
      };
    })
    .sort((a, b) => b.requests - a.requests);
};
