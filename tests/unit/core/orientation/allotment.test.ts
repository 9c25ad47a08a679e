import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Claimant, openAllotment, UNLIMITED } from '../../../../core/orientation/allotment.ts';
import { rank } from '../../../../core/scoring/rank.ts';
import { aHost, SAMPLE_AT, sampleId } from '../../../support/builders/index.ts';

const claimant = (changes: Partial<Claimant> = {}): Claimant => ({
  province: 'MA-MAR',
  category: 1,
  sector: 'food',
  childcareNeed: false,
  stepFreeNeed: false,
  declinedHosts: [],
  ...changes,
});
const near = aHost({ id: 'near', places: 1 });
const far = aHost({ id: 'far', province: 'MA-SAF', places: 1 });
const taken = (of: ReturnType<typeof openAllotment>, ...claimants: readonly Claimant[]) => claimants.map((one) => of.take(one)?.host.id);

describe('who takes what is free', () => {
  test('each the nearest that is left to her', () => {
    expect(taken(openAllotment([near, far], {}, UNLIMITED), claimant(), claimant(), claimant())).toEqual(['near', 'far', undefined]);
    expect(taken(openAllotment([near, far], { near: 1 }, UNLIMITED), claimant(), claimant())).toEqual(['far', undefined]);
  });

  test('without a seat of her province and category no place, however many are free', () => {
    const left = (province: string) => (province === 'MA-MAR' ? 1 : 0);
    const allotment = openAllotment([near, far], {}, left);
    expect(allotment.hasSeat(claimant({ province: 'MA-SAF' }))).toBe(false);
    expect(taken(allotment, claimant({ province: 'MA-SAF' }), claimant(), claimant())).toEqual([undefined, 'near', undefined]);
  });

  test('a seat of another category is none of hers', () => {
    const allotment = openAllotment([near], {}, (_, category) => (category === 2 ? 5 : 0));
    expect(taken(allotment, claimant())).toEqual([undefined]);
  });

  test('whoever has a seat needs no other, and takes none from others', () => {
    const allotment = openAllotment([near, far], {}, () => 1);
    expect(taken(allotment, claimant({ seat: true }), claimant())).toEqual(['near', 'far']);
    expect(
      taken(
        openAllotment([near], {}, () => 0),
        claimant({ seat: true }),
      ),
    ).toEqual(['near']);
  });

  test('whom no host fits leaves seat and places to the next', () => {
    const bare = aHost({ id: 'bare', childcare: false, places: 1 });
    expect(
      taken(
        openAllotment([bare], {}, () => 1),
        claimant({ childcareNeed: true }),
        claimant(),
      ),
    ).toEqual([undefined, 'bare']);
  });

  test('it is spent, by category, once no place is left; a host with fewer places than are taken is full', () => {
    const allotment = openAllotment(
      [near, aHost({ id: 'centre', kind: 'training-centre', category: 2, places: 1 })],
      { centre: 3 },
      UNLIMITED,
    );
    expect([allotment.isSpent(1), allotment.isSpent(2)]).toEqual([false, true]);
    allotment.take(claimant());
    expect(allotment.isSpent(1)).toBe(true);
  });

  test('whose category is not known has no seat', () => {
    expect(openAllotment([near], {}, UNLIMITED).hasSeat(claimant({ category: undefined }))).toBe(false);
  });
});

test('asked by rank, nobody is passed over for one who ranks after her, and neither places nor seats are exceeded', () => {
  const provinces = ['MA-MAR', 'MA-SAF'];
  const someone = fc.record({ province: fc.constantFrom(...provinces), childcareNeed: fc.boolean(), score: fc.nat({ max: 5 }) });
  const host = fc.record({ province: fc.constantFrom(...provinces), places: fc.nat({ max: 3 }), childcare: fc.boolean() });
  fc.assert(
    fc.property(
      fc.array(someone, { maxLength: 10 }),
      fc.array(host, { maxLength: 4 }),
      fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 4 })),
      (people, places, [mar, saf]) => {
        const hosts = places.map((of, n) => aHost({ ...of, id: `host-${n}` }));
        const left = (province: string) => (province === 'MA-MAR' ? mar : saf);
        const allotment = openAllotment(hosts, {}, left);
        const ranked = rank(people.map((of, n) => ({ ...claimant(of), ...of, id: sampleId(n), submittedAt: SAMPLE_AT })));
        const given = ranked.map((one) => ({ one, host: allotment.take(one)?.host }));
        for (const { id, places: capacity } of hosts) {
          expect(given.filter((each) => each.host?.id === id).length).toBeLessThanOrEqual(capacity);
        }
        for (const province of provinces) {
          expect(given.filter((each) => each.host !== undefined && each.one.province === province).length).toBeLessThanOrEqual(
            left(province),
          );
        }
        given.forEach(({ one, host: got }, index) => {
          if (got !== undefined) return;
          // What was free when her turn came: whoever comes after her took nothing that she could have had.
          const after = given.slice(index + 1).filter((each) => each.host !== undefined);
          for (const each of after) {
            const fitsHer = each.host !== undefined && (!one.childcareNeed || each.host.childcare);
            expect(fitsHer && each.one.province === one.province).toBe(false);
          }
        });
      },
    ),
  );
});
