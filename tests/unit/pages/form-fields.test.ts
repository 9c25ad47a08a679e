import { expect, test } from 'vitest';
import { amend } from '../../../core/application/amend.ts';
import { FormSchema } from '../../../core/application/form.ts';
import { fieldErrors, parseFields } from '../../../core/application/problems.ts';
import { namesOf } from '../../../core/draft/posted.ts';
import { STEPS } from '../../../core/draft/steps.ts';
import { fieldErrorsOf } from '../../../pages/apply/errors.ts';
import { fieldsFromForm, formFromFields, situationFromFields } from '../../../pages/apply/form-fields.ts';
import { elements } from './markup.ts';
import { sampleForm } from './sample-texts.ts';
import { samplePages } from './samples.ts';

const posted = (changes: Readonly<Record<string, string | null>> = {}): URLSearchParams => {
  const fields = fieldsFromForm(sampleForm);
  for (const [name, value] of Object.entries(changes)) {
    fields.delete(name);
    if (value !== null) fields.set(name, value);
  }
  return fields;
};
const errorsOf = (fields: URLSearchParams) => {
  const result = parseFields(FormSchema, formFromFields(fields));
  return result.ok ? [] : result.error.map(({ pointer, code }) => `${pointer} ${code}`);
};

test('a stored form posts back as itself', () => {
  expect(FormSchema.parse(formFromFields(fieldsFromForm(sampleForm)))).toEqual(sampleForm);
});

test('digits of any keyboard and spaces are accepted', () => {
  const form = FormSchema.parse(
    formFromFields(
      posted({
        dependants: ' ٣ ',
        'project.ownContribution': '1 500',
        phone: '٠٦ ١٢ ٣٤ ٥٦ ٧٨',
        'birthDate.day': '٧',
        'birthDate.month': '3',
      }),
    ),
  );
  expect(form.dependants).toBe(3);
  expect(form.project?.ownContribution).toBe(1500);
  expect(form.phone).toBe('+212612345678');
  expect(form.birthDate).toBe('1990-03-07');
});

test('a date may also come in one field', () => {
  const fields = posted({ 'birthDate.day': null, 'birthDate.month': null, 'birthDate.year': null, birthDate: '1990-03-27' });
  expect(FormSchema.parse(formFromFields(fields)).birthDate).toBe('1990-03-27');
});

test('an empty form says of each missing field that it is required', () => {
  const errors = errorsOf(new URLSearchParams());
  expect(errors).toContain('/cin required');
  expect(errors).toContain('/headOfHousehold required');
  expect(errors).toContain('/dependants required');
  expect(errors).toContain('/supportWanted choose-one');
  expect(errors).toContain('/consent/given consent-needed');
});

test.each([
  [{ cin: '12' }, '/cin cin-format'],
  [{ dependants: 'trois' }, '/dependants not-a-number'],
  [{ dependants: '99' }, '/dependants too-big'],
  [{ headOfHousehold: 'perhaps' }, '/headOfHousehold wrong-type'],
  [{ 'birthDate.month': '13' }, '/birthDate date-format'],
  [{ applicantKind: 'cooperative' }, '/partners partners-only-for-company'],
  [{ 'partners.0.name': null, 'partners.0.cin': null }, '/partners company-needs-partners'],
  [{ disabilityConsent: null }, '/disabilityConsent disability-needs-consent'],
  [{ 'project.title': null }, '/project/title required'],
  [{ email: 'nobody' }, '/email email-format'],
  [{ 'consent.given': 'perhaps' }, '/consent/given consent-needed'],
])('%j: %s', (changes, error) => {
  expect(errorsOf(posted(changes))).toEqual([error]);
});

test('what is left empty is absent: no project, no e-mail, no word on disability', () => {
  const none = Object.fromEntries(['title', 'sector', 'stage', 'ownContribution', 'jobsForeseen'].map((name) => [`project.${name}`, '']));
  const fields = posted({ ...none, email: ' ', disability: '', disabilityConsent: null, supportWanted: 'training' });
  const form = FormSchema.parse(formFromFields(fields));
  expect([form.project, form.email, form.disability]).toEqual([undefined, undefined, undefined]);
});

test('partner rows left empty between others do not count, and errors find their row', () => {
  const fields = posted({ 'partners.0.name': '', 'partners.0.cin': '', 'partners.2.name': 'Samira', 'partners.2.cin': '?' });
  expect(errorsOf(fields)).toEqual(['/partners/0/cin cin-format']);
});

