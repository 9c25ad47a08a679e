import type { Deps } from '../shared/container.ts';
import { errorPageOf } from '../shared/http/error-page.ts';
import { httpHandler } from '../shared/http/http.ts';
import { onlyShown } from '../shared/http/only-shown.ts';
import { createBulk } from './bulk.ts';
import { createFairness } from './fairness.ts';
import { createDocket } from './show-docket.ts';
import { createDossier } from './show-dossier.ts';
import { createVote } from './vote.ts';

export type ReviewDeps = Deps<'applications' | 'committees' | 'meetings' | 'seats' | 'access' | 'keys' | 'callbacks' | 'region' | 'clock'>;

/** A member's docket, each file with its score explained, and her vote on one or on several. */
export const createHandler = (deps: ReviewDeps) => {
  const docket = createDocket(deps);
  const dossier = createDossier(deps);
  const bulk = createBulk(deps);
  return httpHandler(
    [
      { method: 'GET', path: '/review', answer: docket.show },
      { method: 'POST', path: '/review', answer: docket.search },
      { method: 'GET', path: '/review/bulk', answer: bulk.show },
      { method: 'POST', path: '/review/bulk', answer: bulk.vote },
      { method: 'GET', path: '/review/fairness', answer: createFairness(deps) },
      { method: 'GET', path: '/review/{reference}', answer: dossier.show },
      { method: 'POST', path: '/review/fairness', answer: onlyShown },
      { method: 'POST', path: '/review/log', answer: onlyShown },
      { method: 'POST', path: '/review/{reference}', answer: createVote(deps, dossier) },
    ],
    errorPageOf(deps.region),
  );
};
