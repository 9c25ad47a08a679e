import { entry, pushView } from './entries.ts';

/**
 * The pages that this document has been. An answer to a form takes the form's place without a navigation; Back must still
 * lead to the form, with all that was typed in it.
 */
const views = new Map<number, Element>();
let shown = 0;

const display = (view: number, root: Element): void => {
  views.set(view, root);
  shown = view;
  if (root !== document.documentElement) document.replaceChild(root, document.documentElement);
};

const parse = (markup: string): Document => {
  const page = new DOMParser().parseFromString(markup, 'text/html');
  // It is parsed as for a browser without script, which would fetch the stylesheet once more.
  for (const element of page.querySelectorAll('script, noscript')) element.remove();
  return page;
};

const focusFirst = (): void => {
  scrollTo(0, 0);
  const first = document.querySelector('[autofocus]') ?? document.querySelector('main');
  if (first instanceof HTMLElement) first.focus();
};

/** Puts an answer in the page's place. `corrected`: the same form with its errors, so that Back leads past it. */
export const showAnswer = (markup: string, corrected: boolean): void => {
  const root = document.adoptNode(parse(markup).documentElement);
  if (!corrected) {
    views.set(shown, document.documentElement);
    pushView(shown + 1);
    shown += 1;
  }
  display(shown, root);
  focusFirst();
};

/** What a page says in its paragraphs: an error page's title and advice. */
export const wordsOf = (markup: string): readonly string[] =>
  [...parse(markup).querySelectorAll('main h1, main p')]
    .map(({ textContent }) => textContent?.trim() ?? '')
    .filter((words) => words !== '');

export const hasForm = (markup: string): boolean => parse(markup).querySelector('main form') !== null;

export const watchViews = (): void => {
  shown = entry().view;
  views.set(shown, document.documentElement);
  // A link to a place within the page makes an entry that knows nothing yet.
  addEventListener('hashchange', () => entry(shown));
  addEventListener('popstate', () => {
    if (history.state === null) return;
    const { view } = entry();
    const root = views.get(view);
    if (root !== undefined) display(view, root);
    else location.reload();
  });
};
