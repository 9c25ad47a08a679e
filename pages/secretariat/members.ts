import type { periodOf, StandIn } from '../../core/review/roster.ts';
import { secretariat as texts } from '../../messages/catalogue/index.ts';
import { formatDay } from '../../messages/format.ts';
import { html, ltr, type Markup } from '../../messages/html.ts';
import { type StaffFrame, segment, to } from '../frame.ts';
import { layout } from '../layout.ts';
import { backLink, errorSummary, hidden, inset, staffForm, summaryList, table } from '../parts/parts.ts';
import { type ReasonedAction, SEAT_ACTIONS, type SeatAction } from './actions.ts';
import type { SecretariatError } from './person-fields.ts';

/** A seat with who votes in it today; nobody when it is vacant. */
export type SeatView = {
  readonly seat: string;
  readonly chair: boolean;
  readonly state: 'holds' | 'replaced' | 'stands-in' | 'vacant';
  /** Last day of a stand-in who votes today. */
  readonly until?: string | undefined;
  readonly name?: string | undefined;
  readonly email?: string | undefined;
};

/** `name`: in the page's language. `state`: how her days lie to today. */
export type StandInView = Pick<StandIn, 'seat' | 'n' | 'from' | 'until'> & {
  readonly name: string;
  /** Where her link and her code go: to be seen before she is approved. */
  readonly email: string;
  readonly state: ReturnType<typeof periodOf>;
};

export type DoneCode = keyof (typeof texts)['ar']['done'];
type Common = StaffFrame & { readonly done?: DoneCode | undefined };

export type MembersModel = Common & {
  readonly province: string;
  readonly seats: readonly SeatView[];
  readonly quorum: number;
  readonly standIns: readonly StandInView[];
};

export const MEMBERS = '/secretariat/members';
export const seatPath = (seat: string): string => `${MEMBERS}?seat=${segment(seat)}`;

/** `/secretariat/members`: every seat with who votes in it today, and the stand-ins. */
export const membersPage = (model: MembersModel): string => {
  const { language, seats, quorum } = model;
  const t = texts[language];
  const held = seats.filter(({ state }) => state !== 'vacant').length;
  return layout(model, {
    title: t.members.title,
    main: html`${backLink(model, '/secretariat', t.back)}
${doneNote(model)}
<h1>${t.members.title}</h1>
<p class="lead">${t.committee(model.province)}</p>
<p>${t.members.quorum(quorum, held)}</p>
${held < quorum && inset(html`<strong>${t.quorumLost(held, quorum)}</strong>`)}
${table<SeatView>(
  t.members.title,
  [
    {
      label: t.members.columns.seat,
      heading: true,
      brief: true,
      cell: ({ seat, chair }) =>
        html`<a href="${to(model, seatPath(seat))}"><span class="unseen">${t.members.open} </span>${ltr(seat)}</a>${chair && html` (${t.members.chair})`}`,
    },
    { label: t.members.columns.holder, brief: true, cell: ({ name }) => (name === undefined ? '–' : html`<bdi>${name}</bdi>`) },
    { label: t.members.columns.state, brief: true, cell: (seat) => stateOf(model, seat) },
  ],
  seats,
)}
<h2>${t.standIns.title}</h2>
${standInTable(model, model.standIns)}`,
  });
};

const stateOf = ({ language }: StaffFrame, { state, until = '' }: SeatView): string => {
  const t = texts[language].members;
  const said = {
    holds: t.holds,
    replaced: t.replaced,
    vacant: t.vacant,
    'stands-in': t.standsIn(until === '' ? '' : formatDay(language, until)),
  };
  return said[state];
};

export const doneNote = ({ language, done }: Common): Markup | false =>
  done !== undefined && html`<div class="inset" role="status">${texts[language].done[done]}</div>`;

/** The stand-ins with their days; `act`: what can be done about each. */
export const standInTable = (frame: StaffFrame, standIns: readonly StandInView[], act?: (one: StandInView) => Markup | false): Markup => {
  const { language } = frame;
  const t = texts[language].standIns;
  if (standIns.length === 0) return html`<p>${t.none}</p>`;
  return table<StandInView>(
    t.title,
    [
      { label: t.columns.name, heading: true, cell: ({ name, email }) => html`<bdi>${name}</bdi><br>${ltr(email)}` },
      { label: texts[language].members.columns.seat, cell: ({ seat }) => html`<a href="${to(frame, seatPath(seat))}">${ltr(seat)}</a>` },
      { label: t.columns.period, cell: ({ from, until }) => t.period(formatDay(language, from), formatDay(language, until)) },
      { label: t.columns.state, cell: ({ state }) => t.states[state] },
      ...(act === undefined ? [] : [{ label: t.columns.act, cell: act }]),
    ],
    standIns,
  );
};

export type SeatModel = Common & {
  readonly seat: SeatView;
  readonly standIns: readonly StandInView[];
  /** Why what was asked for was not done. */
  readonly failed?: SecretariatError | undefined;
};

/** `/secretariat/members?seat=m3`: one seat, and what the secretary can do about it. */
export const seatPage = (model: SeatModel): string => {
  const { language, seat } = model;
  const t = texts[language];
  const link = (action: ReasonedAction, n?: number) =>
    html`<a href="${to(model, `${seatPath(seat.seat)}&do=${action}${n === undefined ? '' : `&n=${n}`}`)}">${t.actions[action]}</a>`;
  const button = (action: SeatAction, n?: number) =>
    staffForm(
      model,
      MEMBERS,
      html`${hidden({ seat: seat.seat, action, n: n === undefined ? undefined : String(n) })}<button class="button second">${t.actions[action]}</button>`,
    );
  const act = ({ n, state }: StandInView): Markup | false =>
    state === 'named'
      ? html`${button('approve', n)}<p>${link('refuse', n)}</p>`
      : (state === 'coming' || state === 'current') && html`<p>${link('end', n)}</p>`;
  const actions = SEAT_ACTIONS[seat.state === 'vacant' ? 'vacant' : 'held'];
  return layout(model, {
    title: t.members.seatTitle(seat.seat),
    failed: model.failed !== undefined,
    main: html`${backLink(model, MEMBERS, t.members.toList)}
${errorSummary(language, model.failed === undefined ? [] : [{ text: t.errors[model.failed] }])}
${doneNote(model)}
<h1>${t.members.seatTitle(seat.seat)}</h1>
${summaryList([
  { label: t.members.votes, value: seat.name !== undefined && html`<bdi>${seat.name}</bdi>` },
  { label: t.members.email, value: seat.email !== undefined && ltr(seat.email) },
  { label: t.members.columns.state, value: `${stateOf(model, seat)}${seat.chair ? ` (${t.members.chair})` : ''}` },
])}
${seat.state !== 'vacant' && html`<div class="buttons">${button('send-link')}</div>`}
<ul>${actions.map((action) => html`<li>${link(action)}</li>`)}</ul>
<h2>${t.standIns.title}</h2>
${standInTable(model, model.standIns, act)}`,
  });
};
