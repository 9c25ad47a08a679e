import type { UpdateCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Instant } from '../../core/application/application.ts';
import type { Draft, Typed } from '../../core/draft/draft.ts';
import { keptUntil } from '../../core/draft/rules.ts';
import type { StepId } from '../../core/draft/steps.ts';
import type { Language } from '../../core/language.ts';
import type { StoreContext } from '../context.ts';
import { draftDueIndexKey, draftKey } from '../keys.ts';
import { storable } from './draft-typed.ts';

/** What rides with a step that is saved. */
export type Save = {
  readonly at: Instant;
  readonly keepDays: number;
  readonly language: Language;
  /** Digest of a usable contact; one that differs from the draft's is sent the code. */
  readonly contact?: string | undefined;
};

const isOpen = 'expiresOn > :at AND attribute_not_exists(application)';

/**
 * One step and nothing of the others. Only a new contact touches the due time, and brings it forward: whatever due work is
 * about to note meanwhile, nothing is looked at too late.
 */
export const saveUpdate = (
  { table, region }: StoreContext,
  { hash, contact: known }: Draft,
  step: StepId,
  typed: Typed,
  { at, keepDays, language, contact }: Save,
): UpdateCommandInput => {
  const isNew = contact !== undefined && contact !== known;
  const set = {
    changedAt: at,
    expiresOn: keptUntil(at, keepDays),
    language,
    ...(isNew ? { contact, sendCode: true, ...draftDueIndexKey(region, hash, at) } : {}),
  };
  const names = Object.keys(set);
  return {
    TableName: table,
    Key: draftKey(region, hash),
    UpdateExpression: `SET steps.#step = :typed, ${names.map((name) => `#${name} = :${name}`).join(', ')} ADD revision :one`,
    ConditionExpression: isOpen,
    ExpressionAttributeNames: { '#step': step, ...Object.fromEntries(names.map((name) => [`#${name}`, name])) },
    ExpressionAttributeValues: {
      ':typed': storable(typed),
      ':one': 1,
      ':at': at,
      ...Object.fromEntries(Object.entries(set).map(([name, value]) => [`:${name}`, value])),
    },
  };
};

export const takeUpUpdate = ({ table, region }: StoreContext, { hash }: Draft, agent: string, at: Instant): UpdateCommandInput => ({
  TableName: table,
  Key: draftKey(region, hash),
  UpdateExpression: 'SET #agent = :agent ADD revision :one',
  ConditionExpression: isOpen,
  ExpressionAttributeNames: { '#agent': 'agent' },
  ExpressionAttributeValues: { ':agent': agent, ':at': at, ':one': 1 },
});
