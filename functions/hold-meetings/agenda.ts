import { isOver, type Meeting, MOST_FILES } from '../../core/meeting/meeting.ts';
import { type DocketRow, filterDocket, parseDocketFilter } from '../../core/review/docket.ts';
import { communeSearch } from '../../core/review/search.ts';
import { to } from '../../pages/frame.ts';
import { type ChooseModel, choosePage } from '../../pages/meetings/choose.ts';
import { meetingPath } from '../../pages/meetings/names.ts';
import { committed } from '../shared/found.ts';
import { type HttpRequest, html, type Route, seeOther } from '../shared/http.ts';
import { HttpError } from '../shared/http-error.ts';
import { postedForm } from '../shared/session.ts';
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

  const openedBy = async (request: HttpRequest): Promise<{ readonly viewer: Secretary; readonly meeting: Meeting }> => {
    const viewer = secretaryOnly(await viewerOf(deps, request, pathOf(request)));
    return { viewer, meeting: await meetingOf(deps, request, viewer) };
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

  const choose = async ({ filter, communes, now }: ChooseModel, province: string, first: number): Promise<readonly DocketRow[]> => {
    const isIn = filter.commune === undefined ? undefined : communeSearch(filter.commune, communes);
    const among =
      isIn === undefined
        ? undefined
        : new Set([...(await applications.searched(province))].filter(([, searched]) => isIn(searched)).map(([id]) => id));
    const rows = await applications.docket(province);
    return filterDocket(rows, { ...filter, view: 'all' }, undefined, now, among).slice(0, first);
  };

  const show = async (request: HttpRequest) => {
    const { viewer, meeting } = await openedBy(request);
    if (isOver(meeting)) throw new HttpError('not-found');
    const page = model(request, meeting, viewer);
    if (!request.query.has('first')) return html(200, choosePage(page));
    const first = Number(page.first);
    if (!Number.isInteger(first) || first < 1 || first > MOST_FILES) return html(422, choosePage({ ...page, error: 'first' }));
    return html(200, choosePage({ ...page, preview: await choose(page, meeting.province, first) }));
  };

  /** Just the files that were previewed, in that order. When one has left the docket meanwhile, the rest is shown again first. */
  const set = async (request: HttpRequest) => {
    const { viewer, meeting } = await openedBy(request);
    const form = postedForm(request, viewer.csrf);
    const page = model(request, meeting, viewer);
    if (isOver(meeting)) return html(409, choosePage({ ...page, error: 'changed' }));
    const wanted = [...new Set((form.get('files') ?? '').split(' '))].slice(0, MOST_FILES);
    const docket = new Map((await applications.docket(meeting.province)).map((row) => [row.reference, row]));
    const rows = wanted.flatMap((reference) => docket.get(reference) ?? []);
    if (rows.length < wanted.length || rows.length === 0) return html(409, choosePage({ ...page, preview: rows, error: 'left' }));
    const agenda = { files: rows.map(({ id, reference }) => ({ application: id, reference })) };
    const changed = await meetings.setAgenda(meeting, agenda, { by: viewer.by, at: clock.now() });
    if (!changed.ok && changed.error === 'StaleVersion') return html(409, choosePage({ ...page, preview: rows, error: 'changed' }));
    committed(changed);
    return seeOther(to(viewer.frame, meetingPath(meeting.id)));
  };

  return [
    { method: 'GET', path: '/meetings/{meeting}/agenda', answer: show },
    { method: 'POST', path: '/meetings/{meeting}/agenda', answer: set },
  ];
};
