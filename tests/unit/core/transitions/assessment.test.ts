import { describe, expect, test } from 'vitest';
import { assess } from '../../../../core/application/transitions/assessment.ts';
import { answerInformation } from '../../../../core/application/transitions/information.ts';
import { plusMinutes } from '../../../../core/time.ts';
import { aForm, anApplication, aScore } from '../../../support/builders/index.ts';
import { changed, effects } from './changed.ts';
import { LATER, later } from './samples.ts';

describe('an assessment', () => {
  const score = aScore();
  test('of an eligible one gives points and category, and goes on', () => {
    const change = changed(assess(anApplication(), score, later));
    expect(effects(change)).toEqual({ score });
    expect(change.after).toMatchObject({
      score: score.total,
      gridVersion: 'test-1',
      category: 1,
      dueAt: plusMinutes(LATER, 15),
      holdsClaim: true,
    });
    expect(change.events).toEqual([
      {
        kind: 'assessed',
        by: { role: 'system', id: 'jisr' },
        rule: 'test-1',
        details: { points: score.total, category: 1, round: 0, eligible: true },
      },
    ]);
  });

  test('of an ineligible one closes it, tells why instead of the receipt, and frees her CIN', () => {
    const broken = aScore({ ineligible: ['minimum-age', 'income-at-most'] });
    const change = changed(assess(anApplication(), broken, later));
    expect(effects(change)).toEqual({
      score: broken,
      claim: 'release',
      cancels: [1],
      messages: [{ kind: 'ineligible', details: { round: '0' } }],
    });
    expect(change.after).toMatchObject({ holdsClaim: false, dueAt: undefined });
    expect(change.events[0]?.details).toMatchObject({ eligible: false, rules: 'minimum-age income-at-most' });
  });

  test('after an answer does not take back the first message', () => {
    const change = changed(assess(anApplication({ round: 1 }), aScore({ ineligible: ['minimum-score'] }), later));
    expect(change.cancels).toBeUndefined();
  });

  test('of a contested one leaves it with the coordinator', () => {
    const change = changed(assess(anApplication({ status: 'contested' }), score, later));
    expect(effects(change)).toEqual({ score });
    expect(change.after).toMatchObject({ status: 'contested', holdsClaim: false, dueAt: undefined });
  });

  test('of a contested and ineligible one closes its case and ends its contest', () => {
    const application = anApplication({ status: 'contested' });
    const change = changed(assess(application, aScore({ ineligible: ['minimum-age'] }), later));
    expect(change.claim).toBe('release');
    expect(change.closes).toEqual([`contested.${application.id}.1`]);
  });

  test('takes the answer’s callback as received', () => {
    const answered = changed(
      answerInformation(anApplication({ status: 'information-requested' }), { form: aForm(), answer: 'x' }, later),
    ).after;
    expect(changed(assess(answered, score, later)).after.callback).toBeUndefined();
  });
});
