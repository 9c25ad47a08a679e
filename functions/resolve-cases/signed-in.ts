import type { StaffFrame } from '../../pages/frame.ts';
import type { Deps } from '../shared/container.ts';
import type { HttpRequest } from '../shared/http/http.ts';
import { coordinatorOf, requireKind, staffFrame } from '../shared/session/session.ts';

export type Coordinator = { readonly csrf: string; readonly frame: StaffFrame };

/** The coordinator who is signed in with this browser. `path`: of the page that GET answers, when a POST is answered by it. */
export const signedInCoordinator = async (
  deps: Deps<'access' | 'keys' | 'region' | 'clock'>,
  request: HttpRequest,
  path?: string,
): Promise<Coordinator> => {
  const session = await requireKind(deps, request, 'coordinator');
  const { csrf } = session;
  const { name } = await coordinatorOf(deps, session);
  return { csrf, frame: staffFrame(deps.region, request, { who: name, csrf }, path) };
};
