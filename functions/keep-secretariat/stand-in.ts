import { nameStandIn } from '../../core/review/stand-in.ts';
import { localDay } from '../../core/time.ts';
import type { FieldError, PostedValues } from '../../pages/secretariat/person-fields.ts';
import { STAND_IN, standInPage } from '../../pages/secretariat/stand-in.ts';
import { changeRoster } from '../shared/committee/change-roster.ts';
import { standsInOf } from '../shared/committee/stands-in.ts';
import { type HttpRequest, html, type Route, seeOther } from '../shared/http/http.ts';
import { HttpError } from '../shared/http/http-error.ts';
import { memberOf, postedForm, requireKind, staffFrame } from '../shared/session/session.ts';
import type { SecretariatDeps } from './handler.ts';
import { parseNaming, postedValues, refusedBy } from './posted.ts';
import { standInViews } from './views.ts';

/** A member names who stands in for her; who stands in names nobody. */
export const standInRoutes = (deps: SecretariatDeps): readonly Route[] => {
  const { committees, region, clock } = deps;
  const today = (): string => localDay(clock.now(), region.utcOffset);

  const signedIn = async (request: HttpRequest) => {
    const session = await requireKind(deps, request, 'member');
    const { committee, member } = await memberOf(deps, session);
    const { csrf } = session;
    const roster = await committees.getRoster(committee.province);
    return { member, csrf, roster, frame: staffFrame(region, request, { who: member.name, csrf }) };
  };
  type Member = Awaited<ReturnType<typeof signedIn>>;

  const page = ({ frame, member, roster }: Member, more: { done?: 'named'; values?: PostedValues; errors?: readonly FieldError[] } = {}) =>
    standInPage({
      ...frame,
      ...more,
      standsIn: standsInOf(member, frame.language),
      standIns: standInViews({ roster, today: today(), language: frame.language }, member.seat),
    });

  const show = async (request: HttpRequest) => {
    const member = await signedIn(request);
    return html(200, page(member, request.query.get('done') === 'named' ? { done: 'named' } : {}));
  };

  const name = async (request: HttpRequest) => {
    const signed = await signedIn(request);
    const form = postedForm(request, signed.csrf);
    if (signed.member.standsIn !== undefined) throw new HttpError('forbidden');
    const { id, seat } = signed.member;
    const committee = region.committees.find(({ province }) => province === signed.roster.province);
    if (committee === undefined) throw new HttpError('not-found');
    const values = postedValues(form);
    const parsed = parseNaming(form);
    if (!parsed.ok) return html(422, page(signed, { values, errors: parsed.error }));
    const doing = {
      by: { role: seat === committee.chair ? ('chair' as const) : ('member' as const), id },
      today: today(),
    };
    const named = await changeRoster(deps, committee.province, (roster, elsewhere) =>
      nameStandIn(committee, roster, { seat, ...parsed.value }, { ...doing, elsewhere }),
    );
    if (!named.ok) return html(422, page(signed, { values, errors: [refusedBy(named.error, 'nameAr')] }));
    return seeOther(request, `${STAND_IN}?done=named`);
  };

  return [
    { method: 'GET', path: STAND_IN, answer: show },
    { method: 'POST', path: STAND_IN, answer: name },
  ];
};
