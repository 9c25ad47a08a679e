import type { Actor } from '../../../core/audit/event.ts';
import type { Committee, Person } from '../../../core/region/committee.ts';
import { provinceName } from '../../../core/region/region.ts';
import type { StaffFrame } from '../../../pages/frame.ts';
import type { Deps } from '../container.ts';
import type { HttpRequest } from '../http/http.ts';
import { requireKind, secretaryOf, staffFrame } from './session.ts';

export type Secretary = {
  readonly committee: Committee;
  readonly secretary: Person;
  /** Whom the logs name for what she does. */
  readonly by: Actor;
  readonly csrf: string;
  readonly frame: StaffFrame;
  /** The name of her committee's province, in the page's language. */
  readonly province: string;
};

/** The secretary who is signed in with this browser. `path`: of the page that GET answers, when a POST is answered by it. */
export const signedInSecretary = async (
  deps: Deps<'access' | 'keys' | 'region' | 'clock'>,
  request: HttpRequest,
  path?: string,
): Promise<Secretary> => {
  const { region } = deps;
  const session = await requireKind(deps, request, 'secretary');
  const { csrf } = session;
  const { committee, secretary } = await secretaryOf(deps, session);
  return {
    committee,
    secretary,
    by: { role: 'secretary', id: secretary.id },
    csrf,
    frame: staffFrame(region, request, { who: secretary.name, csrf }, path),
    province: provinceName(region.provinces, committee.province, request.language),
  };
};
