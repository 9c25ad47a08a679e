import { parseTrackingCode } from '../../../core/access/tracking-code.ts';
import { digestOf } from '../adapters/keys.ts';
import type { HttpRequest } from '../http/http.ts';

/** The prefix makes the browser refuse the cookie unless it is Secure, for this host alone and the whole path. */
export const DRAFT_COOKIE = '__Host-draft';

const ATTRIBUTES = 'Path=/; Secure; HttpOnly; SameSite=Lax';

/** Remembers a draft's resume code until the browser is closed, so that the next person at a shared computer does not find it. */
export const draftCookie = (code: string): string => `${DRAFT_COOKIE}=${code}; ${ATTRIBUTES}`;

/** Makes this browser forget the draft. The draft stays, and its code opens it again. */
export const FORGET_DRAFT = `${DRAFT_COOKIE}=; ${ATTRIBUTES}; Max-Age=0`;

/** The draft that this browser remembers, with its resume code; undefined: none, or what can be no code. */
export const rememberedDraft = ({
  cookies,
}: Pick<HttpRequest, 'cookies'>): { readonly code: string; readonly hash: string } | undefined => {
  const code = parseTrackingCode(cookies[DRAFT_COOKIE] ?? '');
  return code === undefined ? undefined : { code, hash: digestOf(code) };
};
