import { localized } from '../../core/language.ts';
import { localDay } from '../../core/time.ts';
import type { ReasonedAction } from '../../pages/secretariat/actions.ts';
import { type DoneCode, seatPage } from '../../pages/secretariat/members.ts';
import type { FieldError, PostedValues, SecretariatError } from '../../pages/secretariat/person-fields.ts';
import type { SeatActionModel } from '../../pages/secretariat/seat-action.ts';
import { HttpError } from '../shared/http/http-error.ts';
import type { Secretary } from '../shared/session/signed-in-secretary.ts';
import type { SecretariatDeps } from './handler.ts';
import { seatViews, standInViews } from './views.ts';

/** A committee with its roster, as both stand now. */
export const readShown = async ({ committees, region, clock }: SecretariatDeps, { committee, frame }: Secretary) => ({
  committee,
  roster: await committees.getRoster(committee.province),
  today: localDay(clock.now(), region.utcOffset),
  language: frame.language,
});

/** The page of one seat; with what was done, or why it was not. */
export const showSeat = async (
  deps: SecretariatDeps,
  signed: Secretary,
  seat: string,
  note: { readonly done?: DoneCode | undefined; readonly failed?: SecretariatError } = {},
): Promise<string> => {
  const shown = await readShown(deps, signed);
  const view = seatViews(shown).find((one) => one.seat === seat);
  if (view === undefined) throw new HttpError('not-found');
  return seatPage({ ...signed.frame, ...note, seat: view, standIns: standInViews(shown, seat) });
};

export type SeatActionRef = { readonly seat: string; readonly action: ReasonedAction; readonly n?: number | undefined };
type Typed = { readonly values?: PostedValues; readonly errors?: readonly FieldError[] };

/** What a page about an action on a seat, or on a stand-in of it, is shown. */
export const actionModel = async (
  deps: SecretariatDeps,
  signed: Secretary,
  { seat, action, n }: SeatActionRef,
  { values = {}, errors = [] }: Typed = {},
): Promise<SeatActionModel> => {
  const shown = await readShown(deps, signed);
  const { committee, roster, language } = shown;
  const views = seatViews(shown);
  const view = views.find((one) => one.seat === seat);
  const standIn =
    action === 'refuse' || action === 'end' ? { one: roster.standIns.find((one) => one.seat === seat && one.n === n) } : undefined;
  if (view === undefined || (standIn !== undefined && standIn.one === undefined)) throw new HttpError('not-found');
  const left = views.filter((one) => one.state !== 'vacant' && one.seat !== seat).length;
  return {
    ...signed.frame,
    seat,
    action,
    n: standIn?.one?.n,
    name: standIn?.one === undefined ? view.name : localized(standIn.one.person.name, language),
    quorumLost: action === 'remove' && left < committee.quorum ? { left, quorum: committee.quorum } : undefined,
    values,
    errors,
  };
};
