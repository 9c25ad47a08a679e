import { formatNumber, frenchCount } from '../../plural.ts';
import type { trial as arabic } from '../ar/trial.ts';

const n = (count: number) => formatNumber('fr', count);
const faultsOf = (count: number) => frenchCount(count, { one: '# erreur', other: '# erreurs', many: '# d’erreurs' });
const requests = (count: number) =>
  frenchCount(count, { one: '# candidature, notée', other: '# candidatures, chacune notée', many: '# de candidatures, chacune notée' });
const filesChange = (count: number) =>
  frenchCount(count, { one: '# dossier change', other: '# dossiers changent', many: '# de dossiers changent' });
const points = (count: number) => frenchCount(count, { one: '# point', other: '# points' });
const places = (count: number) => frenchCount(count, { one: '# place', other: '# places' });

const faults: (typeof arabic)['faults'] = {
  missing: () => 'manque : écrivez-le.',
  text: () => 'doit être un texte entre guillemets droits.',
  number: () => 'doit être un nombre, sans guillemets.',
  'whole-number': () => 'doit être un nombre entier, sans virgule ni guillemets.',
  'yes-no': (told) => `doit être une de ces deux valeurs, sans guillemets : ${told}.`,
  list: (told) => `doit être une liste entre ces crochets : ${told}.`,
  group: (told) => `doit être un groupe entre ces accolades : ${told}.`,
  'unknown-member': () => 'nom inconnu ici : enlevez-le ou corrigez-le.',
  'too-small': (told) => `valeur la plus petite possible : ${told}.`,
  'too-big': (told) => `valeur la plus grande possible : ${told}.`,
  empty: () => 'est vide : il y faut au moins un élément.',
  'short-name': (told) => `de 2 à 40 lettres latines minuscules, chiffres ou tirets, sans espace, par exemple ${told}.`,
  'not-in-list': (told) => `valeur inconnue. Valeurs possibles : ${told}.`,
  'steps-ascend': () => 'chaque palier doit être plus haut que le précédent.',
  'points-fall': () => 'les points ne doivent pas baisser quand le palier monte.',
  twice: () => 'répété : à utiliser une seule fois dans toute la grille.',
  unreachable: (told) => `aucun dossier ne l’atteint : cette grille donne au plus ${told}.`,
  ages: (told) => `l’âge maximal est inférieur à l’âge minimal (${told}).`,
  invalid: () => 'n’est pas correct.',
};

export const trial: typeof arabic = {
  title: 'Essayer une grille',
  open: 'Essayer une grille avant de la publier',
  intro:
    'Collez un projet de grille : les candidatures passées de la région sont notées avec lui et comparées à la grille en vigueur. Rien n’est enregistré et aucun dossier ne change. Au départ, le texte est celui de la grille en vigueur.',
  field: 'Grille au format JSON',
  fieldHint: 'Le texte tel qu’il s’écrit dans le fichier de la grille.',
  run: 'Essayer cette grille',
  empty: 'Collez le texte de la grille.',
  notJson: 'Ce texte n’est pas du JSON correct : il ne peut pas être lu. Vérifiez les accolades, les virgules et les guillemets.',
  notJsonAt: (line, column) =>
    `Ce texte n’est pas du JSON correct : la lecture s’arrête à la ligne ${n(line)}, caractère ${n(column)}. Vérifiez à cet endroit les accolades, les virgules et les guillemets.`,
  refused: (count) => `La grille contient ${faultsOf(count)}. L’explication est au-dessus du texte.`,
  moreFaults: (count) => `Et ${faultsOf(count)} de plus, sans détail ici.`,
  whole: 'Toute la grille',
  parts: {
    version: 'Version',
    sample: 'Mention d’exemple',
    criteria: 'Critères',
    eligibility: 'Conditions d’éligibilité',
    category: 'Catégories',
  },
  criterion: (position) => `Critère ${n(position)}`,
  criterionNamed: (position, name) => `Critère ${n(position)} « ${name} »`,
  faults,
  resultTitle: 'Résultat',
  versions: (published, draft) => `Grille en vigueur ${published}, projet ${draft}.`,
  tried: (count) => `${requests(count)} au jour de son dépôt.`,
  bounded: (left) => `Seules les plus récentes ont été prises. Plus anciennes et non lues : ${n(left)}.`,
  nothing: 'Il n’y a pas encore de candidatures notées.',
  scale: (before, after) =>
    `Attention : le projet donne au plus ${points(after)}, la grille en vigueur ${points(before)}. Les dossiers déjà notés gardent leurs points et sont classés avec les nouveaux : le classement ne serait pas juste. Une telle grille est refusée à côté de l’ancienne : corrigez les points.`,
  scaleTitle: 'Critères dont le maximum change',
  columns: {
    what: 'Ce qui est compté',
    before: 'Grille en vigueur',
    after: 'Projet',
    shift: 'Écart',
    files: 'Candidatures',
    reference: 'Dossier',
    crossing: 'Ce qui change',
    criterion: 'Critère',
    points: 'Points',
    rank: 'Rang',
  },
  countsTitle: 'Ce qui change',
  same: 'Rien ne change : mêmes points, mêmes rangs, et aucun dossier ne franchit de limite.',
  totals: (count, most) =>
    count === 0 ? 'Points : aucun dossier ne change.' : `Points : ${filesChange(count)}, de ${points(most)} au plus.`,
  ranks: (count, most) => (count === 0 ? 'Rang : aucun dossier ne change.' : `Rang : ${filesChange(count)}, de ${places(most)} au plus.`),
  rankHint: 'Le rang est compté dans chaque province ou préfecture et chaque catégorie, parmi celles qui remplissent les conditions.',
  seatsHint:
    'Dans le quota : les premiers rangs, autant qu’il y a de sièges, comme si la commission acceptait toutes celles qui remplissent les conditions et qu’aucun siège n’était encore attribué.',
  eligible: 'Remplissent les conditions',
  maximum: 'Points au plus',
  seats: { 1: 'Dans le quota, catégorie 1', 2: 'Dans le quota, catégorie 2' },
  crossing: {
    lost: 'Ne remplit plus les conditions',
    'out-of-seats': 'N’est plus dans le quota',
    gained: 'Remplit désormais les conditions',
    'into-seats': 'Est désormais dans le quota',
    'to-one': 'Passe en catégorie 1',
    'to-two': 'Passe en catégorie 2',
  },
  fromTo: (before, after) => `de ${before} à ${after}`,
  stays: (value) => `${value}, sans changement`,
  noRank: 'sans rang',
  shiftsTitle: 'Moyenne des points',
  group: {
    all: 'Toutes les candidatures',
    urban: 'Milieu urbain',
    rural: 'Milieu rural',
    head: 'Cheffes de ménage',
    'not-head': 'Non cheffes de ménage',
  },
  movedTitle: 'Les dossiers qui franchissent une limite',
  nobodyMoves: 'Aucun dossier ne franchit la limite des conditions, du quota ou de la catégorie.',
  shiftedTitle: 'Les dossiers qui changent le plus',
  shiftedHint: 'D’abord ceux qui changent le plus de rang, puis de points.',
  moreMoved: (shown, all) => `${n(shown)} sur ${n(all)} sont affichés.`,
};
