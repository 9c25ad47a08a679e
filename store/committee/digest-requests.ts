import * as z from 'zod';
import { type Instant, InstantSchema } from '../../core/application/application.ts';
import type { Actor } from '../../core/audit/event.ts';
import { ok, type Result } from '../../core/result.ts';
import type { StoreContext } from '../context.ts';
import { digestRequestKey } from '../keys.ts';
import { readOne } from '../read.ts';
import type { Conflict } from '../transaction.ts';
import { writeWithEvent } from './committee-log.ts';

const RequestSchema = z.strictObject({ province: z.string(), at: InstantSchema });

export type DigestRequests = ReturnType<typeof createDigestRequests>;

/** When a committee's secretary last asked that all who owe a vote be written to now. The digests' next run sees it. */
export const createDigestRequests = (context: StoreContext) => ({
  newest: async (province: string): Promise<Instant | undefined> =>
    (await readOne(context, digestRequestKey(context.region, province), RequestSchema))?.at,

  /** Notes the request, in the committee's log as well. */
  put: async (province: string, by: Actor, at: Instant): Promise<Result<void, Conflict>> => {
    const { table, region } = context;
    const item = { Put: { TableName: table, Item: { ...digestRequestKey(region, province), province, at } } };
    const written = await writeWithEvent<never>(context, province, { draft: { kind: 'digest-requested', by }, at }, [{ item }]);
    return written.ok ? ok(undefined) : written;
  },
});
