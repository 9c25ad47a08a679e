import { describe, expect, test } from 'vitest';
import type { Application } from '../../../../core/application/application.ts';
import type { Change, InvalidTransition } from '../../../../core/application/change.ts';
import { appeal } from '../../../../core/application/transitions/appeal.ts';
import { assess } from '../../../../core/application/transitions/assessment.ts';
import { replaceContact } from '../../../../core/application/transitions/contact.ts';
import { resume, revive, supersede } from '../../../../core/application/transitions/coordination.ts';
import { answerInformation, askForInformation, lapse } from '../../../../core/application/transitions/information.ts';
import { submit } from '../../../../core/application/transitions/intake.ts';
import {
  acceptReferral,
  declineReferral,
  expireReferral,
  promote,
  refer,
  resumeReferral,
  waitForPlace,
} from '../../../../core/application/transitions/orientation.ts';
import { decideEscalated, escalate, sendToCommittee } from '../../../../core/application/transitions/review.ts';
import { withdraw } from '../../../../core/application/transitions/withdrawal.ts';
import type { Result } from '../../../../core/result.ts';
import { plusDays, plusMinutes } from '../../../../core/time.ts';
import { aForm, aHost, anApplication, aProject, aScore, aSubmission, SAMPLE_AT } from '../../../support/builders/index.ts';
import { coordinator, LATER, later, staff, vote } from './samples.ts';

const changed = (result: Result<Change, InvalidTransition>): Change => {
  if (!result.ok) throw new Error(`${result.error.event} from ${result.error.from}`);
  return result.value;
};
/** What a change does besides the record itself. */
const effects = ({ before: _before, after: _after, events: _events, ...rest }: Change) => rest;
const kinds = ({ events }: Change) => events.map(({ kind }) => kind);
const soon = plusMinutes(LATER, 2);

describe('a submission', () => {
  test('takes the claim, is told, and is due soon in case its start is lost', () => {
    const { change, form, application } = aSubmission();
    expect(effects(change)).toEqual({ form, claim: 'take', messages: [{ kind: 'received' }] });
    expect(application).toMatchObject({
      status: 'submitted',
      version: 1,
      execution: 1,
      round: 0,
      dueAt: plusMinutes(SAMPLE_AT, 2),
      holdsClaim: true,
    });
    expect(application).toMatchObject({ lastMessage: 0, lastEvent: { seq: 0 }, reminded: 0, codeVersion: 0 });
    expect(change.events).toEqual([
      { kind: 'submitted', by: { role: 'applicant', id: application.id }, details: { contested: false, consent: 'sample-1' } },
    ]);
  });

  test('with a claimed CIN is kept, told alike, and opens a case', () => {
    const { change, application } = aSubmission({}, { holdsClaim: false });
    expect(application).toMatchObject({ status: 'contested', holdsClaim: false });
    expect(change.claim).toBeUndefined();
    expect(change.messages).toEqual([{ kind: 'received' }]);
    expect(change.opens).toEqual([
      {
        id: `contested.${application.id}.1`,
        kind: 'contested',
        cause: 'same-cin',
        application: application.id,
        reference: application.reference,
        province: 'MA-MAR',
        openedAt: SAMPLE_AT,
        details: {},
      },
    ]);
  });

  test('keeps of the form only what is counted and oriented by', () => {
    const form = aForm({
      childcareNeed: true,
      disability: true,
      disabilityConsent: true,
      project: aProject({ sector: 'craft' }),
      area: 'rural',
    });
    const { after } = submit(
      form,
      { id: anApplication().id, reference: '100000006', region: 'MA-07', claim: 'claim', holdsClaim: true },
      later,
    );
    expect(after).toMatchObject({
      childcareNeed: true,
      stepFreeNeed: true,
      sector: 'craft',
      area: 'rural',
      kind: 'individual',
      language: 'ar',
    });
    const stored = JSON.stringify(after);
    for (const personal of [form.cin, form.nameArabic, form.nameLatin, form.phone, form.email, form.birthDate, form.commune]) {
      expect(stored).not.toContain(personal);
    }
  });
});

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
    expect(effects(change)).toEqual({ score: broken, claim: 'release', cancels: [1], messages: [{ kind: 'ineligible' }] });
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

