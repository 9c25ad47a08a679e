import { DeleteCommand, PutCommand, UpdateCommand, type UpdateCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Instant } from '../core/application/application.ts';
import type { Draft, Typed } from '../core/draft/draft.ts';
import { isLive, keptUntil } from '../core/draft/rules.ts';
import type { StepId } from '../core/draft/steps.ts';
import type { Language } from '../core/language.ts';
import { err, ok, type Result } from '../core/result.ts';
import type { StoreContext } from './context.ts';
import { draftRow, parseDraft, readDraft } from './draft-row.ts';
import { asRead, type DraftTimes, timesUpdate } from './draft-writes.ts';
import { draftKey, dueIndexKey } from './keys.ts';
import type { Row } from './read.ts';
import { writeIf } from './transaction.ts';

export type { DraftTimes } from './draft-writes.ts';

/** `Gone`: its time is over or there was none. `Submitted`: it became an application. `TooLarge`: see `STEP_BYTES`. */
export type SaveError = 'Gone' | 'Submitted' | 'TooLarge';

/** What rides with a step that is saved. */
export type Save = {
  readonly at: Instant;
  readonly keepDays: number;
  readonly language: Language;
  /** Digest of a usable contact; one that differs from the draft's is sent the code. */
  readonly contact?: string | undefined;
};

/** A row holds 400 KB; all steps at this size are half of it. */
export const STEP_BYTES = 16_384;

export type Drafts = ReturnType<typeof createDrafts>;

/** Applications that are being filled in, each one row under the digest of its resume code. */
export const createDrafts = (context: StoreContext) => {
  const { db, table, region } = context;

  /** A draft whose time is over counts as absent. One that was submitted is answered for a day, without what was typed. */
  const get = async (hash: string, at: Instant): Promise<Draft | undefined> => {
    const draft = await readDraft(context, hash);
    return draft !== undefined && isLive(draft, at) ? draft : undefined;
  };

  /** The draft after a conditional write; undefined when its condition does not hold. */
  const update = async (input: UpdateCommandInput): Promise<Draft | undefined> => {
    let updated: Row | undefined;
    await writeIf(async () => {
      ({ Attributes: updated } = await db.send(new UpdateCommand({ ...input, ReturnValues: 'ALL_NEW' })));
    });
    return updated === undefined ? undefined : parseDraft(updated);
  };

  return {
    get,

    /** Keeps a new draft. */
    create: async (draft: Draft): Promise<Result<void, 'TooLarge'>> => {
      if (Object.values(draft.steps).some(isTooLarge)) return err('TooLarge');
      // A refusal means that the answer to this very write was lost: the hash is of a secret made for it.
      await writeIf(() =>
        db.send(
          new PutCommand({
            TableName: table,
            Item: draftRow(region, {
              ...draft,
              steps: Object.fromEntries(Object.entries(draft.steps).map(([step, typed]) => [step, clean(typed)])),
            }),
            ConditionExpression: 'attribute_not_exists(pk)',
          }),
        ),
      );
      return ok(undefined);
    },

    /**
     * Saves one step and leaves the others alone, so that two tabs do not undo each other. A save brings due work
     * forward only; due work itself puts it off again.
     */
    saveStep: async (
      draft: Draft,
      step: StepId,
      typed: Typed,
      { at, keepDays, language, contact }: Save,
    ): Promise<Result<Draft, SaveError>> => {
      if (isTooLarge(typed)) return err('TooLarge');
      const isNewContact = contact !== undefined && contact !== draft.contact;
      const set = {
        changedAt: at,
        expiresOn: keptUntil(at, keepDays),
        language,
        ...(isNewContact ? { contact, sendCode: true, ...dueIndexKey(region, draft.hash, at) } : {}),
      };
      const saved = await update({
        TableName: table,
        Key: draftKey(region, draft.hash),
        UpdateExpression: `SET steps.#step = :typed, ${Object.keys(set)
          .map((name) => `#${name} = :${name}`)
          .join(', ')} ADD revision :one`,
        ConditionExpression: 'expiresOn > :at AND attribute_not_exists(application)',
        ExpressionAttributeNames: { '#step': step, ...Object.fromEntries(Object.keys(set).map((name) => [`#${name}`, name])) },
        ExpressionAttributeValues: {
          ':typed': clean(typed),
          ':one': 1,
          ':at': at,
          ...Object.fromEntries(Object.entries(set).map(([name, value]) => [`:${name}`, value])),
        },
      });
      if (saved !== undefined) return ok(saved);
      return err((await get(draft.hash, at))?.application === undefined ? 'Gone' : 'Submitted');
    },

    /** An agent goes on with it at a counter: from now on it is hers to finish with the woman. `agent`: as a subject. */
    takeUp: async ({ hash }: Draft, agent: string, at: Instant): Promise<Result<void, 'Gone' | 'Submitted'>> => {
      const taken = await writeIf(() =>
        db.send(
          new UpdateCommand({
            TableName: table,
            Key: draftKey(region, hash),
            UpdateExpression: 'SET #agent = :agent ADD revision :one',
            ConditionExpression: 'expiresOn > :at AND attribute_not_exists(application)',
            ExpressionAttributeNames: { '#agent': 'agent' },
            ExpressionAttributeValues: { ':agent': agent, ':at': at, ':one': 1 },
          }),
        ),
      );
      if (taken) return ok(undefined);
      return err((await get(hash, at))?.application === undefined ? 'Gone' : 'Submitted');
    },

    /** For due work: as stored, whether or not its time is over. */
    find: (hash: string): Promise<Draft | undefined> => readDraft(context, hash),

    /** For due work: what is to be sent and when to look again. `Changed`: it is no longer as it was read. */
    setTimes: async (draft: Draft, times: DraftTimes): Promise<Result<Draft, 'Changed'>> => {
      const set = await update(timesUpdate(context, draft, times));
      return set === undefined ? err('Changed') : ok(set);
    },

    /** For due work: removes a draft as it was read. False: it was changed meanwhile and stays. */
    remove: (draft: Draft): Promise<boolean> =>
      writeIf(() => db.send(new DeleteCommand({ TableName: table, Key: draftKey(region, draft.hash), ...asRead(draft) }))),
  };
};

const isTooLarge = (typed: Typed): boolean => Buffer.byteLength(JSON.stringify(typed)) > STEP_BYTES;

/** The table takes no name without characters and no half of a character. */
const clean = (typed: Typed): Typed =>
  Object.fromEntries(
    Object.entries(typed).flatMap(([name, values]) =>
      name === '' ? [] : [[name.toWellFormed(), values.map((value) => value.toWellFormed())] as const],
    ),
  );
