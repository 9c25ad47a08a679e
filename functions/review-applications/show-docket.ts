import { parseReference } from '../../core/application/reference.ts';
import { provinceName } from '../../core/region/region.ts';
import { meetingBanner } from '../../pages/meetings/banner.ts';
import { docketPage, foundPage } from '../../pages/review/docket.ts';
import { docketPath, filePath } from '../../pages/review/paths.ts';
import { seatsLeftPart } from '../../pages/review/seats.ts';
import { standsInPart } from '../../pages/secretariat/stand-in.ts';
import { promisableSeats } from '../shared/committee/seats-left.ts';
import { standsInOf } from '../shared/committee/stands-in.ts';
import type { Deps } from '../shared/container.ts';
import { type HttpRequest, html, seeOther } from '../shared/http/http.ts';
import { postedForm } from '../shared/session/session.ts';
import { isBefore } from '../shared/step/before-committee.ts';
import { amongCommune, findByName, readPage } from './docket.ts';
import { type Member, signedIn } from './signed-in.ts';

type DocketDeps = Deps<'applications' | 'committees' | 'meetings' | 'seats' | 'access' | 'keys' | 'region' | 'clock'>;

const LONGEST_SEARCH = 120;

/** The committee's files as a member views them, and what she searches among them. */
export const createDocket = (deps: DocketDeps) => {
  const { applications, region, clock } = deps;

  const common = ({ committee, member, frame }: Member) => ({
    ...frame,
    province: provinceName(region.provinces, committee.province, frame.language),
    seat: member,
    now: clock.now(),
    utcOffset: region.utcOffset,
    blind: committee.blind,
  });

  const show = async (request: HttpRequest) => {
    const member = await signedIn(deps, request, docketPath);
    const { committee, frame, filter, communes } = member;
    const { province } = committee;
    const listed = async () => {
      const among = await amongCommune(applications, province, filter, communes);
      const { query } = request;
      const view = { province, seat: member.member, filter, now: clock.now(), among };
      return readPage(applications, view, { after: query.get('after') ?? undefined, before: query.get('before') ?? undefined });
    };
    // The list takes the longest: nothing of the rest is waited for before it is asked for.
    const [part, seats, open] = await Promise.all([listed(), promisableSeats(deps, province), deps.meetings.opened(province)]);
    const standsIn = standsInOf(member.member, frame.language);
    return html(
      200,
      docketPage({
        ...common(member),
        ...part,
        filter,
        communes,
        isChair: committee.chair === member.member.seat,
        standsIn: standsIn !== undefined,
        above: [
          standsIn !== undefined && standsInPart(frame.language, standsIn),
          meetingBanner(frame, open),
          seatsLeftPart(frame.language, seats),
        ],
      }),
    );
  };

  const search = async (request: HttpRequest) => {
    const member = await signedIn(deps, request, () => '/review');
    const { committee, frame, csrf } = member;
    const typed = (postedForm(request, csrf).get('search') ?? '').slice(0, LONGEST_SEARCH).trim();
    const reference = parseReference(typed);
    const file = reference === undefined ? undefined : await applications.getByReference(reference);
    if (isBefore(committee, file)) return seeOther(frame, filePath(file.reference, { view: 'mine' }));
    const { province } = committee;
    // A reference that is not hers is no name either; where names are hidden, nothing is found by them.
    const isName = reference === undefined && !committee.blind;
    const view = { province, seat: member.member, now: clock.now() };
    const { rows, more } = isName ? await findByName(applications, view, typed) : { rows: [], more: false };
    return html(200, foundPage({ ...common(member), rows, more, typed, filter: { view: 'all' } }));
  };

  return { show, search };
};
