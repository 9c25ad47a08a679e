import { describe, expect, test } from 'vitest';
import type { Application } from '../../../../core/application/application.ts';
import { resume, revive, supersede } from '../../../../core/application/transitions/coordination.ts';
import { anApplication } from '../../../support/builders/index.ts';
import { changed, effects, soon } from './changed.ts';
import { coordinator, later } from './samples.ts';

describe('one of two with the same CIN does not live', () => {
  const superseded = (application: Application) => changed(supersede(application, { by: coordinator, reason: 'Twice' }, later));

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
    expect(effects(change)).toEqual({
      claim: 'transfer',
      closes: [`contested.${application.id}.1`, `failed-execution.${application.id}.${application.execution}`],
    });
    expect(change.after).toMatchObject({ holdsClaim: true, execution: 2, dueAt: soon });
  });
});

test('a failed execution begins again under the next name', () => {
  const change = changed(resume(anApplication({ status: 'rejected' }), { by: coordinator, reason: 'Again', closes: 'case' }, later));
  expect(effects(change)).toEqual({ closes: ['case'] });
  expect(change.events).toEqual([{ kind: 'resumed', by: coordinator, details: { execution: 2 }, reason: 'Again' }]);
  expect(change.after).toMatchObject({ status: 'rejected', execution: 2, callback: undefined, dueAt: soon });
});
