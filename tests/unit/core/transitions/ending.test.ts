import { describe, expect, test } from 'vitest';
import type { Application } from '../../../../core/application/application.ts';
import { supersede } from '../../../../core/application/transitions/coordination.ts';
import { withdraw } from '../../../../core/application/transitions/withdrawal.ts';
import { anApplication } from '../../../support/builders/index.ts';
import { changed, soon } from './changed.ts';
import { coordinator, later } from './samples.ts';

/** What every end before its time does; what each does besides is in coordination.test.ts and withdrawal.test.ts. */
describe.each([
  ['superseded', undefined, (application: Application) => supersede(application, { by: coordinator, reason: 'Twice' }, later)],
  ['withdrawn', 'release', (application: Application) => withdraw(application, {}, later)],
] as const)('%s', (outcome, claim, end) => {
  const ended = (application: Application) => changed(end(application));

  test.each(['in-review', 'escalated', 'information-requested', 'referred'] as const)('from %s its wait is called back', (status) => {
    const change = ended(anApplication({ status, callback: undefined }));
    expect(change.after).toMatchObject({ callback: { outcome }, dueAt: soon, holdsClaim: false, deadline: undefined });
    expect([change.messages, change.claim]).toEqual([[{ kind: outcome }], claim]);
  });

  test.each(['submitted', 'contested', 'assessed', 'waiting-list'] as const)('from %s nothing is due any more', (status) => {
    expect(ended(anApplication({ status })).after).toMatchObject({ callback: undefined, dueAt: undefined, waitingSince: undefined });
  });

  test('an outcome that was not taken yet is replaced: the execution still waits', () => {
    expect(ended(anApplication({ status: 'approved' })).after.callback).toEqual({ outcome });
    expect(ended(anApplication({ status: 'approved', callback: undefined })).after.callback).toBeUndefined();
  });

  test('its place is freed', () => {
    const change = ended(anApplication({ status: 'referred' }));
    expect(change.place).toEqual({ host: 'incubator', by: -1, capacity: 0 });
    expect(change.after.referral).toBeUndefined();
    expect(ended(anApplication({ status: 'in-review' })).place).toBeUndefined();
  });
});
