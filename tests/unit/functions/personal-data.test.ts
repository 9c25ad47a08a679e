import { describe, expect, test } from 'vitest';
import type { AuditEvent } from '../../../core/audit/event.ts';
import { personalData } from '../../../functions/manage-application/personal-data.ts';
import type { Dossier } from '../../../store/application/dossier.ts';
import { aForm, aHost, anApplication, aRegion, aScore, SAMPLE_AT } from '../../support/builders/index.ts';

const host = aHost({ id: 'incubator' });
const region = aRegion({ hosts: [host] });

const event = (seq: number, kind: AuditEvent['kind'], more: Partial<AuditEvent> = {}): AuditEvent => ({
  application: 'x',
  seq,
  at: SAMPLE_AT,
  kind,
  by: { role: 'system', id: 'jisr' },
  to: 'in-review',
  previous: 'previous-hash',
  hash: 'own-hash',
  ...more,
});
const vote = (member: string, choice: 'approve' | 'reject', reason: string): Dossier['votes'][number] => ({
  application: 'x',
  round: 0,
  member,
  seat: member,
  ballot: { choice },
  at: SAMPLE_AT,
  reason,
});
const LOG: readonly AuditEvent[] = [
  event(1, 'submitted', { by: { role: 'agent', id: 'MA-MAR:desk' }, details: { contested: true } }),
  event(2, 'assessed', { details: { points: 40, eligible: true } }),
  event(3, 'sent-to-committee'),
  event(4, 'vote-cast', { by: { role: 'member', id: 'm7' }, reason: 'no', salt: 'the-salt', reasonDigest: 'the-digest' }),
];
const REFUSED: readonly AuditEvent[] = [
  ...LOG,
  event(5, 'committee-decided', { from: 'in-review', to: 'rejected', details: { outcome: 'rejected', round: 0 } }),
  event(6, 'message-resent', { by: { role: 'coordinator', id: 'c' }, reason: 'a note of the staff' }),
];
const dossier = (status: Dossier['application']['status'], events: readonly AuditEvent[], more: Partial<Dossier> = {}): Dossier => ({
  application: anApplication({ status }),
  form: { ...aForm(), consent: { given: true, textVersion: 'sample-1', spoken: { agent: 'MA-MAR:desk' } } },
  scores: new Map([[0, aScore()]]),
  votes: [vote('m7', 'reject', 'The budget is unclear'), vote('m8', 'approve', 'A dissenting voice')],
  events,
  messages: [
    {
      application: 'x',
      seq: 1,
      kind: 'received',
      state: 'parked',
      attempts: 1,
      repeated: false,
      claimedAt: SAMPLE_AT,
      details: { link: 'hash-of-a-link' },
      cause: 'address-refused',
    },
  ],
  ...more,
});

describe('once she has been told a decision', () => {
  const data = personalData(dossier('rejected', REFUSED), region);
  test('everything is there: what she said, her points, the decision and why, the log, her messages', () => {
    expect(data.form).toMatchObject({ cin: expect.stringMatching(/^ZT\d+$/u), consent: { spoken: true } });
    expect(data.scores).toHaveLength(1);
    expect(data.decisions).toEqual([{ at: SAMPLE_AT, by: 'committee', outcome: 'rejected', reasons: ['The budget is unclear'] }]);
    expect(data.events.map(({ kind, by }) => `${kind} ${by}`)).toEqual([
      'submitted agent',
      'assessed system',
      'sent-to-committee system',
      'vote-cast member',
      'committee-decided system',
      'message-resent coordinator',
    ]);
    expect(data.messages).toEqual([{ kind: 'received', at: SAMPLE_AT, state: 'parked' }]);
    expect(data.waiting).toEqual(['parked-message']);
    expect(data.undecided).toBe(false);
  });

  test('no key, no token, no hash, nobody’s id, no vote of one member, no note of the staff', () => {
    const all = JSON.stringify(data);
    const { id, claim } = dossier('rejected', REFUSED).application;
    for (const secret of [
      id,
      claim,
      'm7',
      'm8',
      'desk',
      'hash',
      'salt',
      'digest',
      'A dissenting voice',
      'a note of the staff',
      'contested',
    ]) {
      expect(all).not.toContain(secret);
    }
  });
});

describe('before that', () => {
  test.each(['contested', 'in-review', 'escalated', 'withdrawn', 'superseded'] as const)(
    '%s: only what every application shows',
    (status) => {
      const data = personalData(dossier(status, LOG), region);
      expect(data.events.map(({ kind }) => kind)).toEqual(['submitted', 'assessed']);
      expect([data.scores, data.decisions, data.category, data.undecided]).toEqual([[], [], undefined, true]);
    },
  );

  test('what she did herself is there: her contact corrected, her code renewed', () => {
    const own = { by: { role: 'applicant', id: 'x' }, to: 'contested' } as const;
    const log = [...LOG, event(5, 'contact-replaced', own), event(6, 'contact-replaced', { ...own, details: { codeRenewed: true } })];
    expect(personalData(dossier('contested', log), region).events.slice(2)).toEqual([
      { at: SAMPLE_AT, kind: 'contact-replaced', by: 'applicant' },
      { at: SAMPLE_AT, kind: 'contact-replaced', by: 'applicant', codeRenewed: true },
    ]);
  });

  test('a question that was put to her is no secret', () => {
    const asked = event(5, 'committee-decided', { details: { outcome: 'information-requested', round: 0 } });
    const votes = [{ ...vote('m7', 'reject', 'How many machines?'), ballot: { choice: 'more-information' as const } }];
    expect(personalData(dossier('information-requested', [...LOG, asked], { votes }), region).decisions).toMatchObject([
      { outcome: 'information-requested', reasons: ['How many machines?'] },
    ]);
  });
});

test('under review she keeps what she was told, and has her own words', () => {
  const appealed = event(7, 'appealed', {
    by: { role: 'applicant', id: 'x' },
    details: { round: 0 },
    reason: 'I was misread',
    salt: 'the-salt',
  });
  const { application, ...rest } = dossier('escalated', [...REFUSED, appealed]);
  const data = personalData({ ...rest, application: { ...application, appealedAt: SAMPLE_AT } }, region);
  expect(data.written).toEqual([{ at: SAMPLE_AT, kind: 'appealed', text: 'I was misread' }]);
  expect(data.waiting).toEqual(['appeal', 'parked-message']);
  expect([data.scores.length, data.decisions.length, data.undecided]).toEqual([1, 1, true]);
});

test('the host of a referral is named', () => {
  expect(personalData(dossier('referred', REFUSED), region).host).toEqual(host.name);
  expect(personalData(dossier('in-review', LOG), region).host).toBeUndefined();
});
