import type { rules as arabic } from '../ar/rules.ts';

export const rules: typeof arabic = {
  'minimum-age': {
    what: 'Vous n’avez pas encore l’âge demandé par le programme.',
    remedy:
      'Vous pourrez déposer une nouvelle candidature quand vous aurez cet âge. Si la date de naissance est fausse, déposez une nouvelle candidature avec la bonne date.',
  },
  'maximum-age': {
    what: 'Vous avez dépassé l’âge maximal fixé par le programme.',
    remedy:
      'Si la date de naissance est fausse, déposez une nouvelle candidature avec la bonne date. Le centre de l’Entraide Nationale le plus proche peut vous indiquer d’autres programmes.',
  },
  'province-in-region': {
    what: 'La province ou préfecture choisie n’est pas dans cette région.',
    remedy: 'Déposez votre candidature sur le portail de la région où vous habitez.',
  },
  'income-at-most': {
    what: 'Le revenu du ménage que vous avez déclaré dépasse le plafond du programme.',
    remedy: 'Si votre revenu a changé ou si la réponse était fausse, vous pouvez déposer une nouvelle candidature.',
  },
  'minimum-score': {
    what: 'Le total de points de votre candidature est inférieur au minimum demandé.',
    remedy:
      'Le détail des points est sur la page de suivi. Si votre situation change ou si votre projet se précise, vous pouvez déposer une nouvelle candidature.',
  },
  partners: {
    what: 'Les informations sur les associés ne remplissent pas les conditions du programme.',
    remedy:
      'Une société compte au moins deux personnes, chacune avec sa CIN. Vous pouvez déposer une nouvelle candidature avec les informations corrigées.',
  },
};
