import type { Localized } from '../../core/language.ts';
import { parseMeetingId } from '../../core/meeting/meeting.ts';
import { type DocketFilter, parseDocketFilter } from '../../core/review/docket.ts';
import type { SeatedCommittee, Voter } from '../../core/review/roster.ts';
import type { StaffFrame } from '../../pages/frame.ts';
import type { Deps } from '../shared/container.ts';
import type { HttpRequest } from '../shared/http/http.ts';
import { memberOf, requireKind, staffFrame } from '../shared/session/session.ts';

/** A member with the view of her docket that her request names. */
export type Member = {
  readonly committee: SeatedCommittee;
  readonly member: Voter;
  readonly csrf: string;
  readonly frame: StaffFrame;
  readonly filter: DocketFilter;
  /** Those she may filter by: none where communes are hidden until she has voted. */
  readonly communes: readonly Localized[];
};

/** `pathOf`: the page in her view, for the switch of language. */
export const signedIn = async (
  deps: Deps<'committees' | 'access' | 'keys' | 'region' | 'clock'>,
  request: HttpRequest,
  pathOf: (filter: DocketFilter) => string,
): Promise<Member> => {
  const { region } = deps;
  const session = await requireKind(deps, request, 'member');
  const { csrf } = session;
  const { committee, member } = await memberOf(deps, session);
  const communes = committee.blind ? [] : (region.communes[committee.province] ?? []);
  const { commune, meeting, ...filter } = parseDocketFilter(request.query);
  const isHers = meeting !== undefined && parseMeetingId(meeting)?.province === committee.province;
  const known: DocketFilter = {
    ...filter,
    ...(commune === undefined || communes.length === 0 ? {} : { commune }),
    ...(isHers ? { meeting } : {}),
  };
  return {
    committee,
    member,
    csrf,
    frame: staffFrame(region, request, { who: member.name, csrf }, pathOf(known)),
    filter: known,
    communes,
  };
};
