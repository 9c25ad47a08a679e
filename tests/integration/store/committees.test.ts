import { describe, expect, test } from 'vitest';
import { verifyChain } from '../../../core/audit/chain.ts';
import { noRoster, type Roster } from '../../../core/review/roster.ts';
import type { Committees } from '../../../store/committee/committees.ts';
import { sha256 } from '../../../store/sha256.ts';
import { at } from './support/journey.ts';
import { useStore } from './support/store.ts';

const store = useStore();
const by = { role: 'secretary' as const, id: 's1' };
const removal = { kind: 'member-removed' as const, by, details: { seat: 'm3' }, reason: 'A démissionné' };
/** Each test has a province of its own. */
let provinces = 0;
const aProvince = (): string => {
  provinces += 1;
  return `MA-T${String(provinces).padStart(2, '0')}`;
};
const without = (province: string, version: number): Roster => ({ ...noRoster(province), version, removed: ['m3'] });
const isWhole = async (committees: Committees, province: string) =>
  verifyChain(sha256, await committees.events(province), await committees.head(province));

describe('a roster', () => {
  test('is empty until it is changed, and is written with its event', async () => {
    const { committees } = store();
    const province = aProvince();
    expect(await committees.getRoster(province)).toEqual(noRoster(province));
    expect(await committees.saveRoster(without(province, 1), { event: removal, at: at(1) })).toMatchObject({ ok: true });
    expect(await committees.getRoster(province)).toEqual(without(province, 1));
    expect(await committees.events(province)).toMatchObject([{ seq: 1, kind: 'member-removed', by, reason: 'A démissionné' }]);
    expect(await isWhole(committees, province)).toBeUndefined();
  });

  test('that somebody else changed meanwhile is not overwritten, and nothing is logged', async () => {
    const { committees } = store();
    const province = aProvince();
    await committees.saveRoster(without(province, 1), { event: removal, at: at(1) });
    for (const version of [1, 3]) {
      expect(await committees.saveRoster({ ...without(province, version), removed: [] }, { event: removal, at: at(2) })).toEqual({
        ok: false,
        error: 'StaleVersion',
      });
    }
    expect((await committees.getRoster(province)).removed).toEqual(['m3']);
    expect(await committees.events(province)).toHaveLength(1);
  });

  test('changed by several at once is changed by one', async () => {
    const { committees } = store();
    const province = aProvince();
    const saved = await Promise.all(
      Array.from({ length: 4 }, () => committees.saveRoster(without(province, 1), { event: removal, at: at(1) })),
    );
    expect(saved.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await committees.events(province)).toHaveLength(1);
  });
});

describe('a committee’s log', () => {
  const note = (committees: Committees, province: string) =>
    committees.note(province, { kind: 'link-requested', by, details: { seat: 'm1' } }, at(1));

  test('takes entries written at once one after the other, and verifies', async () => {
    const { committees } = store();
    const province = aProvince();
    const noted = await Promise.all([
      ...Array.from({ length: 3 }, () => note(committees, province)),
      committees.saveRoster(without(province, 1), { event: removal, at: at(1) }),
    ]);
    expect(noted.every(({ ok }) => ok)).toBe(true);
    expect((await committees.events(province)).map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
    expect(await isWhole(committees, province)).toBeUndefined();
  });

  test('holds an entry once although the answer to its write was lost', async () => {
    const { committees, trouble } = store();
    const province = aProvince();
    let lost = false;
    trouble.loseAnswer = () => {
      const now = !lost;
      lost = true;
      return now;
    };
    expect(await note(committees, province)).toMatchObject({ ok: true });
    expect(await committees.events(province)).toHaveLength(1);
  });

  test('is found altered when an entry is cut off at its end', async () => {
    const { committees } = store();
    const province = aProvince();
    for (let n = 0; n < 3; n += 1) await note(committees, province);
    const events = await committees.events(province);
    expect(verifyChain(sha256, events.slice(0, -1), await committees.head(province))).toEqual({ seq: 3, fault: 'missing' });
  });
});
