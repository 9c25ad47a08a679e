import type { Minutes } from '../../../../core/meeting/minutes.ts';

const AT = '2026-11-20T10:00:00.000Z';
const name = (n: number) => ({ ar: `عضوة ${n}`, fr: `Membre ${n}` });

/** Minutes of three seats and two files, one decided. */
export const sampleMinutes = (): Minutes => ({
  format: 1,
  meeting: 'MA-MAR-2026-003',
  version: 1,
  region: 'MA-07',
  province: 'MA-MAR',
  year: 2026,
  number: 3,
  plannedFor: '2026-11-20',
  place: 'مقر العمالة',
  openedAt: '2026-11-20T09:00:00.000Z',
  closedAt: '2026-11-20T12:00:00.000Z',
  quorum: 2,
  secretary: { ar: 'كاتبة', fr: 'Secrétaire' },
  attendance: [
    { seat: 'm1', voter: 'm1', name: name(1), chair: true, present: true, joinedAt: AT },
    { seat: 'm2', voter: 'm2.s1', name: name(2), chair: false, present: true, joinedAt: AT, inPlaceOf: name(3) },
    { seat: 'm3', voter: 'm3', name: name(4), chair: false, present: false },
  ],
  others: [],
  log: { seq: 12, hash: 'c'.repeat(64) },
  files: [
    {
      application: '0197a000-0000-7000-8000-000000000001',
      reference: '100000003',
      round: 0,
      category: 1,
      score: 62,
      grid: 'sample-2026-1',
      cast: 2,
      tally: { approve: 2, reject: 0, 'more-information': 0, abstain: 0 },
      recused: ['m3'],
      decision: { kind: 'decided', outcome: 'approved', category: 1, by: 'majority', at: AT },
      reasons: [{ digest: 'd'.repeat(64), salt: 'salt', text: 'مشروع واضح' }, { digest: 'e'.repeat(64) }],
      log: { seq: 6, hash: 'a'.repeat(64) },
    },
    {
      application: '0197a000-0000-7000-8000-000000000002',
      reference: '100000016',
      round: 1,
      category: 2,
      score: 41,
      grid: 'sample-2026-1',
      cast: 2,
      recused: [],
      decision: { kind: 'open' },
      reasons: [],
      log: { seq: 9, hash: 'b'.repeat(64), fault: 7 },
    },
  ],
});
