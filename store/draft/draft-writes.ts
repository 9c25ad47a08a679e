import type { UpdateCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Application } from '../../core/application/application.ts';
import type { Draft } from '../../core/draft/draft.ts';
import { submittedUntil } from '../../core/draft/rules.ts';
import type { StoreContext } from '../context.ts';
import { draftDueIndexKey, draftKey } from '../keys.ts';
import type { Write } from '../transaction.ts';

/** What due work alone decides of a draft. */
export type DraftTimes = Pick<Draft, 'sendCode' | 'reminded' | 'sending' | 'dueAt'>;

type Condition = {
  readonly ConditionExpression: string;
  readonly ExpressionAttributeValues: Record<string, unknown>;
};

/** Holds while nothing was saved, submitted or sent since the draft was read. */
export const asRead = ({ revision, sendCode, reminded, sending }: Draft): Condition => ({
  ConditionExpression: `revision = :revision AND sendCode = :wasSendCode AND reminded = :wasReminded AND ${
    sending === undefined ? 'attribute_not_exists(sending)' : 'sending = :wasSending'
  }`,
  ExpressionAttributeValues: {
    ':revision': revision,
    ':wasSendCode': sendCode,
    ':wasReminded': reminded,
    ...(sending === undefined ? {} : { ':wasSending': sending }),
  },
});

export const timesUpdate = (
  { table, region }: StoreContext,
  draft: Draft,
  { sendCode, reminded, sending, dueAt }: DraftTimes,
): UpdateCommandInput => {
  const { ConditionExpression, ExpressionAttributeValues } = asRead(draft);
  const { dpk, dsk } = draftDueIndexKey(region, draft.hash, dueAt);
  const set = 'SET sendCode = :sendCode, reminded = :reminded, dpk = :dpk, dsk = :dsk';
  return {
    TableName: table,
    Key: draftKey(region, draft.hash),
    UpdateExpression: sending === undefined ? `${set} REMOVE sending` : `${set}, sending = :sending`,
    ConditionExpression,
    ExpressionAttributeValues: {
      ...ExpressionAttributeValues,
      ':sendCode': sendCode,
      ':reminded': reminded,
      ':dpk': dpk,
      ':dsk': dsk,
      ...(sending === undefined ? {} : { ':sending': sending }),
    },
  };
};

/** Which draft an application is made of: as it was read, so that nothing that was saved since is left out unseen. */
export type SubmittedDraft = Pick<Draft, 'hash' | 'revision'>;

/**
 * In the transaction that stores the application, what was typed is erased and the draft says what it became: it can be
 * submitted once.
 */
export const submitDraftWrite = (
  { table, region }: StoreContext,
  { hash, revision }: SubmittedDraft,
  { id, submittedAt }: Pick<Application, 'id' | 'submittedAt'>,
): Write<'DraftRefused'> => {
  const until = submittedUntil(submittedAt);
  const { dpk, dsk } = draftDueIndexKey(region, hash, until);
  return {
    refusal: 'DraftRefused',
    item: {
      Update: {
        TableName: table,
        Key: draftKey(region, hash),
        UpdateExpression:
          'SET application = :application, steps = :none, sendCode = :false, changedAt = :at, expiresOn = :until, dpk = :dpk, dsk = :dsk REMOVE sending, contact ADD revision :one',
        ConditionExpression: 'revision = :revision AND expiresOn > :at AND attribute_not_exists(application)',
        ExpressionAttributeValues: {
          ':application': id,
          ':none': {},
          ':false': false,
          ':at': submittedAt,
          ':until': until,
          ':dpk': dpk,
          ':dsk': dsk,
          ':one': 1,
          ':revision': revision,
        },
      },
    },
  };
};
