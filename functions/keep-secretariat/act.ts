import { err, ok, type Result } from '../../core/result.ts';
import { removeMember, replaceMember, revokeAccess } from '../../core/review/membership.ts';
import { type Roster, seated, type Voter } from '../../core/review/roster.ts';
import { decideStandIn } from '../../core/review/stand-in.ts';
import { localDay } from '../../core/time.ts';
import { isPlain, isReasoned, needsConfirmation, type ReasonedAction } from '../../pages/secretariat/actions.ts';
import { type DoneCode, seatPath } from '../../pages/secretariat/members.ts';
import type { FieldError } from '../../pages/secretariat/person-fields.ts';
import { confirmSeatActionPage, seatActionPage } from '../../pages/secretariat/seat-action.ts';
import { epochSeconds } from '../shared/adapters/clock.ts';
import { changeRoster, type Decide } from '../shared/committee/change-roster.ts';
import { type HttpRequest, type HttpResponse, html, seeOther } from '../shared/http/http.ts';
import { HttpError } from '../shared/http/http-error.ts';
import { postedForm } from '../shared/session/session.ts';
import { type Secretary, signedInSecretary } from '../shared/session/signed-in-secretary.ts';
import type { SecretariatDeps } from './handler.ts';
import { parseReason, parseReplacement, postedValues, refusedBy } from './posted.ts';
import { actionModel, showSeat } from './seat-pages.ts';
import { sendFreshLink } from './send-fresh-link.ts';

/** What the secretary posts about a seat: `seat`, `action`, `n` of a stand-in, and what the action's page asks for. */
export const act = async (deps: SecretariatDeps, request: HttpRequest): Promise<HttpResponse> => {
  const seat = request.form().get('seat') ?? '';
  const signed = await signedInSecretary(deps, request, seatPath(seat));
  const form = postedForm(request, signed.csrf);
  if (!signed.committee.members.some(({ id }) => id === seat)) throw new HttpError('not-found');
  const action = form.get('action');
  const n = Number(form.get('n') ?? 0);
  const doing = doingOf(deps, signed);
  const done = (code: DoneCode) => seeOther(request, `${seatPath(seat)}&done=${code}`);
  const { committee } = signed;
  const voterIn = (roster: Roster): Voter | undefined => seated(committee, roster, doing.today).members.find((one) => one.seat === seat);

  if (action === 'send-link') {
    const voter = voterIn(await deps.committees.getRoster(committee.province));
    if (voter === undefined) throw new HttpError('not-found');
    return done(await sendFreshLink(deps, committee.province, voter, doing.by));
  }
  if (isPlain(action)) {
    const approved = await changeRoster(deps, committee.province, (roster, elsewhere) =>
      decideStandIn(committee, roster, { seat, n, decision: 'approved' }, { ...doing, elsewhere }),
    );
    return approved.ok ? done('approve') : html(422, await showSeat(deps, signed, seat, { failed: approved.error }));
  }
  if (!isReasoned(action)) throw new HttpError('malformed-body');

  const values = postedValues(form);
  const again = async (errors: readonly FieldError[]) =>
    html(422, seatActionPage(await actionModel(deps, signed, { seat, action, n }, { values, errors })));
  const decide = decisionOf(action, form, { signed, seat, n, doing, voterIn, deps });
  if (!decide.ok) return again(decide.error);
  if (needsConfirmation(action) && form.get('confirm') !== 'yes') {
    return html(200, confirmSeatActionPage(await actionModel(deps, signed, { seat, action, n }, { values })));
  }
  const changed = await changeRoster(deps, committee.province, decide.value);
  return changed.ok ? done(action) : again([refusedBy(changed.error, 'reason')]);
};

const doingOf = ({ clock, region }: SecretariatDeps, { by }: Secretary) => ({
  by,
  today: localDay(clock.now(), region.utcOffset),
});

type About = {
  readonly deps: SecretariatDeps;
  readonly signed: Secretary;
  readonly seat: string;
  readonly n: number;
  readonly doing: ReturnType<typeof doingOf>;
  readonly voterIn: (roster: Roster) => Voter | undefined;
};

/** What an action does to the roster as it then stands, or what is missing of what was posted. */
const decisionOf = (
  action: ReasonedAction,
  form: URLSearchParams,
  { deps, signed: { committee }, seat, n, doing, voterIn }: About,
): Result<Decide, readonly FieldError[]> => {
  if (action === 'replace') {
    const parsed = parseReplacement(form);
    if (!parsed.ok) return parsed;
    const { person, reason } = parsed.value;
    const since = deps.clock.now();
    return ok((roster, elsewhere) => replaceMember(committee, roster, { seat, person, since }, { ...doing, elsewhere, reason }));
  }
  const parsed = parseReason(form);
  if (!parsed.ok) return parsed;
  const told = { ...doing, reason: parsed.value.reason };
  switch (action) {
    case 'refuse':
      return ok((roster, elsewhere) => decideStandIn(committee, roster, { seat, n, decision: 'refused' }, { ...told, elsewhere }));
    case 'end':
      return ok((roster, elsewhere) => decideStandIn(committee, roster, { seat, n, decision: 'ended' }, { ...told, elsewhere }));
    case 'remove':
      return ok((roster) => removeMember(committee, roster, seat, told));
    case 'revoke': {
      const now = epochSeconds(deps.clock);
      return ok((roster) => {
        const voter = voterIn(roster);
        return voter === undefined ? err('NotFound') : revokeAccess(committee, roster, { voter: voter.id, now }, told);
      });
    }
  }
};
