import { describe, expect, test } from 'vitest';
import type { Application } from '../../../../core/application/application.ts';
import { answerInformation, askForInformation, lapse } from '../../../../core/application/transitions/information.ts';
import { plusDays } from '../../../../core/time.ts';
import { aForm, anApplication } from '../../../support/builders/index.ts';
import { changed, effects, soon } from './changed.ts';
import { LATER, later } from './samples.ts';

describe('a request for information', () => {
  const asked = (application: Application) =>
    changed(askForInformation(application, { token: 'token', deadline: plusDays(LATER, 14), firstLook: plusDays(LATER, 7) }, later));

  test('asks once and looks first at the reminder', () => {
    const change = asked(anApplication({ status: 'information-requested' }));
    expect(effects(change)).toEqual({ token: 'token', messages: [{ kind: 'information-requested', details: { round: '0' } }] });
    expect(change.after).toMatchObject({ deadline: plusDays(LATER, 14), dueAt: plusDays(LATER, 7), callback: undefined, reminded: 0 });
  });

  test('repeated after a failure keeps her time, her reminders, and does not ask again', () => {
    const first = { ...asked(anApplication({ status: 'information-requested' })).after, reminded: 1 };
    const change = changed(
      askForInformation(first, { token: 'other', deadline: plusDays(LATER, 30), firstLook: plusDays(LATER, 20) }, later),
    );
    expect(effects(change)).toEqual({ token: 'other' });
    expect(change.after).toMatchObject({ deadline: first.deadline, dueAt: first.deadline, reminded: 1 });
  });

  test('answered voids the votes, begins another round and follows the amended form', () => {
    const before = anApplication({ status: 'information-requested', ballots: { m1: { choice: 'more-information' } }, reminded: 1 });
    const form = aForm({ project: undefined, supportWanted: ['training'], childcareNeed: true, disability: true, disabilityConsent: true });
    const change = changed(answerInformation(before, { form, answer: 'No project any more' }, later));
    expect(effects(change)).toEqual({ form });
    expect(change.after).toMatchObject({
      round: 1,
      ballots: {},
      score: undefined,
      gridVersion: undefined,
      sector: undefined,
      childcareNeed: true,
      stepFreeNeed: true,
      reminded: 0,
      callback: { outcome: 'answered' },
      dueAt: soon,
    });
    expect(change.events).toMatchObject([
      { by: { role: 'applicant', id: before.id }, reason: 'No project any more', details: { round: 0 } },
    ]);
  });

  test('unanswered closes politely and frees her CIN', () => {
    const change = changed(lapse(anApplication({ status: 'information-requested' }), {}, later));
    expect(effects(change)).toEqual({ claim: 'release', messages: [{ kind: 'lapsed' }] });
    expect(change.after).toMatchObject({ holdsClaim: false, callback: { outcome: 'lapsed' }, dueAt: soon, deadline: undefined });
  });
});
