import { formatSubject, type Subject } from '../../../core/access/subject.ts';
import type { Person } from '../../../core/region/committee.ts';
import type { Deps } from '../container.ts';
import { HttpError } from '../http/http-error.ts';

/** Who is meant by a subject: a role may pass to another person by configuration, and only her id and address tell. */
type Who = Pick<Person, 'id' | 'email'>;

/** What a session, and a code, note of the person for whom they are: nothing that could be read. */
export const personDigest = ({ keys }: Deps<'keys'>, subject: Subject, { id, email }: Who): Promise<string> =>
  keys.contactDigest(`${formatSubject(subject)} ${id} ${email}`);

/**
 * Throws `replaced` when a session was opened for somebody else than who is configured or seated now. One from before this was noted is let through: it ends within a day.
 * @param person what the session notes
 */
export const requireSamePerson = async (
  deps: Deps<'keys'>,
  { subject, person }: { readonly subject: Subject; readonly person: string | undefined },
  now: Who,
): Promise<void> => {
  if (person !== undefined && person !== (await personDigest(deps, subject, now))) throw new HttpError('replaced');
};
