import { describe, expect, test } from 'vitest';
import type { Application } from '../../../../core/application/application.ts';
import { appeal } from '../../../../core/application/transitions/appeal.ts';
import { decideEscalated } from '../../../../core/application/transitions/review.ts';
import { anApplication } from '../../../support/builders/index.ts';
import { changed, soon } from './changed.ts';
import { coordinator, LATER, later } from './samples.ts';

describe('she asks for a review', () => {
  const appealed = (application: Application) => changed(appeal(application, { reason: 'My income was misread' }, later));

  test.each(['rejected', 'ineligible'] as const)(
    'of %s: the coordinator has a case, in a new execution, and no claim is touched',
    (status) => {
      const before = anApplication({ status });
      const change = appealed(before);
      expect(change.after).toMatchObject({ appealedAt: LATER, execution: 2, callback: undefined, dueAt: soon, holdsClaim: false });
      expect(change.opens).toMatchObject([
        { id: `appeal.${before.id}.1`, kind: 'appeal', cause: 'applicant-appeals', details: { refused: status } },
      ]);
      expect(change.messages).toEqual([{ kind: 'appeal-received' }]);
      expect(change.claim).toBeUndefined();
      expect(change.events).toEqual([
        {
          kind: 'appealed',
          by: { role: 'applicant', id: before.id },
          details: { round: 0, refused: status },
          reason: 'My income was misread',
        },
      ]);
    },
  );

  const decided = (outcome: 'approved' | 'rejected' | 'information-requested') =>
    changed(
      decideEscalated(
        appealed(anApplication({ status: 'rejected' })).after,
        { outcome, category: 2, reason: 'Reread', by: coordinator },
        later,
      ),
    );

  test.each(['approved', 'information-requested'] as const)('%s takes the claim on her CIN again', (outcome) => {
    const change = decided(outcome);
    expect(change.claim).toBe('take');
    expect(change.after).toMatchObject({ status: outcome, holdsClaim: true, callback: { outcome }, dueAt: soon });
    expect(change.closes).toContain(`appeal.${change.after.id}.1`);
  });

  test('refused again, there is no claim to release, and she is told', () => {
    const change = decided('rejected');
    expect(change.claim).toBeUndefined();
    expect(change.messages).toEqual([{ kind: 'rejected', details: { round: '0' } }]);
    expect(change.after).toMatchObject({ holdsClaim: false, callback: { outcome: 'rejected' } });
  });
});
