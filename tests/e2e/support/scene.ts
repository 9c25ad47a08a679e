import type * as z from 'zod';
import type { FormInput } from '../../../core/application/form.ts';
import type { Status } from '../../../core/application/status.ts';
import type { CaseKind } from '../../../core/case/case.ts';
import type { Choice } from '../../../core/review/ballot.ts';
import { AcceptedSchema } from '../../../functions/shared/api.ts';
import { CURRENT_CONSENT } from '../../../messages/consent.ts';
import { aFormInput } from '../../support/builders/index.ts';
import { type Answer, type Person, signIn } from './client.ts';
import { memberEmail } from './region.ts';
import type { System } from './system.ts';
import { until } from './until.ts';

/** What happened before a test begins, done over HTTP because it is not what the test is about. */
export type Scene = {
  /** A submission by a program; waits until it is in this status. */
  readonly submitted: (status: Status, overrides?: Partial<FormInput>) => Promise<Submitted>;
  readonly until: (reference: string, status: Status) => Promise<void>;
  /** A person of the staff, signed in once. */
  readonly staff: (email: string) => Promise<Person>;
  readonly member: (province: string, id: string) => Promise<Person>;
  /** Waits for a case of this kind; its id. */
  readonly caseOf: (kind: CaseKind) => Promise<string>;
  /** These members of a committee vote alike. */
  readonly votes: (province: string, ids: readonly string[], reference: string, choice: Choice) => Promise<void>;
};

export type Submitted = z.infer<typeof AcceptedSchema> & { readonly form: FormInput };

/** The fields of a confirmed vote. */
export const ballot = (person: Person, choice: Choice, reason = 'sample reason') => ({
  csrf: person.csrf,
  choice,
  category: '',
  reason,
  round: '0',
  confirm: 'yes',
});

const expectStatus = (answer: Answer, status: number, what: string): void => {
  if (answer.status !== status) throw new Error(`${what}: ${answer.status}`);
};

export const openScene = (system: System): Scene => {
  const signedIn = new Map<string, Promise<Person>>();
  const staff = (email: string): Promise<Person> => {
    const person = signedIn.get(email) ?? signIn(system, email);
    signedIn.set(email, person);
    return person;
  };
  const statusIs = async (reference: string, status: Status): Promise<void> => {
    await until(`${reference} to be ${status}`, async () =>
      (await system.store.application(reference)).status === status ? true : undefined,
    );
  };
  const member = (province: string, id: string) => staff(memberEmail(province, id));
  return {
    staff,
    member,
    until: statusIs,
    submitted: async (status, overrides = {}) => {
      const form = aFormInput({ consent: { given: true, textVersion: CURRENT_CONSENT }, ...overrides });
      const response = await fetch(`${system.url}/applications`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(form),
      });
      if (response.status !== 202) throw new Error(`not accepted: ${response.status} ${await response.text()}`);
      const receipt = AcceptedSchema.parse(await response.json());
      await statusIs(receipt.reference, status);
      return { ...receipt, form };
    },
    caseOf: (kind) =>
      until(`a case ${kind}`, async () => {
        const found = (await system.store.items()).find(({ sk, pk }) => sk === 'CASE' && pk.includes(`#CASE#${kind}.`));
        return found?.pk.split('#').at(-1);
      }),
    votes: async (province, ids, reference, choice) => {
      for (const id of ids) {
        const person = await member(province, id);
        expectStatus(await person.post(`/review/${reference}`, ballot(person, choice)), 200, `${id} votes ${choice}`);
      }
    },
  };
};
