import { describe, expect, test } from 'vitest';
import type * as z from 'zod';
import { CommitteeSchema } from '../../../../core/region/committee.ts';
import { HostSchema } from '../../../../core/region/host.ts';
import { RegionFileSchema } from '../../../../core/region/region.ts';
import { aCommittee, aHost, aPerson, aRegion } from '../../../support/builders/index.ts';

const faults = (schema: z.ZodType, value: unknown) =>
  schema.safeParse(value).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];

describe('a committee', () => {
  const base = aCommittee();
  test.each([
    ['a quorum that nobody reaches', { quorum: 7 }, 'quorum: quorum 7 exceeds 6 members'],
    ['a chair from outside', { chair: 'm9' }, 'chair: chair m9 is not a member'],
    ['a member twice', { members: [...base.members, aPerson({ id: 'm1' })] }, 'members.6: duplicate member m1'],
    [
      'an address twice',
      { members: [...base.members, aPerson({ id: 'm7', email: base.members[0]?.email ?? '' })] },
      `members.6: duplicate member ${base.members[0]?.email}`,
    ],
    ['a reminder before the file arrives', { reminderDays: [14] }, 'reminderDays.0: a reminder must fall within the deadline'],
  ])('with %s is refused', (_, changes, fault) => {
    expect(faults(CommitteeSchema, { ...base, ...changes })).toEqual([fault]);
  });
  test('may ask for all of its members and for no fewer than one', () => {
    expect(faults(CommitteeSchema, { ...base, quorum: 6 })).toEqual([]);
    expect(faults(CommitteeSchema, { ...base, quorum: 0 })).toHaveLength(1);
    expect(faults(CommitteeSchema, { ...base, reminderDays: [13, 0] })).toEqual([]);
  });
  test('may have a vacant chair', () => {
    expect(faults(CommitteeSchema, { ...base, chair: undefined })).toEqual([]);
  });
});

describe('a host', () => {
  test.each([
    [
      'a training centre for category 1',
      { kind: 'training-centre' },
      'category: category 2 goes to training centres, category 1 to incubators',
    ],
    ['an incubator for category 2', { category: 2 }, 'category: category 2 goes to training centres, category 1 to incubators'],
    ['a reminder before the referral', { reminderDays: [7] }, 'reminderDays: a reminder must fall within the answer time'],
  ])('is refused: %s', (_, changes, fault) => {
    expect(faults(HostSchema, { ...aHost(), ...changes })).toEqual([fault]);
  });
});

describe('a region', () => {
  const { name: _name, provinces: _provinces, grid: _grid, ...described } = aRegion();
  const base = { ...described, grid: 'test-1' };
  test('is accepted as the builder makes it', () => {
    expect(faults(RegionFileSchema, base)).toEqual([]);
  });
  test.each([
    ['no SMS without a reason', { sms: 'none' }, "smsReason: sms is 'none': say why"],
    ['digests in no hour', { digest: { from: 9, until: 9 } }, 'digest.until: must be later than from'],
  ])('is refused: %s', (_, changes, fault) => {
    expect(faults(RegionFileSchema, { ...base, ...changes })).toEqual([fault]);
  });
  test.each([[{ sms: 'a sender too long' }], [{ sms: '' }], [{ code: 'MA-13' }], [{ utcOffset: 'UTC' }], [{ coordinator: undefined }]])(
    'is refused: %j',
    (changes) => {
      expect(faults(RegionFileSchema, { ...base, ...changes })).toHaveLength(1);
    },
  );
  test('without SMS says why', () => {
    expect(faults(RegionFileSchema, { ...base, sms: 'none', smsReason: 'No sender is registered yet' })).toEqual([]);
  });
});
