import * as z from 'zod';
import { CategorySchema } from '../application/application.ts';

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
