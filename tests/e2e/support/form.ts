import type { Page } from 'playwright-core';
import type { FormInput } from '../../../core/application/form.ts';
import { namesOf } from '../../../core/draft/posted.ts';
import { STEPS, type StepId } from '../../../core/draft/steps.ts';

/** What a person answers, by the names of the form's fields: several values are boxes to tick. */
export type Answers = Readonly<Record<string, string | readonly string[]>>;

/** The answers of a form as a person types them; `hasProject` as the portal asks for it. */
export const answersFrom = (input: FormInput): Answers => {
  const yes = (value: boolean | undefined): string => (value === undefined ? '' : value ? 'yes' : 'no');
  const { partners = [], enterprise, project, trainingWanted = [], consent: _consent, birthDate, ...single } = input;
  const [year = '', month = '', day = ''] = birthDate.split('-');
  const named = (name: string, of: object): [string, string][] =>
    Object.entries(of).map(([member, value]) => [`${name}.${member}`, String(value)]);
  return {
    ...Object.fromEntries(Object.entries(single).map(([name, value]) => [name, typeof value === 'boolean' ? yes(value) : String(value)])),
    'birthDate.day': day,
    'birthDate.month': month,
    'birthDate.year': year,
    ...Object.fromEntries(partners.flatMap((partner, index) => named(`partners.${index}`, partner))),
    ...Object.fromEntries(named('enterprise', enterprise ?? {})),
    ...Object.fromEntries(named('project', project ?? {})),
    disabilityConsent: input.disabilityConsent === true ? ['yes'] : [],
    supportWanted: input.supportWanted,
    trainingWanted,
    hasProject: yes(project !== undefined),
  };
};

/** The answers of one page of questions. */
export const answersOfStep = (step: StepId, answers: Answers): Answers =>
  Object.fromEntries(namesOf(step).flatMap((name) => (answers[name] === undefined ? [] : [[name, answers[name]]])));

/** The page of questions that a browser is at; undefined: another page. */
export const stepAt = (url: string): StepId | undefined => STEPS.find(({ id }) => new URL(url).pathname === `/apply/${id}`)?.id;

/** Fills one page of questions as a person does: only what she says, in the order of the page. */
export const fillStep = async (page: Page, step: StepId, answers: Answers): Promise<void> => {
  for (const [name, answer] of Object.entries(answersOfStep(step, answers))) {
    if (typeof answer !== 'string') {
      for (const value of answer) await page.locator(`[name="${name}"][value="${value}"]`).check();
      continue;
    }
    const field = page.locator(`main [name="${name}"]`).first();
    const kind = await field.evaluate((element) => `${element.tagName} ${element.getAttribute('type') ?? ''}`);
    if (kind === 'INPUT radio') await page.locator(`[name="${name}"][value="${answer}"]`).check();
    else if (kind.startsWith('SELECT')) await field.selectOption(answer);
    else await field.fill(answer);
  }
};
