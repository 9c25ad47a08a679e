import { Hono } from 'hono';
import * as z from 'zod';
import { type LocalServer, readBody, startLocalServer } from '../http-server.ts';
import { FaultSchema, type Faults } from './faults.ts';
import type { MailboxStore } from './store.ts';
import { listPage, messagePage } from './viewer.ts';

const FilterSchema = z.object({ to: z.string().optional(), after: z.coerce.number().int().nonnegative().optional() });
const NEWEST_SHOWN = 200;

const createApp = (store: MailboxStore, faults: Faults): Hono => {
  const app = new Hono();
  app.use(async (context, next) => {
    await next();
    // The messages are other people's HTML: nothing in them may run or be loaded from elsewhere.
    context.header(
      'content-security-policy',
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-src 'self'; form-action 'self'",
    );
    context.header('cache-control', 'no-store');
    context.header('referrer-policy', 'no-referrer');
  });
  app.get('/', (context) => {
    const wanted = context.req.query('to');
    const to = wanted === undefined || wanted === '' ? undefined : wanted;
    return context.html(listPage(store.list({ to, newestFirst: true, withRefused: true, limit: NEWEST_SHOWN }), to));
  });
  app.get('/messages/:id{[0-9]+}', (context) => {
    const message = store.get(Number(context.req.param('id')));
    return message === undefined ? context.notFound() : context.html(messagePage(message));
  });
  app.get('/store', (context) => {
    const filter = FilterSchema.safeParse(context.req.query());
    return filter.success
      ? context.json({ messages: store.list(filter.data) })
      : context.json({ message: z.prettifyError(filter.error) }, 400);
  });
  app.post('/faults', async (context) => {
    const fault = FaultSchema.safeParse(await context.req.json().catch(() => undefined));
    if (!fault.success) return context.json({ message: z.prettifyError(fault.error) }, 400);
    faults.set(fault.data);
    return context.json(fault.data);
  });
  return app;
};

const LARGEST_REQUEST_BYTES = 65_536;

/** The mailbox as people and tests see it: a list, one page per message, JSON of what was sent at `/store`, faults to inject at `/faults`. */
export const startMailboxServer = (store: MailboxStore, faults: Faults, port: number): Promise<LocalServer> => {
  const app = createApp(store, faults);
  return startLocalServer({
    port,
    variable: 'MAIL_PORT',
    handle: async (request, response) => {
      const body = await readBody(request, LARGEST_REQUEST_BYTES);
      const method = request.method ?? 'GET';
      const answer = await app.fetch(
        new Request(`http://127.0.0.1${request.url ?? '/'}`, {
          method,
          ...(method === 'POST' ? { body: new Uint8Array(body ?? []) } : {}),
        }),
      );
      response.writeHead(answer.status, Object.fromEntries(answer.headers));
      response.end(Buffer.from(await answer.arrayBuffer()));
    },
  });
};
