import { aboutToVisit, depth, entry, forgetAll, note, noted } from './entries.ts';
import { given, neutralTitle } from './given.ts';

/** Three presses within this time, one after the other: nobody does that by mistake. */
const BETWEEN_ESCAPES_MS = 1000;
/** A browser that could not go back must leave all the same. */
const LONGEST_WAY_BACK_MS = 8000;

const blank = (): void => {
  document.documentElement.hidden = true;
  document.title = neutralTitle();
};

/** At the first page of this site: it becomes the exit, which sends on whoever comes back to it, and all that followed is cut off. */
const depart = (): void => {
  forgetAll();
  history.replaceState(null, '', given.awayPath);
  history.pushState(null, '', given.awayPath);
  location.replace(given.awayPath);
};

/** Hides the page at once, goes back to the first page of this site, and leaves from there: see docs/architecture.md, Quick exit. */
export const leave = (): void => {
  blank();
  note('leaving', 'yes');
  const steps = depth();
  if (steps <= 0) depart();
  else {
    history.go(-steps);
    setTimeout(depart, LONGEST_WAY_BACK_MS);
  }
};

/** True: this page was only passed on the way out. */
export const isLeaving = (): boolean => noted('leaving') === 'yes';

const linkOf = (target: EventTarget | null): HTMLAnchorElement | null => (target instanceof Element ? target.closest('a') : null);

const followed = (event: MouseEvent, link: HTMLAnchorElement): void => {
  if (link.pathname === given.awayPath && link.origin === location.origin) {
    event.preventDefault();
    leave();
  } else if (link.protocol.startsWith('http') && link.origin !== location.origin) {
    // Another site, such as a region's portal from the national page: its quick exit could not clean what is not its own.
    event.preventDefault();
    location.replace(link.href);
  } else aboutToVisit(link.href);
};

export const watchExit = (): void => {
  entry();
  let presses: readonly number[] = [];
  document.addEventListener('keydown', ({ key, timeStamp }) => {
    presses = key === 'Escape' ? [...presses.filter((at) => timeStamp - at < 2 * BETWEEN_ESCAPES_MS), timeStamp] : [];
    if (presses.length >= 3) leave();
  });
  document.addEventListener('click', (event) => {
    const link = linkOf(event.target);
    if (link !== null && !event.defaultPrevented && !event.ctrlKey && !event.metaKey && !event.shiftKey) followed(event, link);
  });
  addEventListener('popstate', () => {
    if (isLeaving()) leave();
  });
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    entry();
    if (isLeaving()) leave();
  });
};
