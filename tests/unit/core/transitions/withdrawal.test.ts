import { describe, expect, test } from 'vitest';
import type { Application } from '../../../../core/application/application.ts';
import { appeal } from '../../../../core/application/transitions/appeal.ts';
import { withdraw } from '../../../../core/application/transitions/withdrawal.ts';
import { anApplication } from '../../../support/builders/index.ts';
import { changed } from './changed.ts';
import { later } from './samples.ts';

describe('she takes her application back', () => {
  const withdrawn = (application: Application) => changed(withdraw(application, {}, later));

  test('it is noted as hers', () => {
    const change = withdrawn(anApplication({ status: 'in-review' }));
    expect(change.events).toEqual([{ kind: 'withdrawn', by: { role: 'applicant', id: change.after.id } }]);
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
