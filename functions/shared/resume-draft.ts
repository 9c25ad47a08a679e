import { setTimeout as sleep } from 'node:timers/promises';
import { mayGuess } from '../../core/access/rules.ts';
import { parseTrackingCode } from '../../core/access/tracking-code.ts';
import type { Draft } from '../../core/draft/draft.ts';
import { digestOf } from './adapters/keys.ts';
import type { Deps } from './container.ts';
import { log } from './log.ts';

/** Every refusal takes this long, whatever its cause: slow for who guesses, and alike for who measures. Milliseconds. */
const REFUSAL_MS = 700;
/** Failures are counted by the beginning of what was typed: neither by a person, who is not known yet, nor by an address. */
const COUNTED = 4;

/**
 * The draft of a resume code as it was typed; also one that was submitted. An unknown code, an expired draft and a code that
 * has been guessed at too often answer alike and slowly: undefined.
 */
export const resumeDraft = async (
  { drafts, access, clock }: Deps<'drafts' | 'access' | 'clock'>,
  typed: string,
): Promise<{ readonly draft: Draft; readonly code: string } | undefined> => {
  const refusal = sleep(REFUSAL_MS);
  const code = parseTrackingCode(typed);
  if (code !== undefined) {
    const now = Math.floor(clock.real() / 1000);
    const subject = `resume:${code.slice(0, COUNTED)}`;
    if (mayGuess(await access.guesses(subject, now))) {
      const draft = await drafts.get(digestOf(code), clock.now());
      if (draft !== undefined) return { draft, code };
      await access.noteGuess(subject, now);
    } else log('guessing-stopped', { kind: 'draft' });
  }
  await refusal;
  return undefined;
};
