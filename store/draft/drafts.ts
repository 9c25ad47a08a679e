import { DeleteCommand, PutCommand, UpdateCommand, type UpdateCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Instant } from '../../core/application/application.ts';
import type { Draft, Typed } from '../../core/draft/draft.ts';
import { isLive } from '../../core/draft/rules.ts';
import type { StepId } from '../../core/draft/steps.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { StoreContext } from '../context.ts';
import { draftKey } from '../keys.ts';
import type { Row } from '../read.ts';
import { writeIf } from '../transaction.ts';
import { draftRow, parseDraft, readDraft } from './draft-row.ts';
import { type Save, saveUpdate, takeUpUpdate } from './draft-saves.ts';
import { isTooLarge, storableSteps } from './draft-typed.ts';
import { asRead, type DraftTimes, timesUpdate } from './draft-writes.ts';

export type { DraftTimes } from './draft-writes.ts';

/** `Gone`: its time is over or there was none. `Submitted`: it became an application. */
export type Closed = 'Gone' | 'Submitted';

export type Drafts = ReturnType<typeof createDrafts>;

/** Applications that are being filled in, each one row under the digest of its resume code. See docs/adr/0015. */
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

  const orClosed = async (hash: string, at: Instant, saved: Draft | undefined): Promise<Result<Draft, Closed>> => {
    if (saved !== undefined) return ok(saved);
    return err((await get(hash, at))?.application === undefined ? 'Gone' : 'Submitted');
  };

  return {
    get,

    /** Keeps a new draft. `TooLarge`: see `STEP_BYTES`. */
    create: async (draft: Draft): Promise<Result<void, 'TooLarge'>> => {
      if (Object.values(draft.steps).some(isTooLarge)) return err('TooLarge');
      const Item = draftRow(region, { ...draft, steps: storableSteps(draft.steps) });
      // A refusal means that the answer to this very write was lost: the hash is of a secret made for it.
      await writeIf(() => db.send(new PutCommand({ TableName: table, Item, ConditionExpression: 'attribute_not_exists(pk)' })));
      return ok(undefined);
    },

    /** Saves one step and leaves the others alone, so that two tabs do not undo each other. `TooLarge`: see `STEP_BYTES`. */
    saveStep: async (draft: Draft, step: StepId, typed: Typed, save: Save): Promise<Result<Draft, Closed | 'TooLarge'>> => {
      if (isTooLarge(typed)) return err('TooLarge');
      return orClosed(draft.hash, save.at, await update(saveUpdate(context, draft, step, typed, save)));
    },

    /** An agent goes on with it at a counter: from now on it is hers to finish with the woman. `agent`: as a subject. */
    takeUp: async (draft: Draft, agent: string, at: Instant): Promise<Result<void, Closed>> => {
      const taken = await orClosed(draft.hash, at, await update(takeUpUpdate(context, draft, agent, at)));
      return taken.ok ? ok(undefined) : taken;
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
