import { formatNumber, frenchCount } from '../../plural.ts';
import type { trial as arabic } from '../ar/trial.ts';

const n = (count: number) => formatNumber('fr', count);
const faultsOf = (count: number) => frenchCount(count, { one: '# erreur', other: '# erreurs', many: '# d’erreurs' });
const files = (count: number) => frenchCount(count, { one: '# candidature', other: '# candidatures', many: '# de candidatures' });

export const trial: typeof arabic = {
  title: 'Essayer une grille',
  open: 'Essayer une grille avant de la publier',
  intro:
    'Collez un projet de grille : les candidatures passées de la région sont notées avec lui et comparées à la grille en vigueur. Rien n’est enregistré et aucun dossier ne change. Au départ, le texte est celui de la grille en vigueur.',
  field: 'Grille au format JSON',
  fieldHint: 'Le texte tel qu’il s’écrit dans le fichier de la grille.',
  run: 'Essayer cette grille',
  empty: 'Collez le texte de la grille.',
  notJson: 'Ce texte n’est pas du JSON correct : il ne peut pas être lu.',
  refused: (faults) => `La grille contient ${faultsOf(faults)} :`,
  moreFaults: (faults) => `Et ${faultsOf(faults)} de plus, sans détail ici.`,
  whole: 'toute la grille',
  resultTitle: 'Résultat',
  versions: (published, draft) => `Grille en vigueur ${published}, projet ${draft}.`,
  tried: (count) => `${files(count)}, chacune notée au jour de son dépôt.`,
  bounded: (left) => `Seules les plus récentes ont été prises. Plus anciennes et non lues : ${n(left)}.`,
  nothing: 'Il n’y a pas encore de candidatures notées.',
  columns: {
    what: 'Ce qui est compté',
    before: 'Grille en vigueur',
    after: 'Projet',
    shift: 'Écart',
    files: 'Candidatures',
    reference: 'Dossier',
    crossing: 'Ce qui change',
  },
  countsTitle: 'Ce qui change',
  eligible: 'Remplissent les conditions',
  maximum: 'Points au plus',
  crossing: {
    lost: 'Ne remplit plus les conditions',
    gained: 'Remplit désormais les conditions',
    'to-one': 'Passe en catégorie 1',
    'to-two': 'Passe en catégorie 2',
  },
  shiftsTitle: 'Moyenne des points',
  group: {
    all: 'Toutes les candidatures',
    urban: 'Milieu urbain',
    rural: 'Milieu rural',
    head: 'Cheffes de ménage',
    'not-head': 'Non cheffes de ménage',
  },
  movedTitle: 'Les dossiers qui changent',
  nobodyMoves: 'Aucun dossier ne change.',
  moreMoved: (shown, all) => `${n(shown)} sur ${n(all)} sont affichés.`,
};
