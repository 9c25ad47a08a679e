import type { FormInput } from '../../../core/application/form.ts';
import { CURRENT_CONSENT } from '../../../messages/consent.ts';
import { type Answers, answersFrom, answersOfStep, stepAt } from './form.ts';
import type { System } from './system.ts';

export type Seen = { readonly status: number; readonly headers: Headers; readonly text: string; readonly location: string };

/** Somebody with a browser that keeps cookies and nothing else: it follows no redirect by itself. */
export type Visitor = {
  readonly get: (path: string) => Promise<Seen>;
  readonly post: (path: string, answers?: Answers, headers?: Readonly<Record<string, string>>) => Promise<Seen>;
  readonly cookies: Map<string, string>;
};

export const visitorOf = ({ url }: Pick<System, 'url'>, cookies = new Map<string, string>()): Visitor => {
  const ask = async (path: string, init: RequestInit, headers: Readonly<Record<string, string>> = {}): Promise<Seen> => {
    const response = await fetch(new URL(path, url), {
      ...init,
      redirect: 'manual',
      headers: {
        accept: 'text/html',
        'accept-language': 'fr',
        ...(cookies.size === 0 ? {} : { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') }),
        ...headers,
      },
    });
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/u.exec(set) ?? [];
      if (/max-age=0/iu.test(set)) cookies.delete(name);
      else cookies.set(name, value);
    }
    const { status } = response;
    return { status, headers: response.headers, text: await response.text(), location: response.headers.get('location') ?? '' };
  };
  return {
    cookies,
    get: (path) => ask(path, { method: 'GET' }),
    post: (path, answers = {}, headers = {}) => ask(path, { method: 'POST', body: fieldsOf(answers) }, headers),
  };
};

/** The fields as a form posts them. */
export const fieldsOf = (answers: Answers): URLSearchParams => {
  const fields = new URLSearchParams();
  for (const [name, answer] of Object.entries(answers)) {
    for (const value of typeof answer === 'string' ? [answer] : answer) fields.append(name, value);
  }
  return fields;
};

export const DRAFT = '__Host-draft';
export const CONSENT: Answers = { 'consent.given': 'yes', 'consent.textVersion': CURRENT_CONSENT };

/** Answers all pages of questions; ends before the check. Throws when a page is refused. */
export const answerAll = async (visitor: Visitor, input: FormInput): Promise<void> => {
  const answers = answersFrom(input);
  let path = '/apply/start';
  for (;;) {
    const step = stepAt(`http://x${path}`);
    if (step === undefined) break;
    const { status, location, text } = await visitor.post(path, {
      ...answersOfStep(step, answers),
      ...(step === 'start' ? {} : { kept: 'yes' }),
    });
    if (status !== 303) throw new Error(`${path} is answered ${status}: ${wordsOf({ text })}`);
    path = location;
  }
  if (!path.startsWith('/apply/check')) throw new Error(`the questions end at ${path}`);
};

/** What the receipt shows. */
export const receiptIn = ({ text }: Seen): { readonly reference: string; readonly trackingCode: string } => {
  const [reference = '', trackingCode = ''] = [...text.matchAll(/<strong><bdi dir="ltr">([^<]*)<\/bdi>/gu)].map(([, shown]) => shown ?? '');
  return { reference, trackingCode };
};

/** What a person reads of a page. */
export const wordsOf = ({ text }: Pick<Seen, 'text'>): string => text.replace(/<[^>]*>/gu, ' ').replace(/\s+/gu, ' ');
