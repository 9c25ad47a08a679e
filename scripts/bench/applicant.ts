import { type Form, FormSchema } from '../../core/application/form.ts';
import { namesOf } from '../../core/draft/posted.ts';
import { STEPS } from '../../core/draft/steps.ts';
import { CURRENT_CONSENT } from '../../messages/consent.ts';
import { fieldsFromForm } from '../../pages/apply/form-fields.ts';
import { sampleForm } from './sample.ts';

export type Answer = { readonly status: number; readonly text: string; readonly location: string };

/** Somebody with a browser: it keeps cookies and fetches the page that a POST leads to. */
export const createApplicant = (url: string) => {
  const cookies = new Map<string, string>();
  const cookie = (): string => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const ask = async (path: string, init: RequestInit): Promise<Answer> => {
    const headers = { accept: 'text/html', 'accept-language': 'fr', cookie: cookie() };
    const response = await fetch(`${url}${path}`, { ...init, redirect: 'manual', headers });
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/u.exec(set) ?? [];
      cookies.set(name, value);
    }
    return { status: response.status, text: await response.text(), location: response.headers.get('location') ?? '' };
  };
  const get = (path: string): Promise<Answer> => ask(path, { method: 'GET' });
  const post = async (path: string, body: URLSearchParams): Promise<Answer & { readonly path: string }> => {
    const { status, location, text } = await ask(path, { method: 'POST', body });
    if (status !== 303) throw new Error(`${path} is answered ${status}: ${text.replace(/<[^>]*>|\s+/gu, ' ').slice(0, 400)}`);
    return { ...(await get(location)), path: location };
  };
  return { cookie, get, post };
};
export type Applicant = ReturnType<typeof createApplicant>;

const answersFor = (n: number, province: string): URLSearchParams => {
  const form: Form = FormSchema.parse(sampleForm(n, province));
  const answers = fieldsFromForm(form);
  answers.set('hasProject', form.project === undefined ? 'no' : 'yes');
  return answers;
};

/** What one page of questions posts. */
export const answersOfStep = (path: string, n: number, province: string): URLSearchParams | undefined => {
  const step = STEPS.find(({ id }) => path.split('?')[0] === `/apply/${id}`)?.id;
  if (step === undefined) return undefined;
  const names = new Set(namesOf(step));
  return new URLSearchParams([...answersFor(n, province)].filter(([name]) => names.has(name)));
};

/** Answers all pages up to the last button. Answers how many pages of questions there were. */
export const fillDraft = async (applicant: Applicant, n: number, province: string): Promise<number> => {
  await applicant.get('/apply');
  await applicant.get('/apply/start');
  let path = '/apply/start';
  for (let pages = 0; ; pages += 1) {
    const answers = answersOfStep(path, n, province);
    if (answers === undefined) return pages;
    ({ path } = await applicant.post(path, answers));
  }
};

/** Presses the last button; the receipt's reference and tracking code. */
export const sendDraft = async (applicant: Applicant): Promise<{ readonly reference: string; readonly trackingCode: string }> => {
  const { text } = await applicant.post(
    '/apply/send',
    new URLSearchParams({ 'consent.given': 'yes', 'consent.textVersion': CURRENT_CONSENT }),
  );
  const reference = /(?<!\d)\d{9}(?!\d)/u.exec(text)?.[0];
  const trackingCode = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{5}/u.exec(text)?.[0];
  if (reference === undefined || trackingCode === undefined) throw new Error('the receipt shows no reference');
  return { reference, trackingCode };
};
