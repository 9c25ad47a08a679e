import { contactOf, contactText } from '../../core/draft/contact.ts';
import type { Draft, Typed } from '../../core/draft/draft.ts';
import type { StepId } from '../../core/draft/steps.ts';
import { LANGUAGES, type Language } from '../../core/language.ts';
import type { Result } from '../../core/result.ts';
import type { Deps } from '../shared/container.ts';
import type { Current } from '../shared/draft/current-draft.ts';
import { beginDraft } from '../shared/draft/new-draft.ts';
import { HttpError } from '../shared/http/http-error.ts';

/** `cookie`: of a draft that was made for it. */
export type Kept = Current & { readonly cookie?: string };

/**
 * Keeps one step as it was typed, in the draft or, where there is none any more, in a new one: nothing that was typed is
 * lost. `Submitted`: the draft became an application meanwhile.
 */
export const createKeep = (deps: Deps<'drafts' | 'keys' | 'region' | 'clock'>) => {
  const { drafts, keys, region, clock } = deps;

  /** A telephone or address to send the code to, once it is one. */
  const contactIn = async (step: StepId, typed: Typed): Promise<string | undefined> => {
    const contact = step === 'contact' ? contactOf(typed) : undefined;
    return contact === undefined ? undefined : keys.contactDigest(contactText(contact));
  };

  return async (language: Language, current: Current | undefined, step: StepId, typed: Typed): Promise<Kept | 'Submitted'> => {
    const contact = await contactIn(step, typed);
    const known = languageIn({ ...current?.draft.steps, [step]: typed }) ?? language;
    if (current !== undefined) {
      const save = { at: clock.now(), keepDays: region.drafts.keepDays, language: known, contact };
      const saved = await drafts.saveStep(current.draft, step, typed, save);
      if (saved.ok) return { draft: saved.value, code: current.code };
      if (saved.error === 'Submitted') return 'Submitted';
      if (saved.error === 'TooLarge') throw new HttpError('payload-too-large');
    }
    const { draft, code, cookie, kept } = await beginDraft(deps, {
      language: known,
      steps: { [step]: typed },
      ...(contact === undefined ? {} : { contact }),
    });
    fits(kept);
    return { draft, code, cookie };
  };
};

const fits = (kept: Result<void, 'TooLarge'>): void => {
  if (!kept.ok) throw new HttpError('payload-too-large');
};

/** In which she wants to be written to, once she has said so. */
const languageIn = ({ contact }: Draft['steps']): Language | undefined =>
  LANGUAGES.find((language) => language === contact?.['language']?.[0]);
