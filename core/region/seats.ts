import * as z from 'zod';
import { type Category, CategorySchema } from '../application/application.ts';

/** The region's target and its shares. Source: programme.md (3,000 women a region); the shares are configuration. */
export const SeatsSchema = z
  .strictObject({
    target: z.int().min(0).max(100_000),
    shares: z.array(z.strictObject({ province: z.string(), category: CategorySchema, seats: z.int().min(0).max(100_000) })),
  })
  .superRefine(({ target, shares }, context) => {
    const sum = shares.reduce((total, { seats }) => total + seats, 0);
    if (sum > target)
      context.addIssue({ code: 'custom', path: ['shares'], message: `the shares add up to ${sum}, the target is ${target}` });
    shares.forEach(({ province, category }, index) => {
      const first = shares.findIndex((share) => share.province === province && share.category === category);
      if (first < index)
        context.addIssue({ code: 'custom', path: ['shares', index], message: `${province} has a share of category ${category} already` });
    });
  });
export type Seats = z.infer<typeof SeatsSchema>;

/** How many women of a province and category the region takes; undefined: it has no shares. */
export const shareOf = (seats: Seats | undefined, province: string, category: Category | undefined): number | undefined =>
  seats && (seats.shares.find((share) => share.province === province && share.category === category)?.seats ?? 0);

/** What is used of a share. A share that was made smaller than what is taken has nothing left until enough are freed. */
export type SeatCount = {
  readonly province: string;
  readonly category: Category;
  readonly share: number;
  readonly taken: number;
  readonly left: number;
};

/** Every share with what is used of it, in the order of the configuration. `taken`: by province and category. */
export const countSeats = (seats: Seats, taken: (province: string, category: Category) => number): SeatCount[] =>
  seats.shares.map(({ province, category, seats: share }) => {
    const used = taken(province, category);
    return { province, category, share, taken: used, left: Math.max(0, share - used) };
  });
