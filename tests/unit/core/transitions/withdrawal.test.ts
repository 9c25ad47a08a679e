import { describe, expect, test } from 'vitest';
import type { Application } from '../../../../core/application/application.ts';
import { appeal } from '../../../../core/application/transitions/appeal.ts';
import { withdraw } from '../../../../core/application/transitions/withdrawal.ts';
import { anApplication } from '../../../support/builders/index.ts';
import { changed, soon } from './changed.ts';
import { later } from './samples.ts';

describe('she takes her application back', () => {
  const withdrawn = (application: Application) => changed(withdraw(application, {}, later));

  test.each(['in-review', 'escalated', 'information-requested', 'referred'] as const)('from %s its wait is called back', (status) => {
    const change = withdrawn(anApplication({ status, callback: undefined }));
    expect(change.after).toMatchObject({ callback: { outcome: 'withdrawn' }, dueAt: soon, holdsClaim: false, deadline: undefined });
    expect(change).toMatchObject({ claim: 'release', messages: [{ kind: 'withdrawn' }] });
    expect(change.events).toEqual([{ kind: 'withdrawn', by: { role: 'applicant', id: change.after.id } }]);
  });

  test.each(['submitted', 'contested', 'assessed', 'waiting-list'] as const)('from %s nothing is due any more', (status) => {
    expect(withdrawn(anApplication({ status })).after).toMatchObject({ callback: undefined, dueAt: undefined, waitingSince: undefined });
  });

  test('an outcome that was not taken yet is replaced: the execution still waits', () => {
    expect(withdrawn(anApplication({ status: 'approved' })).after.callback).toEqual({ outcome: 'withdrawn' });
    expect(withdrawn(anApplication({ status: 'approved', callback: undefined })).after.callback).toBeUndefined();
  });

  test('her place is freed', () => {
    const change = withdrawn(anApplication({ status: 'referred' }));
    expect(change.place).toEqual({ host: 'incubator', by: -1, capacity: 0 });
    expect(change.after.referral).toBeUndefined();
    expect(withdrawn(anApplication({ status: 'in-review' })).place).toBeUndefined();
  });

  test('a contested one ends its contest; one under review has nothing to release', () => {
    expect(withdrawn(anApplication({ status: 'contested' })).claim).toBe('release');
    expect(withdrawn(changed(appeal(anApplication({ status: 'rejected' }), { reason: 'Misread' }, later)).after).claim).toBeUndefined();
  });

  test('nothing that was to be told before is told any more, whatever it was and wherever it stood', () => {
    for (const status of ['submitted', 'contested', 'in-review', 'referred'] as const) {
      expect(withdrawn(anApplication({ status }))).toMatchObject({ silences: true, messages: [{ kind: 'withdrawn' }] });
      expect(withdrawn(anApplication({ status })).cancels).toBeUndefined();
    }
  });
});
