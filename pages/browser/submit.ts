import { aboutToVisit } from './entries.ts';
import { text } from './given.ts';
import { say, silence } from './notice.ts';
import { type Answer, send } from './send.ts';
import { hasForm, showAnswer, wordsOf } from './views.ts';

type Button = HTMLButtonElement | HTMLInputElement;
const isButton = (element: unknown): element is Button => element instanceof HTMLButtonElement || element instanceof HTMLInputElement;

/** What the browser itself would send: line breaks too. */
const fieldsOf = (form: HTMLFormElement, button: Button | undefined): URLSearchParams => {
  const fields = new URLSearchParams();
  const add = (name: string, value: string) => fields.append(name, value.replace(/\r?\n/g, '\r\n'));
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') add(name, value);
  if (button !== undefined && button.name !== '') add(button.name, button.value);
  return fields;
};

/** Where the answer sends the browser. Anything else is not ours. */
const locationIn = ({ type, text: body }: Answer): string | undefined => {
  if (!type.startsWith('application/json')) return undefined;
  try {
    const answer: unknown = JSON.parse(body);
    return typeof answer === 'object' && answer !== null && 'location' in answer ? String(answer.location) : undefined;
  } catch {
    return undefined;
  }
};

const visit = (address: string): void => {
  const { href, origin, hash } = new URL(address, location.href);
  if (origin !== location.origin) location.replace(href);
  else if (hash !== '' && href.split('#')[0] === location.href.split('#')[0]) {
    // The page has changed, and a browser led to a place in the page that it shows would not fetch it.
    location.hash = hash;
    location.reload();
  } else {
    aboutToVisit(href);
    location.assign(href);
  }
};

/**
 * Errors under which the form stays as it is, with all that was typed: the same press may succeed later, or elsewhere; or what it
 * was for is over (409), and she may want her words for something else.
 */
const staysFor = (status: number): boolean => status >= 500 || [401, 403, 408, 409, 413, 429].includes(status);

const take = (answer: Answer, form: HTMLFormElement, button: Button | undefined): void => {
  const address = locationIn(answer);
  const isPage = answer.type.startsWith('text/html');
  if (address !== undefined) visit(address);
  else if (isPage && !(staysFor(answer.status) && !hasForm(answer.text))) showAnswer(answer.text, answer.status >= 400);
  else say(form, button, isPage ? [...wordsOf(answer.text).slice(0, 2), text('kept')] : [text('failed')]);
};

const busy = new Set<HTMLFormElement>();

/** The button says that it was pressed; a second press does nothing. */
const occupy = (form: HTMLFormElement, button: Button | undefined): (() => void) => {
  const said = button?.textContent ?? '';
  const speaks = button instanceof HTMLButtonElement && button.classList.contains('button');
  busy.add(form);
  button?.setAttribute('aria-disabled', 'true');
  if (speaks) button.textContent = text('sending');
  return () => {
    busy.delete(form);
    button?.removeAttribute('aria-disabled');
    if (speaks) button.textContent = said;
  };
};

const submit = async (form: HTMLFormElement, button: Button | undefined): Promise<void> => {
  const free = occupy(form, button);
  // A page that the browser kept whole and shows again may be sent again.
  addEventListener('pageshow', free, { once: true });
  silence();
  const action = button?.getAttribute('formaction') ?? form.getAttribute('action') ?? '';
  const answer = await send(
    new URL(action, location.href).href,
    () => fieldsOf(form, button),
    () => say(form, button, [text('offline')]),
  );
  const address = locationIn(answer);
  // Until the next page is there, the button stays as it is.
  if (address === undefined) free();
  silence();
  take(answer, form, button);
};

/**
 * Forms that post are sent with patience; everything else is the browser's own. So is what must not be repeated unseen (a code
 * that opens once), or must leave nothing of this page behind (signing out): `data-plain` on the form or its button.
 */
export const watchForms = (): void => {
  if (!('fetch' in window && 'AbortController' in window)) return;
  let pressed: Button | undefined;
  // Older browsers do not say which button sent the form. The Enter key presses one too.
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button, input[type=submit]') : null;
    pressed = isButton(button) ? button : undefined;
  });
  document.addEventListener('submit', (event) => {
    const { target, submitter = pressed } = event;
    if (!(target instanceof HTMLFormElement) || target.getAttribute('method') !== 'post') return;
    const button = isButton(submitter) && submitter.form === target ? submitter : undefined;
    if ('plain' in target.dataset || (button !== undefined && 'plain' in button.dataset)) return;
    event.preventDefault();
    if (!busy.has(target)) void submit(target, button);
  });
};
