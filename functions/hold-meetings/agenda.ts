import { westernDigits } from '../../core/application/fields.ts';
import { type Agenda, kept } from '../../core/meeting/agenda.ts';
import { isOver, type Meeting, MOST_FILES } from '../../core/meeting/meeting.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { type DocketRow, filterDocket, parseDocketFilter } from '../../core/review/docket.ts';
import { communeSearch } from '../../core/review/search.ts';
import { type ChooseModel, choosePage } from '../../pages/meetings/choose.ts';
import { meetingPath } from '../../pages/meetings/names.ts';
import { type HttpRequest, html, type Route, seeOther } from '../shared/http/http.ts';
import { committed } from '../shared/or-fail.ts';
import { postedForm } from '../shared/session/session.ts';
import type { MeetingDeps } from './handler.ts';
import { oneFile } from './one-file.ts';
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

  type Opened = { readonly viewer: Secretary; readonly meeting: Meeting; readonly agenda: Agenda };
  const openedBy = async (request: HttpRequest): Promise<Opened> => {
    const viewer = secretaryOnly(await viewerOf(deps, request, pathOf(request)));
    const meeting = await meetingOf(deps, request, viewer);
    return { viewer, meeting, agenda: await meetings.agenda(meeting) };
  };

  const model = ({ query }: HttpRequest, { meeting, viewer }: Opened, isOne: boolean): ChooseModel => ({
    ...viewer.frame,
    meeting,
    utcOffset: region.utcOffset,
    now: clock.now(),
    isOne,
    filter: parseDocketFilter(query),
    communes: region.communes[meeting.province] ?? [],
    first: query.get('first') ?? USUAL,
    reference: query.get('reference') ?? '',
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
    const opened = await openedBy(request);
    const { meeting, agenda } = opened;
    const isOne = request.query.has('reference');
    const page = model(request, opened, isOne);
    const before = isOne ? agenda.files : kept(meeting, agenda);
    if (isOver(meeting)) return html(409, choosePage({ ...page, error: 'over' }));
    if (before.length >= MOST_FILES) return html(200, choosePage({ ...page, error: 'full' }));
    if (isOne) {
      const one = await oneFile(deps, meeting, before, page.reference);
      return one.ok ? html(200, choosePage({ ...page, preview: [one.value] })) : html(422, choosePage({ ...page, refused: one.error }));
    }
    if (!request.query.has('first')) return html(200, choosePage(page));
    const first = Number(westernDigits(page.first));
    if (!Number.isInteger(first) || first < 1 || first > MOST_FILES) return html(422, choosePage({ ...page, error: 'first' }));
    return html(200, choosePage({ ...page, preview: await choose(page, before, first) }));
  };

  type Refused = Pick<ChooseModel, 'error' | 'refused' | 'preview'>;

  /** The rows of the files asked for, which must all await the committee still; else what is left of them, to be shown again first. */
  const awaiting = async (
    meeting: Meeting,
    before: Agenda['files'],
    references: readonly string[],
    isOne: boolean,
  ): Promise<Result<readonly DocketRow[], Refused>> => {
    if (isOne) {
      const one = await oneFile(deps, meeting, before, references.join(' '));
      return one.ok ? ok([one.value]) : err({ refused: one.error });
    }
    const docket = new Map((await applications.docket(meeting.province)).map((row) => [row.reference, row]));
    const rows = references.flatMap((reference) => docket.get(reference) ?? []);
    return rows.length < references.length ? err({ preview: rows, error: 'left' }) : ok(rows);
  };

  /** Just the files that were previewed, in that order, after those that stay: all of an open meeting, and where one file is added. */
  const set = async (request: HttpRequest) => {
    const opened = await openedBy(request);
    const { viewer, meeting, agenda } = opened;
    const form = postedForm(request, viewer.csrf);
    const isOne = form.get('after') === 'yes';
    const before = isOne ? agenda.files : kept(meeting, agenda);
    const files = form.get('files') ?? '';
    const page = { ...model(request, opened, isOne), ...(isOne ? { reference: files } : {}) };
    if (isOver(meeting)) return html(409, choosePage({ ...page, error: 'over' }));
    const posted = new Set(files.split(' '));
    const done = seeOther(viewer.frame, meetingPath(meeting.id));
    const taken = new Set(before.map(({ reference }) => reference));
    const wanted = [...posted].filter((reference) => !taken.has(reference)).slice(0, MOST_FILES - before.length);
    // Pressed twice, they are added once.
    if ([...posted].every((reference) => taken.has(reference))) return done;
    if (wanted.length === 0) return html(409, choosePage({ ...page, error: 'full' }));
    const rows = await awaiting(meeting, before, wanted, isOne);
    if (!rows.ok) return html(409, choosePage({ ...page, ...rows.error }));
    const next = { files: [...before, ...rows.value.map(({ id, reference }) => ({ application: id, reference }))] };
    const changed = await meetings.setAgenda(meeting, next, { by: viewer.by, at: clock.now() });
    if (!changed.ok && changed.error === 'StaleVersion') return html(409, choosePage({ ...page, preview: rows.value, error: 'changed' }));
    committed(changed);
    return done;
  };

  return [
    { method: 'GET', path: '/meetings/{meeting}/agenda', answer: show },
    { method: 'POST', path: '/meetings/{meeting}/agenda', answer: set },
  ];
};
