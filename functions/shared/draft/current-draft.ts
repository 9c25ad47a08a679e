import type { Draft } from '../../../core/draft/draft.ts';
import type { Deps } from '../container.ts';
import type { HttpRequest } from '../http/http.ts';
import { rememberedDraft } from './draft-cookie.ts';

/** A draft with the code that opens it. */
export type Current = { readonly draft: Draft; readonly code: string };

/** The draft that this browser remembers, while it is kept; also one that was sent. */
export const currentDraft = async (
  { drafts, clock }: Deps<'drafts' | 'clock'>,
  request: Pick<HttpRequest, 'cookies'>,
): Promise<Current | undefined> => {
  const remembered = rememberedDraft(request);
  const draft = remembered === undefined ? undefined : await drafts.get(remembered.hash, clock.now());
  return remembered === undefined || draft === undefined ? undefined : { draft, code: remembered.code };
};
