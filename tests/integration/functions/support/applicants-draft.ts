import { expect } from 'vitest';
import type { FormInput } from '../../../../core/application/form.ts';
import { namesOf } from '../../../../core/draft/posted.ts';
import { STEPS } from '../../../../core/draft/steps.ts';
import type { createHandler } from '../../../../functions/prepare-application/handler.ts';
import { digestOf } from '../../../../functions/shared/adapters/keys.ts';
import { DRAFT_COOKIE } from '../../../../functions/shared/draft/draft-cookie.ts';
import { CURRENT_CONSENT } from '../../../../messages/consent.ts';
import { fieldsFromForm } from '../../../../pages/apply/form-fields.ts';
import { aForm } from '../../../support/builders/index.ts';
import { ask } from '../../../support/http-event.ts';

/** What is posted to send a draft. */
export const CONSENT = { 'consent.given': 'yes', 'consent.textVersion': CURRENT_CONSENT };

/** A draft with every page answered; its cookie, and what its code is stored by. */
export const answered = async (
  prepare: ReturnType<typeof createHandler>,
  overrides: Partial<FormInput> = {},
): Promise<{ readonly cookies: readonly string[]; readonly hash: string }> => {
  const fields = fieldsFromForm(aForm(overrides));
  fields.set('hasProject', 'yes');
  let cookies: readonly string[] = [];
  for (const { id } of STEPS) {
    const form = new URLSearchParams(namesOf(id).flatMap((name) => fields.getAll(name).map((value): [string, string] => [name, value])));
    const answer = await ask(prepare, 'POST', `/apply/${id}`, { cookies, form });
    expect({ id, status: answer.statusCode }).toEqual({ id, status: 303 });
    if (answer.cookies !== undefined) cookies = pairs(answer.cookies);
  }
  return { cookies, hash: hashIn(cookies) };
};

export const pairs = (cookies: readonly string[] = []): readonly string[] => cookies.map((cookie) => cookie.split(';')[0] ?? '');
export const hashIn = ([cookie = '']: readonly string[]): string => digestOf(cookie.replace(`${DRAFT_COOKIE}=`, ''));
