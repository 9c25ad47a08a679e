import type { Application } from '../../core/application/application.ts';
import type { StoreContext } from '../context.ts';
import { contenderKey } from '../keys.ts';
import { national, readOne } from '../read.ts';
import { type Claim, type Contender, ContenderSchema } from '../rows.ts';
import type { Write } from '../transaction.ts';
import { noticeTo, noticeWrite, readClaim } from './claim-writes.ts';

/** Who holds a claim, and who contested it last. */
export type Standing = { readonly holder: Claim | undefined; readonly contender: Contender | undefined };

/** Another application with the same CIN came, or ended, since the standing was read. */
export type StandingChanged = 'StandingChanged';

export const readStanding = async (context: StoreContext, claim: string): Promise<Standing> => {
  const [holder, contender] = await Promise.all([
    readClaim(context, claim),
    readOne(national(context), contenderKey(claim), ContenderSchema),
  ]);
  return { holder, contender };
};

/**
 * The holder of the claim and the last who contested it are told of a new application with their CIN; whoever came earlier was
 * told of the one after it. Also when nobody holds the claim: were it otherwise, someone who submits, takes back and submits
 * again could tell whether hers stands between. Each is told of its successor whether it held the claim or contested it: of
 * two at once the later reads again.
 */
export const contestWrites = (
  context: StoreContext,
  { holder, contender }: Standing,
  application: Application,
): readonly Write<StandingChanged>[] => {
  const told = [holder, contender?.application === holder?.application ? undefined : contender];
  return [
    holder === undefined ? unchanged(context, application, contender) : remember(context, application, contender),
    ...told.flatMap((one) => (one === undefined ? [] : [noticeWrite(context, noticeTo('contested', one, application))])),
  ];
};

const asRead = (contender: Contender | undefined) =>
  contender === undefined
    ? { ConditionExpression: 'attribute_not_exists(pk)' }
    : { ConditionExpression: 'application = :contender', ExpressionAttributeValues: { ':contender': contender.application } };

const unchanged = ({ nationalTable }: StoreContext, { claim }: Application, contender: Contender | undefined): Write<StandingChanged> => ({
  refusal: 'StandingChanged',
  item: { ConditionCheck: { TableName: nationalTable, Key: contenderKey(claim), ...asRead(contender) } },
});

const remember = (
  { nationalTable, region }: StoreContext,
  { claim, id }: Application,
  contender: Contender | undefined,
): Write<StandingChanged> => ({
  refusal: 'StandingChanged',
  item: { Put: { TableName: nationalTable, Item: { ...contenderKey(claim), region, application: id }, ...asRead(contender) } },
});
