import type { Application } from '../../core/application/application.ts';
import type { Change } from '../../core/application/change.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { StoreContext } from '../context.ts';
import { claimKey, contenderKey, type Key, noticeKey } from '../keys.ts';
import { national, readOne } from '../read.ts';
import { type Claim, ClaimSchema, type Notice } from '../rows.ts';
import type { Write } from '../transaction.ts';

/** `AlreadyClaimed`: another live application holds it. `ClaimLost`: it was given to another. `ClaimLocked`: its holder is placed. */
export type ClaimError = 'AlreadyClaimed' | 'ClaimLost' | 'ClaimLocked';

/** Who holds the claim on a CIN now. */
export const readClaim = (context: StoreContext, claim: string): Promise<Claim | undefined> =>
  readOne(national(context), claimKey(claim), ClaimSchema);

/** What a change does to the claim on her CIN. */
export const claimWrites = async (context: StoreContext, change: Change): Promise<Result<readonly Write<ClaimError>[], ClaimError>> => {
  const { after: application } = change;
  switch (change.claim) {
    case 'take':
      return ok([
        put(context, application, {
          ConditionExpression: 'attribute_not_exists(pk) OR application = :self',
          ExpressionAttributeValues: { ':self': application.id },
        }),
      ]);
    case 'release':
      return ok([change.before?.holdsClaim === true ? release(context, application) : forget(context, application)]);
    case 'lock':
      return ok([lock(context, application)]);
    case 'transfer':
      return transfer(context, application, await readClaim(context, application.claim));
    default:
      return ok([]);
  }
};

type Condition = { readonly ConditionExpression: string; readonly ExpressionAttributeValues?: Record<string, unknown> };

const put = ({ nationalTable, region }: StoreContext, { claim, id, changedAt }: Application, condition: Condition): Write<ClaimError> => {
  const held: Claim = { region, application: id, since: changedAt };
  return { refusal: 'AlreadyClaimed', item: { Put: { TableName: nationalTable, Item: { ...claimKey(claim), ...held }, ...condition } } };
};

/** What was given to another meanwhile is not hers to delete. */
const deletes = ({ nationalTable }: StoreContext, key: Key, { id }: Application): Write<ClaimError> => ({
  optional: true,
  item: {
    Delete: {
      TableName: nationalTable,
      Key: key,
      ConditionExpression: 'application = :self',
      ExpressionAttributeValues: { ':self': id },
    },
  },
});

const release = (context: StoreContext, application: Application): Write<ClaimError> =>
  deletes(context, claimKey(application.claim), application);

/** Who came with the same CIN since is not forgotten with it. */
const forget = (context: StoreContext, application: Application): Write<ClaimError> =>
  deletes(context, contenderKey(application.claim), application);

const lock = ({ nationalTable }: StoreContext, { claim, id }: Application): Write<ClaimError> => ({
  refusal: 'ClaimLost',
  item: {
    Update: {
      TableName: nationalTable,
      Key: claimKey(claim),
      UpdateExpression: 'SET locked = :locked',
      ConditionExpression: 'application = :self',
      ExpressionAttributeValues: { ':self': id, ':locked': true },
    },
  },
});

const transfer = (
  context: StoreContext,
  application: Application,
  holder: Claim | undefined,
): Result<readonly Write<ClaimError>[], ClaimError> => {
  const forgotten = forget(context, application);
  if (holder === undefined) return ok([put(context, application, { ConditionExpression: 'attribute_not_exists(pk)' }), forgotten]);
  if (holder.application === application.id) return ok([forgotten]);
  if (holder.locked === true) return err('ClaimLocked');
  const given = put(context, application, {
    ConditionExpression: 'application = :holder AND attribute_not_exists(locked)',
    ExpressionAttributeValues: { ':holder': holder.application },
  });
  return ok([given, forgotten, noticeWrite(context, noticeTo('superseded', holder, application))]);
};

/** What an application with the same CIN is told because of this one. */
export const noticeTo = (kind: Notice['kind'], holder: Pick<Claim, 'region' | 'application'>, cause: Application): Notice => ({
  kind,
  region: holder.region,
  application: holder.application,
  at: cause.changedAt,
  cause: cause.id,
});

export const noticeWrite = ({ nationalTable }: StoreContext, notice: Notice): Write<never> => ({
  item: { Put: { TableName: nationalTable, Item: { ...noticeKey(notice), ...notice } } },
});
