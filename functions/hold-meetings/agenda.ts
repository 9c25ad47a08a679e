import { type Agenda, kept } from '../../core/meeting/agenda.ts';
import { isOver, type Meeting, MOST_FILES } from '../../core/meeting/meeting.ts';
import { type DocketRow, filterDocket, parseDocketFilter } from '../../core/review/docket.ts';
import { communeSearch } from '../../core/review/search.ts';
import { type ChooseModel, choosePage } from '../../pages/meetings/choose.ts';
import { meetingPath } from '../../pages/meetings/names.ts';
import { type HttpRequest, html, type Route, seeOther } from '../shared/http/http.ts';
import { HttpError } from '../shared/http/http-error.ts';
import { committed } from '../shared/or-fail.ts';
import { postedForm } from '../shared/session/session.ts';
import type { MeetingDeps } from './handler.ts';
import { meetingOf, type Secretary, secretaryOnly, viewerOf } from './viewer.ts';

/** A day's work for a committee. */
const USUAL = '40';

/** What the secretary takes up: the best files of her committee's docket that pass a filter. */
export const agendaRoutes = (deps: MeetingDeps): readonly Route[] => {
  const { applications, meetings, region, clock } = deps;

  const pathOf = ({ params, query }: HttpRequest): string => {
    const own = new URLSearchParams([...query].filter(([name]) => name !== 'lang'));
    return `${meetingPath(params['meeting'] ?? '', 'agenda')}${own.size === 0 ? '' : `?${own}`}`;
  };

  type Opened = { readonly viewer: Secretary; readonly meeting: Meeting; readonly before: Agenda['files'] };
  const openedBy = async (request: HttpRequest): Promise<Opened> => {
    const viewer = secretaryOnly(await viewerOf(deps, request, pathOf(request)));
    const meeting = await meetingOf(deps, request, viewer);
    return { viewer, meeting, before: kept(meeting, await meetings.agenda(meeting)) };
  };

  const model = (request: HttpRequest, meeting: Meeting, viewer: Secretary): ChooseModel => ({
    ...viewer.frame,
    meeting,
    utcOffset: region.utcOffset,
    now: clock.now(),
    filter: parseDocketFilter(request.query),
    communes: region.communes[meeting.province] ?? [],
    first: request.query.get('first') ?? USUAL,
  });

  const choose = async (
    { meeting: { province }, filter, communes, now }: ChooseModel,
    before: Agenda['files'],
    first: number,
  ): Promise<readonly DocketRow[]> => {
    const taken = new Set(before.map(({ application }) => application));
    const isIn = filter.commune === undefined ? undefined : communeSearch(filter.commune, communes);
    const among =
      isIn === undefined
        ? undefined
        : new Set([...(await applications.searched(province))].filter(([, searched]) => isIn(searched)).map(([id]) => id));
    const rows = (await applications.docket(province)).filter(({ id }) => !taken.has(id));
    return filterDocket(rows, { ...filter, view: 'all' }, undefined, now, among).slice(0, Math.min(first, MOST_FILES - taken.size));
  };

  const show = async (request: HttpRequest) => {
    const { viewer, meeting, before } = await openedBy(request);
    if (isOver(meeting)) throw new HttpError('not-found');
    const page = model(request, meeting, viewer);
    if (before.length >= MOST_FILES) return html(200, choosePage({ ...page, error: 'full' }));
    if (!request.query.has('first')) return html(200, choosePage(page));
    const first = Number(page.first);
    if (!Number.isInteger(first) || first < 1 || first > MOST_FILES) return html(422, choosePage({ ...page, error: 'first' }));
    return html(200, choosePage({ ...page, preview: await choose(page, before, first) }));
  };

  /** Just the files that were previewed, in that order, after those that an open meeting has. When one has left the docket meanwhile, the rest is shown again first. */
  const set = async (request: HttpRequest) => {
    const { viewer, meeting, before } = await openedBy(request);
    const form = postedForm(request, viewer.csrf);
    const page = model(request, meeting, viewer);
    if (isOver(meeting)) return html(409, choosePage({ ...page, error: 'changed' }));
    const posted = new Set((form.get('files') ?? '').split(' '));
    const done = seeOther(viewer.frame, meetingPath(meeting.id));
    const taken = new Set(before.map(({ reference }) => reference));
    const wanted = [...posted].filter((reference) => !taken.has(reference)).slice(0, MOST_FILES - before.length);
    // Pressed twice, they are added once.
    if ([...posted].every((reference) => taken.has(reference))) return done;
    if (wanted.length === 0) return html(409, choosePage({ ...page, error: 'full' }));
    const docket = new Map((await applications.docket(meeting.province)).map((row) => [row.reference, row]));
    const rows = wanted.flatMap((reference) => docket.get(reference) ?? []);
    if (rows.length < wanted.length || rows.length === 0) return html(409, choosePage({ ...page, preview: rows, error: 'left' }));
    const agenda = { files: [...before, ...rows.map(({ id, reference }) => ({ application: id, reference }))] };
    const changed = await meetings.setAgenda(meeting, agenda, { by: viewer.by, at: clock.now() });
    if (!changed.ok && changed.error === 'StaleVersion') return html(409, choosePage({ ...page, preview: rows, error: 'changed' }));
    committed(changed);
    return done;
  };

  return [
    { method: 'GET', path: '/meetings/{meeting}/agenda', answer: show },
    { method: 'POST', path: '/meetings/{meeting}/agenda', answer: set },
  ];
};
