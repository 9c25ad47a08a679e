import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { Application } from '../core/application/application.ts';
import { type ClaimError, noticeTo, noticeWrite, readClaim } from './claim-writes.ts';
import type { StoreContext } from './context.ts';
import { parseOptional } from './corrupt-record.ts';
import { contendersKey } from './keys.ts';
import { type Claim, type Contenders, ContendersSchema } from './rows.ts';
import type { Write } from './transaction.ts';

/** So many who contest a claim are remembered; a thousand submissions with one CIN must not make the row too large. */
const MOST_CONTENDERS = 20;

/** Who holds a claim, and who has applied with its CIN besides. */
export type Standing = { readonly holder: Claim | undefined; readonly contenders: Contenders['contenders'] };

export const readStanding = async (context: StoreContext, claim: string): Promise<Standing> => {
  const Key = contendersKey(claim);
  const [holder, { Item }] = await Promise.all([
    readClaim(context, claim),
    context.db.send(new GetCommand({ TableName: context.nationalTable, Key, ConsistentRead: true })),
  ]);
  return { holder, contenders: parseOptional(ContendersSchema, Item)?.contenders ?? [] };
};

/**
 * Everyone who has applied with the CIN of a new application is told, whoever holds the claim now and also when nobody does:
 * were it otherwise, someone who submits, takes back and submits again could tell whether hers stands between. A contested one
 * is remembered.
 */
export const contestWrites = (
  context: StoreContext,
  { holder, contenders }: Standing,
  application: Application,
): readonly Write<ClaimError>[] => [
  ...(holder === undefined ? [] : [remember(context, application)]),
  // A contender that was given the claim since is told once.
  ...[...(holder === undefined ? [] : [holder]), ...contenders.filter((one) => one.application !== holder?.application)].map((told) =>
    noticeWrite(context, noticeTo('contested', told, application)),
  ),
];

const remember = ({ nationalTable, region }: StoreContext, { claim, id }: Application): Write<ClaimError> => ({
  optional: true,
  item: {
    Update: {
      TableName: nationalTable,
      Key: contendersKey(claim),
      UpdateExpression: 'SET contenders = list_append(if_not_exists(contenders, :none), :this)',
      ConditionExpression: 'attribute_not_exists(contenders) OR size(contenders) < :most',
      ExpressionAttributeValues: { ':none': [], ':this': [{ region, application: id }], ':most': MOST_CONTENDERS },
    },
  },
});
