import type { Application } from '../../core/application/application.ts';
import type { Change } from '../../core/application/change.ts';
import type { Form } from '../../core/application/form.ts';
import { isClosed } from '../../core/application/status.ts';
import { namesOf } from '../../core/resemblance/names.ts';
import { alikeTo, type Resemblance, withResemblances } from '../../core/resemblance/resemblance.ts';
import { commitLatest } from '../shared/commit-latest.ts';
import type { Deps } from '../shared/container.ts';

/**
 * What an application resembles. The others are told of it too, if they are still open, so that whichever comes to a committee names
 * the other; done again, it finds everything said and writes nothing. Nothing is refused for it.
 */
export const tellAlike = async (
  { applications, keys }: Deps<'applications' | 'keys'>,
  { id, claim, reference }: Application,
  form: Form,
): Promise<readonly Resemblance[]> => {
  const traces = await keys.traces(form);
  const alike = alikeTo({ ...traces, names: namesOf(form), id, claim }, await applications.alike(traces));
  for (const { other, why } of alike) await tell(applications, other.application, { reference, why });
  return alike.map(({ other, why }) => ({ reference: other.reference, why }));
};

const tell = async (applications: Deps<'applications'>['applications'], id: string, resemblance: Resemblance): Promise<void> => {
  const other = await applications.get(id);
  if (other !== undefined) await commitLatest(applications, other, (latest) => naming(latest, resemblance));
};

/** Undefined: it is over, knows it already, or names as many as it can. */
const naming = (application: Application, resemblance: Resemblance): Change | undefined => {
  const resembles = withResemblances(application.resembles, [resemblance]);
  if (isClosed(application.status) || resembles.length === application.resembles?.length) return undefined;
  // Its history and the time of its last change stay: nothing happened to it.
  return { before: application, after: { ...application, resembles, version: application.version + 1 }, events: [] };
};
