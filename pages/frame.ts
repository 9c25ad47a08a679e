import type { Language, Localized } from '../core/language.ts';
import { safeUrl } from '../messages/html.ts';

/** Whoever is signed in with this browser. */
export type SignedIn = {
  /** Her name or role, in the page's language. */
  readonly who: string;
  readonly csrf: string;
};

/** What every page is given. */
export type Frame = {
  readonly language: Language;
  /** Path of the page that GET answers, for the language switch: `/follow`, `/review/123456782`. */
  readonly path: string;
  /** The region's name; absent on the national pages, which have no sections of their own to lead to. */
  readonly region?: Localized | undefined;
  /**
   * Id of the form that a change of language must save: the switch then sends it with `switch=<language>` instead of
   * following a link. The Enter key still sends the form without `switch`.
   */
  readonly formId?: string | undefined;
  /** True: the region's configuration is a sample, and the page says so. */
  readonly sample?: boolean | undefined;
  readonly session?: SignedIn | undefined;
};

/** A staff page always has a session: its forms carry the CSRF token. */
export type StaffFrame = Frame & { readonly session: SignedIn };

/**
 * A path of this site in the page's language. Languages travel in the query: no cookie is needed for them.
 * What is not a path of this site, such as `//elsewhere`, becomes the start page.
 */
export const to = ({ language }: Pick<Frame, 'language'>, path: string): string => {
  const own = /^\/(?![/\\])/u.test(path) ? path : '/';
  return `${own}${own.includes('?') ? '&' : '?'}lang=${language}`;
};

/** Where another site of the programme begins, in the page's language. */
export const startOf = (frame: Pick<Frame, 'language'>, url: string): string => `${safeUrl(url)}${to(frame, '/')}`;

/** A piece of a path, whatever it holds. */
export const segment = (text: string): string => encodeURIComponent(text.toWellFormed());
