import * as z from 'zod';
import type { FormInput } from '../../../core/application/form.ts';
import { ProblemSchema } from '../../../functions/shared/api.ts';
import { CURRENT_CONSENT } from '../../../messages/consent.ts';
import { aFormInput } from '../../support/builders/index.ts';
import type { System } from './system.ts';

/** An answer of the API as a program meets it. `body`: parsed where it is JSON, else the text. */
export type Answer = { readonly status: number; readonly headers: Headers; readonly body: unknown; readonly milliseconds: number };
export type Request = {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: NonNullable<RequestInit['body']>;
};

/** A body that is accepted. */
export const aBody = (overrides: Partial<FormInput> = {}): FormInput =>
  aFormInput({ consent: { given: true, textVersion: CURRENT_CONSENT }, ...overrides });

export const JSON_TYPE = { 'content-type': 'application/json' };

export const apiOf = ({ url }: Pick<System, 'url'>) => {
  const ask = async (path: string, { method = 'GET', headers = {}, body }: Request = {}): Promise<Answer> => {
    const before = performance.now();
    const response = await fetch(`${url}${path}`, { method, headers, redirect: 'manual', ...(body === undefined ? {} : { body }) });
    const text = await response.text();
    const isJson = /json/u.test(response.headers.get('content-type') ?? '') && text !== '';
    return {
      status: response.status,
      headers: response.headers,
      body: isJson ? JSON.parse(text) : text,
      milliseconds: performance.now() - before,
    };
  };
  return {
    ask,
    submit: (body: unknown, headers: Readonly<Record<string, string>> = {}) =>
      ask('/applications', { method: 'POST', headers: { ...JSON_TYPE, ...headers }, body: JSON.stringify(body) }),
    follow: (reference: string, trackingCode?: string, headers: Readonly<Record<string, string>> = {}) =>
      ask(`/applications/${reference}`, {
        headers: { ...(trackingCode === undefined ? {} : { authorization: `Bearer ${trackingCode}` }), ...headers },
      }),
  };
};

/** The problem that an answer tells, checked for its form and its status line. */
export const problemIn = (answer: Answer): z.infer<typeof ProblemSchema> => {
  z.literal('application/problem+json').parse(answer.headers.get('content-type'));
  return ProblemSchema.extend({ status: z.literal(answer.status), type: z.string().startsWith('urn:jisr:problem:') }).parse(answer.body);
};

export const pointersIn = (answer: Answer): readonly string[] => (problemIn(answer).errors ?? []).map(({ pointer }) => pointer);
