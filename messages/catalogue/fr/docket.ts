import { frenchCount } from '../../plural.ts';
import type { docket as arabic } from '../ar/docket.ts';

const files = (count: number) => frenchCount(count, { one: '# dossier', other: '# dossiers', many: '# de dossiers' });

export const docket: typeof arabic = {
  views: 'Dossiers affichés',
  view: { mine: 'À voter', all: 'Tous les dossiers ouverts' },
  onlyOpen:
    'Voici les dossiers qui sont maintenant devant la commission. Un dossier qui l’a quittée (décidé, à la coordination ou en attente d’une réponse) s’ouvre en cherchant son numéro.',
  toMinutes: 'Décisions prises en séance : les procès-verbaux',
  filter: 'Filtrer la liste',
  any: 'Tous',
  commune: 'Commune',
  otherCommune: 'Autre commune',
  apply: 'Afficher',
  clear: 'Enlever les filtres',
  search: 'Chercher un dossier',
  searchHint: 'Le numéro du dossier ou le nom de la candidate.',
  searchHintBlind: 'Le numéro du dossier. Pas de recherche par nom : les noms sont masqués jusqu’à votre vote.',
  searchButton: 'Chercher',
  found: 'Résultat de la recherche',
  notFound: 'Votre commission n’a pas de dossier avec ce numéro ou ce nom.',
  notFoundBlind: 'Votre commission n’a pas de dossier avec ce numéro.',
  count: (count) => `${files(count)}.`,
  countMore: (count) => `Plus de ${files(count)}.`,
  waitingMore: (count) => `Plus de ${files(count)} en attente de votre vote.`,
  none: 'Aucun dossier ne correspond à ces filtres.',
  nothingOwed: 'Aucun dossier n’attend votre vote pour le moment. Nous vous écrirons à l’arrivée de nouveaux dossiers.',
  pages: 'Pages de la liste',
  previousPage: 'Dossiers précédents',
  neighbours: 'Parcourir les dossiers',
  previousFile: 'Dossier précédent',
  standIn: 'Absence : désigner un suppléant',
  blind:
    'L’identité de la candidate, ses coordonnées et sa commune s’affichent une fois votre vote enregistré ; une abstention ne les affiche pas. Ne les cherchez pas avant.',
};
