import { type Language, type Localized, localized } from '../../../core/language.ts';
import type { Result } from '../../../core/result.ts';
import type { UndeliveredRow } from '../../../pages/parts/undelivered.ts';
import type { Deps } from '../container.ts';
import { errorFields, log } from '../log.ts';
import { committed } from '../or-fail.ts';

/** Someone who is written to. `who`: as a subject. */
export type Addressee = Pick<UndeliveredRow, 'who' | 'role' | 'email' | 'lifted'> & { readonly name: Localized };

/** Those of several people to whom no mail goes any more, in their order. One of whom that cannot be read hides no other. */
export const undelivered = async (
  { suppressions, keys }: Deps<'suppressions' | 'keys'>,
  people: readonly Addressee[],
  language: Language,
): Promise<readonly UndeliveredRow[]> => {
  const addresses = await Promise.all(people.map(({ email }) => keys.address(email)));
  const found = await suppressions.getMany(addresses, (error) => log('suppression-unread', errorFields(error)));
  const suppressed = new Map(found.map((one) => [one.address, one]));
  return people.flatMap(({ name, ...person }, index) => {
    const refused = suppressed.get(addresses[index] ?? '');
    const { who, role, email, lifted } = person;
    return refused === undefined
      ? []
      : [
          {
            who,
            role,
            email,
            ...(lifted === undefined ? {} : { lifted }),
            name: localized(name, language),
            why: refused.why,
            at: refused.at,
          },
        ];
  });
};

/** Whether an address was freed. It is no fault that it was already: pressed twice, or put right by somebody else, it stands as was wished. */
export const wasLifted = (lifted: Result<void, 'NotSuppressed' | 'Conflict'>): boolean => {
  if (!lifted.ok && lifted.error === 'NotSuppressed') return false;
  committed(lifted);
  return true;
};
