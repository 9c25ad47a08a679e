import { randomBytes } from 'node:crypto';
import type { Draft } from '../../../core/draft/draft.ts';
import { newDraft } from '../../../core/draft/rules.ts';
import type { Language } from '../../../core/language.ts';
import type { Result } from '../../../core/result.ts';
import { digestOf } from '../adapters/keys.ts';
import type { Deps } from '../container.ts';
import { draftCookie } from './draft-cookie.ts';

const SEED_BYTES = 16;

type Beginning = { readonly language: Language } & Partial<Pick<Draft, 'steps' | 'agent' | 'contact'>>;

/** Keeps a new draft under a code of its own, and the cookie by which this browser finds it again. */
export const beginDraft = async (
  { drafts, keys, region, clock }: Deps<'drafts' | 'keys' | 'region' | 'clock'>,
  beginning: Beginning,
): Promise<{ readonly draft: Draft; readonly code: string; readonly cookie: string; readonly kept: Result<void, 'TooLarge'> }> => {
  const seed = randomBytes(SEED_BYTES).toString('hex');
  const code = await keys.resumeCode(seed);
  const draft = newDraft({ hash: digestOf(code), seed, at: clock.now(), ...region.drafts, ...beginning });
  return { draft, code, cookie: draftCookie(code), kept: await drafts.create(draft) };
};
