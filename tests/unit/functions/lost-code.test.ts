import { expect, test, vi } from 'vitest';
import { err, ok, type Result } from '../../../core/result.ts';
import { createLostCode } from '../../../functions/get-application/lost-code.ts';
import { anApplication } from '../../support/builders/index.ts';

const application = anApplication();
type Deps = Parameters<typeof createLostCode>[0];
/** What a lost code needs, where everything goes well. Only what it may call is there. */
const deps = () => ({
  access: { noteGuess: vi.fn(async () => 1) },
  applications: {
    getByReference: vi.fn(async () => application),
    touch: vi.fn(async (): Promise<Result<typeof application, 'StaleVersion'>> => ok(application)),
  },
  messages: { all: vi.fn(async () => []) },
  delivery: { deliverCaused: vi.fn(async () => undefined) },
  clock: { now: () => '2026-10-05T09:00:00.000Z', real: () => 0 },
});
const ask = (parts: object, reference = application.reference) => createLostCode(parts as Deps)(reference);

const down = () => Promise.reject(new Error('down'));
test.each([
  ['the counter', { access: { noteGuess: down } }],
  ['the store', { applications: { getByReference: down } }],
  ['the mail', { delivery: { deliverCaused: down } }],
])('a fault of %s changes nothing of the answer', async (_, broken) => {
  await expect(ask({ ...deps(), ...broken })).resolves.toBeUndefined();
});

test('another writer that was faster lets nothing be sent that is not recorded', async () => {
  const parts = deps();
  parts.applications.touch.mockResolvedValue(err('StaleVersion'));
  await expect(ask(parts)).resolves.toBeUndefined();
  expect(parts.delivery.deliverCaused).not.toHaveBeenCalled();
});

test('what cannot be a reference asks nothing of the store', async () => {
  const parts = deps();
  await ask(parts, '123');
  expect(parts.access.noteGuess).not.toHaveBeenCalled();
  expect(parts.applications.getByReference).not.toHaveBeenCalled();
});