describe('the committee', () => {
  test('receives a file with a deadline at which it is looked at again', () => {
    const deadline = plusDays(LATER, 14);
    const change = changed(sendToCommittee(anApplication({ status: 'assessed' }), { token: 'token', deadline }, later));
    expect(effects(change)).toEqual({ token: 'token' });
    expect(change.after).toMatchObject({ deadline, dueAt: deadline, sentAt: LATER, reminded: 0 });
    expect(change.events[0]?.details).toEqual({ deadline, round: 0, again: false });
  });

  test('keeps the deadline it was given when the step is repeated', () => {
    const before = anApplication({ status: 'in-review' });
    const change = changed(sendToCommittee(before, { token: 'other', deadline: plusDays(LATER, 14) }, later));
    expect(change.token).toBe('other');
    expect(change.events[0]?.details).toMatchObject({ deadline: before.deadline, again: true });
    expect(change.after).toMatchObject({ deadline: before.deadline, dueAt: before.deadline, sentAt: before.sentAt });
    const escalated = changed(sendToCommittee(anApplication({ status: 'escalated' }), { token: 'other', deadline: LATER }, later));
    expect(escalated.after.dueAt).toBeUndefined();
  });

  test('a vote that leaves the file open changes nothing but the ballots', () => {
    const before = anApplication({ status: 'in-review' });
    const change = changed(vote(before, { kind: 'open' }));
    expect(change.after).toEqual({ ...before, ballots: { m2: { choice: 'approve' } }, version: before.version + 1, changedAt: LATER });
    expect(change.vote?.reason).toBe('A sound project');
    expect(change.events).toEqual([
      {
        kind: 'vote-cast',
        by: { role: 'member', id: 'm2' },
        details: { choice: 'approve', seat: 'm2', round: 0 },
        reason: 'A sound project',
      },
    ]);
  });

  test('a later vote of the same member replaces the earlier', () => {
    const before = anApplication({ status: 'in-review', ballots: { m1: { choice: 'abstain' }, m2: { choice: 'reject' } } });
    expect(changed(vote(before, { kind: 'open' })).after.ballots).toEqual({ m1: { choice: 'abstain' }, m2: { choice: 'approve' } });
  });

  test('the deciding vote closes the file in the same change and calls the execution back', () => {
    const change = changed(
      vote(anApplication({ status: 'in-review' }), { kind: 'decided', outcome: 'approved', category: 2, by: 'chair' }),
    );
    expect(kinds(change)).toEqual(['vote-cast', 'committee-decided']);
    expect(change.after).toMatchObject({
      category: 2,
      callback: { outcome: 'approved' },
      dueAt: soon,
      deadline: undefined,
      holdsClaim: true,
    });
    expect([change.messages, change.claim]).toEqual([undefined, undefined]);
    expect(change.events[1]?.details).toEqual({ outcome: 'approved', by: 'chair', category: 2, round: 0 });
  });

  test('a refusal is told and frees her CIN', () => {
    const change = changed(
      vote(anApplication({ status: 'in-review' }), { kind: 'decided', outcome: 'rejected', category: 1, by: 'majority' }),
    );
    expect(change).toMatchObject({ claim: 'release', messages: [{ kind: 'rejected', details: { round: '0' } }] });
    expect(change.after).toMatchObject({ callback: { outcome: 'rejected' }, holdsClaim: false });
  });

  test.each([
    ['tie-without-chair', 'tie'],
    ['no-majority', 'escalated'],
    ['quorum-unreachable', 'escalated'],
  ] as const)('%s opens a case of kind %s', (cause, kind) => {
    const before = anApplication({ status: 'in-review', round: 2 });
    const change = changed(vote(before, { kind: 'coordinator', cause }));
    expect(change.opens).toMatchObject([{ id: `${kind}.${before.id}.2`, kind, cause, reference: before.reference }]);
    expect(change.after).toMatchObject({ dueAt: undefined, callback: undefined, ballots: { m2: { choice: 'approve' } } });
    expect(kinds(change)).toEqual(['vote-cast', 'escalated']);
  });

  test('a deadline goes to the coordinator, never to a refusal', () => {
    const change = changed(escalate(anApplication({ status: 'in-review' }), { cause: 'deadline' }, later));
    expect(change.opens).toMatchObject([{ kind: 'escalated', cause: 'deadline' }]);
    expect([change.messages, change.claim, change.after.callback, change.after.dueAt]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('the coordinator’s decision closes every kind of case with a reason', () => {
    const before = anApplication({ status: 'escalated' });
    const change = changed(decideEscalated(before, { outcome: 'rejected', category: 1, reason: 'Not viable', by: coordinator }, later));
    expect(change).toMatchObject({ claim: 'release', closes: [`escalated.${before.id}.0`, `tie.${before.id}.0`, `appeal.${before.id}.1`] });
    expect(change.events).toMatchObject([{ kind: 'coordinator-decided', by: coordinator, reason: 'Not viable' }]);
    expect(change.after).toMatchObject({ callback: { outcome: 'rejected' }, dueAt: soon, holdsClaim: false });
  });
});

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

describe('orientation', () => {
  const host = aHost({ id: 'incubator', places: 5, answerDays: 7 });
  test('takes a place and looks again when the host’s time is over', () => {
    const change = changed(refer(anApplication({ status: 'approved' }), { host, why: ['same-province', 'sector'], token: 'token' }, later));
    const deadline = plusDays(LATER, 7);
    expect(effects(change)).toEqual({
      token: 'token',
      place: { host: 'incubator', by: 1, capacity: 5 },
      messages: [{ kind: 'approved', details: { host: 'incubator' } }],
    });
    expect(change.after).toMatchObject({
      referral: { host: 'incubator', since: LATER, deadline, reminded: 0 },
      dueAt: deadline,
      callback: undefined,
    });
    expect(change.events[0]?.details).toEqual({ host: 'incubator', why: 'same-province sector', deadline });
  });

  test('after a refusal she is told of the next host, not approved again', () => {
    const change = changed(
      refer(anApplication({ status: 'approved', declinedHosts: ['other'] }), { host, why: [], token: 'token' }, later),
    );
    expect(change.messages).toEqual([{ kind: 'referred-again', details: { host: 'incubator' } }]);
  });

  test('a repeated step takes no second place', () => {
    const before = anApplication({ status: 'referred' });
    const change = changed(resumeReferral(before, { token: 'other' }, later));
    expect(effects(change)).toEqual({ token: 'other' });
    expect(change.after).toMatchObject({ referral: before.referral, dueAt: before.referral?.deadline });
  });

  test('acceptance keeps the place, locks the claim and opens the beneficiary’s file', () => {
    const change = changed(acceptReferral(anApplication({ status: 'referred' }), { by: staff }, later));
    expect(effects(change)).toEqual({
      claim: 'lock',
      beneficiary: { host: 'incubator', since: LATER },
      messages: [{ kind: 'placed', details: { host: 'incubator' } }],
    });
    expect(change.after).toMatchObject({
      callback: { outcome: 'accepted' },
      dueAt: soon,
      holdsClaim: true,
      referral: { host: 'incubator' },
    });
  });

  test.each([
    ['a refusal', 'declined', (application: Application) => declineReferral(application, { by: staff, reason: 'Full' }, later)],
    ['silence', 'unanswered', (application: Application) => expireReferral(application, {}, later)],
  ])('%s frees the place and never asks that host again', (_, outcome, apply) => {
    const change = changed(apply(anApplication({ status: 'referred', declinedHosts: ['earlier'] })));
    expect(effects(change)).toEqual({ place: { host: 'incubator', by: -1, capacity: 0 } });
    expect(change.after).toMatchObject({
      referral: undefined,
      declinedHosts: ['earlier', 'incubator'],
      callback: { outcome },
      dueAt: soon,
    });
  });

  test('without a place she waits, and nothing is due', () => {
    const change = changed(waitForPlace(anApplication({ status: 'approved' }), { why: ['no-free-place'] }, later));
    expect(effects(change)).toEqual({ messages: [{ kind: 'waiting-list' }] });
    expect(change.after).toMatchObject({ waitingSince: LATER, dueAt: undefined, callback: undefined });
  });

  test('a freed place is taken with the promotion and begins a new execution; whose host is no more waits on, told once', () => {
    const waiting = anApplication({ status: 'waiting-list' });
    const promoted = changed(promote(waiting, { host: aHost({ id: 'incubator', places: 3 }) }, later));
    expect(effects(promoted)).toEqual({ place: { host: 'incubator', by: 1, capacity: 3 } });
    expect(promoted.after).toMatchObject({ execution: 2, dueAt: soon, callback: undefined });
    const back = changed(waitForPlace(promoted.after, { why: ['no-free-place'] }, later));
    expect(effects(back)).toEqual({ place: { host: 'incubator', by: -1, capacity: 0 } });
    expect(back.after.waitingSince).toBe(waiting.waitingSince);
    expect(changed(refer(promoted.after, { host, why: [], token: 'token' }, later)).after.waitingSince).toBeUndefined();
  });
});

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

describe('repairs', () => {
  test('a failed execution begins again under the next name', () => {
    const change = changed(resume(anApplication({ status: 'rejected' }), { by: coordinator, reason: 'Again', closes: 'case' }, later));
    expect(effects(change)).toEqual({ closes: ['case'] });
    expect(change.events).toEqual([{ kind: 'resumed', by: coordinator, details: { execution: 2 }, reason: 'Again' }]);
    expect(change.after).toMatchObject({ status: 'rejected', execution: 2, callback: undefined, dueAt: soon });
  });

  test('another address is noted without being said', () => {
    const form = aForm({ email: 'other@example.org' });
    const message = { kind: 'received' as const };
    const change = changed(replaceContact(anApplication(), { form, by: coordinator, reason: 'Refused', message, closes: 'case' }, later));
    expect(effects(change)).toEqual({ form, messages: [message], closes: ['case'] });
    expect(JSON.stringify([change.after, change.events])).not.toContain('other@');
  });

  test('she corrects how she is reached without saying why; she is written to in her language, and another code opens', () => {
    const by = { role: 'applicant', id: 'her' } as const;
    const form = aForm({ language: 'fr' });
    const change = changed(replaceContact(anApplication(), { form, by, renewsCode: true }, later));
    expect(change.after).toMatchObject({ language: 'fr', codeVersion: 1 });
    expect(change.events).toEqual([{ kind: 'contact-replaced', by, details: { codeRenewed: true } }]);
    const same = changed(replaceContact(anApplication(), { form, by }, later));
    expect(same.after.codeVersion).toBe(0);
    expect(same.events).toEqual([{ kind: 'contact-replaced', by }]);
  });
});
