import { describe, expect, test } from 'vitest';
import type { Application } from '../../../../core/application/application.ts';
import { resume, revive, supersede } from '../../../../core/application/transitions/coordination.ts';
import { anApplication } from '../../../support/builders/index.ts';
import { changed, effects, soon } from './changed.ts';
import { coordinator, later } from './samples.ts';

describe('one of two with the same CIN does not live', () => {
  const superseded = (application: Application) => changed(supersede(application, { by: coordinator, reason: 'Twice' }, later));

  test.each(['in-review', 'escalated', 'information-requested', 'referred'] as const)('from %s its wait is called back', (status) => {
    const change = superseded(anApplication({ status, callback: undefined }));
    expect(change.after).toMatchObject({ callback: { outcome: 'superseded' }, dueAt: soon, holdsClaim: false, deadline: undefined });
    expect(change.messages).toEqual([{ kind: 'superseded' }]);
    expect(change.claim).toBeUndefined();
  });

  test.each(['submitted', 'contested', 'assessed', 'waiting-list'] as const)('from %s nothing is due any more', (status) => {
    expect(superseded(anApplication({ status })).after).toMatchObject({ callback: undefined, dueAt: undefined });
  });

  test('an outcome that was not taken yet is replaced: the execution still waits', () => {
    expect(superseded(anApplication({ status: 'approved' })).after.callback).toEqual({ outcome: 'superseded' });
    expect(superseded(anApplication({ status: 'approved', callback: undefined })).after.callback).toBeUndefined();
  });

  test('its place is freed', () => {
    const change = superseded(anApplication({ status: 'referred' }));
    expect(change.place).toEqual({ host: 'incubator', by: -1, capacity: 0 });
    expect(change.after.referral).toBeUndefined();
    expect(superseded(anApplication({ status: 'in-review' })).place).toBeUndefined();
  });

  test('its cases are closed', () => {
    const application = anApplication({ status: 'contested', round: 3 });
    const { id } = application;
    expect(superseded(application).closes).toEqual([
      `contested.${id}.1`,
      `escalated.${id}.3`,
      `tie.${id}.3`,
      `appeal.${id}.1`,
      `failed-execution.${id}.1`,
    ]);
    expect(superseded(application).silences).toBe(true);
  });

  test('the other takes the claim and begins again', () => {
    const application = anApplication({ status: 'contested' });
    const change = changed(revive(application, { by: coordinator, reason: 'Hers' }, later));
    expect(effects(change)).toEqual({ claim: 'transfer', closes: [`contested.${application.id}.1`] });
    expect(change.after).toMatchObject({ holdsClaim: true, execution: 2, dueAt: soon });
  });
});

test('a failed execution begins again under the next name', () => {
  const change = changed(resume(anApplication({ status: 'rejected' }), { by: coordinator, reason: 'Again', closes: 'case' }, later));
  expect(effects(change)).toEqual({ closes: ['case'] });
  expect(change.events).toEqual([{ kind: 'resumed', by: coordinator, details: { execution: 2 }, reason: 'Again' }]);
  expect(change.after).toMatchObject({ status: 'rejected', execution: 2, callback: undefined, dueAt: soon });
});