test('unknown fields are not handed on', () => {
  expect(formFromFields(posted({ csrf: 'x', ['__proto__']: 'x', status: 'approved' }))).toEqual(formFromFields(posted()));
});

test('the pages post every field that the form has, each on its own page', () => {
  const pages = samplePages('fr');
  const asked = STEPS.flatMap(({ id }) =>
    namesOf(id).map((name) => {
      const found = elements(pages[`step-${id}`] ?? '').some(({ attributes }) => attributes['name'] === name);
      return { name, found };
    }),
  );
  expect(asked.filter(({ found }) => !found)).toEqual([]);
  const names = asked.map(({ name }) => name);
  for (const name of fieldsFromForm(sampleForm).keys()) if (!name.startsWith('consent.')) expect(names).toContain(name);
  for (const name of ['consent.given', 'consent.textVersion']) {
    expect(elements(pages['check'] ?? '').map(({ attributes }) => attributes['name'])).toContain(name);
  }
});

test('a page with errors keeps what was typed, and the summary leads to each field', () => {
  const pages = samplePages('ar');
  const on = (page: string) => elements(pages[page] ?? '');
  const typedIn = (page: string, name: string) => on(page).find(({ attributes }) => attributes['name'] === name)?.attributes['value'];
  expect(typedIn('step-identity-wrong', 'nameLatin')).toBe('Fatima Exemple');
  expect(typedIn('step-partners-wrong', 'partners.0.cin')).toBe('EE654321');
  const chosen = on('step-project-wrong').filter(({ name, attributes }) => name === 'option' && 'selected' in attributes);
  expect(chosen.map(({ attributes }) => attributes['value'])).toEqual(['textile']);
  const links = (page: string) =>
    on(page).flatMap(({ name, attributes }) => (name === 'a' && attributes['href']?.includes('#') ? [attributes['href']] : []));
  expect(links('step-identity-wrong')).toEqual(['#main', '#cin', '#birthDate']);
  expect(links('step-partners-wrong')).toEqual(['#main', '#partners.0.cin', '#partners']);
  expect(links('step-support-wrong')).toEqual(['#main', '#supportWanted', '#hasProject']);
  expect(links('check')).toEqual(['#main', '#consent.given']);
  // What the check misses is corrected where it is asked.
  expect(links('check-missing')).toContain('/apply/project?back=check&lang=ar#project.title');
});

test('only the situation is amended, whatever else is posted', () => {
  const amended = amend(sampleForm, situationFromFields(posted({ dependants: '5', cin: 'ZZ999999', phone: '0700000000' })));
  expect(amended).toEqual({ ok: true, value: { ...sampleForm, dependants: 5 } });
});

test('errors of items and of groups are shown by their field', () => {
  const errors = fieldErrorsOf('fr', [
    { pointer: '/trainingWanted/2', code: 'not-in-list' },
    { pointer: '/consent/textVersion', code: 'consent-version' },
    { pointer: '/partners/1/name', code: 'required' },
    { pointer: '/project', code: 'financing-needs-project' },
  ]);
  expect(errors.list).toEqual([
    { id: 'trainingWanted', text: 'Formation souhaitée\u00a0: Choisissez une des réponses proposées.' },
    { id: 'consent.given', text: 'Accord\u00a0: Le texte a changé. Lisez le nouveau texte et donnez de nouveau votre accord.' },
    { id: 'partners.1.name', text: 'Nom complet\u00a0: Cette information est nécessaire.' },
    { id: 'project', text: 'Projet\u00a0: Pour demander un financement, remplissez la partie sur le projet.' },
  ]);
});

test('every error of a hostile body has words', () => {
  const result = FormSchema.safeParse({ cin: 3, partners: 'x', project: [], extra: 1, supportWanted: Array(99).fill('x') });
  const found = result.success ? [] : fieldErrors(result.error, {});
  expect(found.length).toBeGreaterThan(5);
  for (const { text } of fieldErrorsOf('ar', found).list) expect(text).toMatch(/\p{Script=Arabic}/u);
});

test.each<[string, unknown]>([
  ['2.000', 2000],
  ['2 000', 2000],
  ['12,500', 12_500],
  ['١٬٠٠٠', 1000],
  ['1.000.000', 1_000_000],
  ['2000', 2000],
  ['2.5', '2.5'],
  ['20.00', '20.00'],
])('a sum typed as %s is %s', (typed, read) => {
  expect(formFromFields(new URLSearchParams({ 'project.ownContribution': typed }))).toMatchObject({ project: { ownContribution: read } });
});
