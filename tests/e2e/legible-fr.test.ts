import { everyPageIsLegible } from './support/every-page-is-legible.ts';

everyPageIsLegible('fr');
