import { mayGuess } from '../../../core/access/rules.ts';
import { parseTrackingCode } from '../../../core/access/tracking-code.ts';
import type { Draft } from '../../../core/draft/draft.ts';
import { epochSeconds } from '../adapters/clock.ts';
import { digestOf } from '../adapters/keys.ts';
import type { Deps } from '../container.ts';
import { log } from '../log.ts';
import { refusedNoSooner } from '../session/no-sooner.ts';

/** Failures are counted by the beginning of what was typed: neither by a person, who is not known yet, nor by an address. */
const COUNTED = 4;

type ResumeDeps = Deps<'drafts' | 'access' | 'clock'>;
type Resumed = { readonly draft: Draft; readonly code: string };

/**
 * The draft of a resume code as it was typed; also one that was submitted. An unknown code, an expired draft and a code that
 * has been guessed at too often answer alike and slowly: undefined.
 */
export const resumeDraft = (deps: ResumeDeps, typed: string): Promise<Resumed | undefined> => refusedNoSooner(() => find(deps, typed));

const find = async ({ drafts, access, clock }: ResumeDeps, typed: string): Promise<Resumed | undefined> => {
  const code = parseTrackingCode(typed);
  if (code === undefined) return undefined;
  const now = epochSeconds(clock);
  const subject = `resume:${code.slice(0, COUNTED)}`;
  if (!mayGuess(await access.guesses(subject, now))) {
    log('guessing-stopped', { kind: 'draft' });
    return undefined;
  }
  const draft = await drafts.get(digestOf(code), clock.now());
  if (draft !== undefined) return { draft, code };
  await access.noteGuess(subject, now);
  return undefined;
};
