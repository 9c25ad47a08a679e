import { Logger } from '@aws-lambda-powertools/logger';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { html, httpHandler } from '../../../functions/shared/http/http.ts';
import { log } from '../../../functions/shared/log.ts';
import { scheduleHandler } from '../../../functions/shared/step/schedule.ts';
import { taskHandler } from '../../../functions/shared/step/task.ts';
import { applicationStates } from '../../../workflows/application.states.ts';
import { ask } from '../../support/http-event.ts';
import { contextOf } from '../../support/lambda-context.ts';

type Line = Readonly<Record<string, unknown>>;
const lines: Line[] = [];

beforeEach(() => {
  lines.length = 0;
  for (const level of ['info', 'warn', 'error'] as const)
    vi.spyOn(Logger.prototype, level).mockImplementation((...[message, fields]) => {
      lines.push({ message, ...Object(fields) });
    });
});
afterEach(() => vi.restoreAllMocks());

/** An invocation of a name of its own. */
const invocation = (awsRequestId: string) => ({ ...contextOf('function'), awsRequestId });
const later = () => new Promise((resolve) => setTimeout(resolve, 5));

test('every line of a request has its id in the access log and Lambda’s, also what is logged deep within, also when many run at once', async () => {
  const handler = httpHandler(
    [
      {
        method: 'POST',
        path: '/',
        answer: async ({ query }) => {
          await later();
          log('message-sent', { kind: query.get('n') ?? '' });
          if (query.get('n') === '1') throw new TypeError('a person’s words');
          return html(200, '');
        },
      },
    ],
    ({ status }) => html(status, ''),
  );
  const press = (n: string) =>
    ask(
      async (event) => {
        const requestContext = { ...event.requestContext, requestId: `gateway-${n}` };
        const options = { signal: AbortSignal.timeout(5_000) };
        return (await handler({ ...event, requestContext }, invocation(`lambda-${n}`), options)) ?? expect.fail('no answer');
      },
      'POST',
      `/?n=${n}`,
    );
  await Promise.all(['1', '2'].map(press));
  expect(lines.map(({ message, kind, requestId, invocation: by }) => [message, kind, requestId, by]).sort()).toEqual([
    ['http-failed', undefined, 'gateway-1', 'lambda-1'],
    ['message-sent', '1', 'gateway-1', 'lambda-1'],
    ['message-sent', '2', 'gateway-2', 'lambda-2'],
  ]);
  expect(JSON.stringify(lines)).not.toContain('words');
});

test('a step’s lines have its execution and Lambda’s id', async () => {
  const handler = taskHandler(applicationStates.Notify, async () => {
    await later();
    log('message-sent', {});
    throw new Error('x');
  });
  const execution = '0197a000-0000-7000-8000-000000000000.2';
  const input = { applicationId: '0197a000-0000-7000-8000-000000000000', execution, retry: 0 };
  await expect(handler(input, invocation('lambda-3'), { signal: AbortSignal.timeout(5_000) })).rejects.toThrow();
  expect(lines.map(({ message }) => message)).toEqual(['message-sent', 'task-failed']);
  for (const line of lines) expect(line).toMatchObject({ execution, invocation: 'lambda-3' });
});

test('a schedule’s lines have Lambda’s id; outside any invocation there is none', async () => {
  const handler = scheduleHandler(async (attempt) => {
    await attempt('part', () => Promise.reject(new Error('x')));
  });
  await expect(handler({}, invocation('lambda-4'), { signal: AbortSignal.timeout(5_000) })).rejects.toThrow();
  expect(lines.map(({ message }) => message)).toEqual(['due-work-failed', 'due-work-done']);
  for (const line of lines) expect(line).toMatchObject({ invocation: 'lambda-4' });
  log('message-sent', {});
  expect(lines.at(-1)).not.toHaveProperty('invocation');
});
