import type { Page } from './people/browser.ts';
import type { Answers } from './people/form.ts';
import { textOf } from './people/html.ts';
import type { Staff } from './staff.ts';

/** `busy`: the system asked to come back later. `closed`: somebody else was first. */
export type Decided = 'done' | 'closed' | 'busy';

/**
 * A decision as staff makes it: the choice on the page, then the confirmation that repeats it. Throws when the page refuses
 * what it offered itself.
 */
export const decide = async ({ browser }: Staff, page: Page, answers: Answers): Promise<Decided> => {
  const choosing = page.formWith('choice');
  if (choosing === undefined) return page.status === 503 ? 'busy' : 'closed';
  const confirmation = await browser.submit(choosing, answers);
  if (confirmation.status === 503) return 'busy';
  if (confirmation.status === 409) return 'closed';
  const confirming = confirmation.formWith('confirm');
  if (confirming === undefined) throw refused(confirmation);
  const result = await browser.submit(confirming);
  if (result.status === 503) return 'busy';
  if (result.status === 409) return 'closed';
  if (result.status !== 200) throw refused(result);
  return 'done';
};

const refused = ({ status, path, html }: Page): Error =>
  new Error(
    `${path.replace(/\?.*$/u, '')} answers ${status} to a decision: ${textOf(/<main.*?<\/main>/su.exec(html)?.[0] ?? html).slice(0, 400)}`,
  );
