import { shareOf } from '../../core/region/seats.ts';
import { parseDraftGrid } from '../../core/scoring/parse-draft.ts';
import type { Share } from '../../core/scoring/standings.ts';
import { tryGrid } from '../../core/scoring/trial.ts';
import { GRID_TRIAL_PATH, type GridTrialModel, gridTrialPage } from '../../pages/cases/grid-trial.ts';
import type { Deps } from '../shared/container.ts';
import { type HttpRequest, html, type Route } from '../shared/http/http.ts';
import { postedForm } from '../shared/session/session.ts';
import { signedInCoordinator } from './signed-in.ts';

type TrialDeps = Deps<'applications' | 'access' | 'keys' | 'region' | 'clock'>;

/** As many forms as are read and scored well within the time of a request. */
const MOST = 3_000;

/** A draft grid tried on past files: reads only, keeps nothing. `most`: of the newest applications. */
export const gridTrialRoutes = (deps: TrialDeps, most: number = MOST): readonly Route[] => {
  const { applications, region } = deps;

  const show = async (request: HttpRequest) => {
    const { frame } = await signedInCoordinator(deps, request, GRID_TRIAL_PATH);
    return html(200, gridTrialPage({ ...frame, text: JSON.stringify(region.grid, undefined, 2) }));
  };

  const run = async (request: HttpRequest) => {
    const { csrf, frame } = await signedInCoordinator(deps, request, GRID_TRIAL_PATH);
    const text = (postedForm(request, csrf).get('grid') ?? '').trim();
    const refuse = (refused: NonNullable<GridTrialModel['refused']>) => html(422, gridTrialPage({ ...frame, text, refused }));
    if (text === '') return refuse('empty');
    const draft = parseDraftGrid(text);
    if (!draft.ok) return refuse(draft.error);
    const provinces = region.provinces.map(({ code }) => code);
    const { files, left } = await applications.forTrial(provinces, most);
    const { grid, utcOffset, seats } = region;
    const share: Share | undefined = seats && ((province, category) => shareOf(seats, province, category));
    const trial = tryGrid(files, grid, draft.value, { provinces, utcOffset }, share);
    const result = { trial, files: files.length, left, published: grid.version, draft: draft.value.version };
    return html(200, gridTrialPage({ ...frame, text, result }));
  };

  return [
    { method: 'GET', path: GRID_TRIAL_PATH, answer: show },
    { method: 'POST', path: GRID_TRIAL_PATH, answer: run },
  ];
};
