import type { Markup } from '../../messages/html.ts';
import { html } from '../../messages/html.ts';
import type { Frame } from '../frame.ts';
import { buttonLink } from './parts.ts';

/** Numbers of the neighbouring pages; undefined: there is none. */
export type Neighbours = { readonly previousPage?: number | undefined; readonly nextPage?: number | undefined };

type Texts = { readonly pages: string; readonly previousPage: string; readonly nextPage: string };

/** Leads to the pages before and after this one of a list. `pathOf`: the address of a page by its number. */
export const pageLinks = (
  frame: Frame,
  { previousPage, nextPage }: Neighbours,
  { texts, pathOf }: { readonly texts: Texts; readonly pathOf: (page: number) => string },
): Markup | false =>
  (previousPage !== undefined || nextPage !== undefined) &&
  html`<nav aria-label="${texts.pages}" class="buttons">${previousPage !== undefined && buttonLink(frame, pathOf(previousPage), texts.previousPage, true)} ${nextPage !== undefined && buttonLink(frame, pathOf(nextPage), texts.nextPage, true)}</nav>`;
