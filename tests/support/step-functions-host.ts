import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import * as z from 'zod';
import { createStepFunctions } from '../../local/step-functions/index.ts';

/**
 * A host of its own process, for tests that kill it. Argument: JSON of OptionsSchema. Prints its port.
 * Functions: `echo` answers its payload, `ask` keeps its token for GET /tokens, `hang` never answers the first time,
 * `fail` always fails.
 */
const OptionsSchema = z.object({
  file: z.string(),
  definitions: z.record(z.string(), z.unknown()),
  /** Programme time passes this much faster from `origin` on. */
  origin: z.number(),
  rate: z.number(),
  backoffMs: z.number(),
});
const PayloadSchema = z.looseObject({ token: z.string().optional(), retry: z.number().optional() });

const { file, definitions, origin, rate, backoffMs } = OptionsSchema.parse(JSON.parse(process.argv[2] ?? ''));
const tokens: string[] = [];

const functions: Record<string, (payload: z.infer<typeof PayloadSchema>) => unknown> = {
  echo: (payload) => payload,
  ask: ({ token = '' }) => tokens.push(token),
  hang: ({ retry }) => (retry === 0 ? new Promise(() => undefined) : { retry }),
  fail: () => {
    throw Object.assign(new Error('sample failure'), { name: 'Sample' });
  },
};

const engine = createStepFunctions({
  file,
  invoke: async (name, payload) => functions[name]?.(PayloadSchema.parse(payload)),
  clock: { now: () => origin + (Date.now() - origin) * rate, delay: (ms) => ms / rate },
  backoffMs: () => backoffMs,
});
for (const [arn, definition] of Object.entries(definitions)) {
  engine.createStateMachine({ arn, name: arn.slice(arn.lastIndexOf(':') + 1), definition });
}
engine.start();

const server = createServer((request, response) => {
  const answer = async () => {
    if (request.method === 'GET') {
      response.end(JSON.stringify({ tokens, counters: engine.counters() }));
      return;
    }
    const body: unknown = JSON.parse(await text(request));
    const reply = await engine.handle(String(request.headers['x-amz-target']), body);
    response.writeHead(reply.status, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify(reply.body));
  };
  void answer();
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (typeof address === 'object' && address !== null) process.stdout.write(`${address.port}\n`);
});
