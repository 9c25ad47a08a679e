/**
 * Where in the tab's history this page stands, counted from the first page of this site. The browser knows (Navigation
 * API); older ones are told by `history.state`, and by `sessionStorage` from one page to the next.
 */
export type Entry = {
  readonly depth: number;
  /** Which of the pages that this document has been: see views.ts. */
  readonly view: number;
};

const isEntry = (state: unknown): state is Entry => typeof state === 'object' && state !== null && 'depth' in state && 'view' in state;

/** `sessionStorage` where it may be used: a browser that refuses cookies throws. */
export const noted = (name: string): string | null => {
  try {
    return sessionStorage.getItem(name);
  } catch {
    return null;
  }
};
export const note = (name: string, value: string): void => {
  try {
    sessionStorage.setItem(name, value);
  } catch {}
};
export const forgetAll = (): void => {
  try {
    sessionStorage.clear();
  } catch {}
};

/** This entry; one that is met for the first time, a page or a place within it, follows the one before. */
export const entry = (view = 0): Entry => {
  const state: unknown = history.state;
  const before = noted('depth');
  const here = isEntry(state) ? state : { depth: before === null ? 0 : Number(before) + 1, view };
  if (here !== state) history.replaceState(here, '');
  note('depth', `${here.depth}`);
  return here;
};

export const pushView = (view: number): void => {
  const { depth } = entry();
  history.pushState({ depth: depth + 1, view }, '');
  entry();
};

/** A browser that is led to the address where it already is replaces the entry instead of adding one. */
export const aboutToVisit = (address: string): void => {
  if (address === location.href) note('depth', `${entry().depth - 1}`);
};

/** Steps back to the first page of this site. */
export const depth = (): number => {
  const known = 'navigation' in window ? window.navigation?.currentEntry?.index : undefined;
  return known ?? Math.min(entry().depth, history.length - 1);
};
