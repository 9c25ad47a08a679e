import { secretariat as texts } from '../../messages/catalogue/index.ts';
import { isReasoned } from '../../pages/secretariat/actions.ts';
import { type DoneCode, MEMBERS, membersPage, seatPath } from '../../pages/secretariat/members.ts';
import { seatActionPage } from '../../pages/secretariat/seat-action.ts';
import { type HttpRequest, html, type Route } from '../shared/http/http.ts';
import { signedInSecretary } from '../shared/session/signed-in-secretary.ts';
import { act } from './act.ts';
import type { SecretariatDeps } from './handler.ts';
import { actionModel, readShown, showSeat } from './seat-pages.ts';
import { seatViews, standInViews } from './views.ts';

export const memberRoutes = (deps: SecretariatDeps): readonly Route[] => [
  { method: 'GET', path: MEMBERS, answer: (request) => show(deps, request) },
  { method: 'POST', path: MEMBERS, answer: (request) => act(deps, request) },
];

const isDone = (text: string | null): text is DoneCode => text !== null && Object.hasOwn(texts.ar.done, text);

/** The list of seats, one seat by `seat`, or by `do` as well the page on which something is done about it. */
const show = async (deps: SecretariatDeps, request: HttpRequest) => {
  const { query } = request;
  const seat = query.get('seat');
  const action = query.get('do');
  const code = query.get('done');
  if (seat === null) {
    const signed = await signedInSecretary(deps, request, MEMBERS);
    const shown = await readShown(deps, signed);
    const { quorum } = signed.committee;
    const { province, frame } = signed;
    return html(200, membersPage({ ...frame, province, seats: seatViews(shown), quorum, standIns: standInViews(shown) }));
  }
  const signed = await signedInSecretary(deps, request, seatPath(seat));
  if (!isReasoned(action)) return html(200, await showSeat(deps, signed, seat, { done: isDone(code) ? code : undefined }));
  const n = numberOf(query.get('n'));
  const path = `${seatPath(seat)}&do=${action}${n === undefined ? '' : `&n=${n}`}`;
  const model = await actionModel(deps, signed, { seat, action, n });
  return html(200, seatActionPage({ ...model, path }));
};

const numberOf = (text: string | null): number | undefined => (text !== null && /^\d{1,4}$/u.test(text) ? Number(text) : undefined);
