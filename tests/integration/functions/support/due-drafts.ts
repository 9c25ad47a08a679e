import { expect } from 'vitest';
import type { Draft } from '../../../../core/draft/draft.ts';
import type { StepId } from '../../../../core/draft/steps.ts';
import { digestOf } from '../../../../functions/shared/adapters/keys.ts';
import { type DraftDeps, moveDraft } from '../../../../functions/sweep-due-work/move-draft.ts';
import { sha256 } from '../../../../store/sha256.ts';
import { aRegion } from '../../../support/builders/index.ts';
import { sampleKeys } from '../../../support/keys.ts';
import { useMailbox } from '../../../support/mailbox.ts';
import { aDraft, DAYS, typed } from '../../store/support/draft.ts';
import { at, value } from '../../store/support/journey.ts';
import { useStore } from '../../store/support/store.ts';

let people = 0;

/** A woman with a telephone, an address and a CIN of her own, as she types and as they are normalised. */
export const aWoman = () => {
  people += 1;
  const digits = String(10_000_000 + people);
  return {
    phone: `+2126${digits}`,
    email: `draft-${people}@example.org`,
    cin: `DW${700_000 + people}`,
    typedContact: typed({ phone: `06 ${digits}`, email: `Draft-${people}@example.org `, language: 'ar' }),
  };
};

/** For the tests of a file: due work of drafts, on a store and a mailbox of the file. */
export const useDueDrafts = () => {
  const useOne = useStore();
  const useMail = useMailbox();

  /** Due work on the real store with real e-mail and SMS, at a moment of its own. */
  const dueWork = (overrides: Partial<DraftDeps> = {}) => {
    const { drafts, access, national, due, applications } = useOne();
    const { email, sms, sentTo, faults } = useMail();
    const is = { now: at(0) };
    const clock = { now: () => is.now, real: () => Date.parse(is.now) };
    // The claim as the sample submissions make it.
    const keys = { ...sampleKeys(), claim: async (cin: string) => sha256(cin) };
    const region = aRegion({ drafts: DAYS });
    const deps: DraftDeps = {
      applications,
      drafts,
      access,
      national,
      keys,
      email,
      sms,
      region,
      clock,
      publicUrl: 'https://example.org',
      ...overrides,
    };

    const save = async (draft: Draft, step: StepId, fields: ReturnType<typeof typed>, contact?: string): Promise<Draft> =>
      value(await drafts.saveStep(draft, step, fields, { at: is.now, keepDays: DAYS.keepDays, language: 'fr', contact }));
    /** A draft under its real code, in which she typed how she is reached. */
    const begun = async (woman = aWoman()): Promise<Draft> => {
      const blank = aDraft({ at: is.now });
      const draft = { ...blank, hash: digestOf(await keys.resumeCode(blank.seed)) };
      value(await drafts.create(draft));
      const started = await save(draft, 'start', typed({ applicantKind: 'individual', province: 'MA-MAR' }));
      return save(started, 'contact', woman.typedContact, await keys.contactDigest(woman.phone));
    };
    /** One sweep over what is due of this draft by now. */
    const sweep = async ({ hash }: Draft): Promise<void> => {
      for (const entry of await due.list(is.now, 10_000)) if (entry.kind === 'draft' && entry.hash === hash) await moveDraft(deps, hash);
    };
    const look = async ({ hash }: Draft): Promise<Draft> => (await drafts.find(hash)) ?? expect.fail('lost');
    return { deps, is, keys, save, begun, sweep, look, sentTo, faults, drafts, applications };
  };
  return { useOne, dueWork };
};
