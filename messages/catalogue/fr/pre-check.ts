import type { preCheck as arabic } from '../ar/pre-check.ts';

export const preCheck: typeof arabic = {
  title: 'Ce programme est-il pour moi ?',
  intro: 'Répondez à trois questions : vous aurez la réponse tout de suite. Nous n’enregistrons rien.',
  province: 'La province ou préfecture où vous habitez',
  choose: 'Choisissez dans la liste',
  elsewhere: 'Une autre province ou préfecture',
  age: 'Votre âge',
  ageUnit: 'ans',
  income: 'Revenu mensuel de tout le ménage',
  wish: 'Que souhaitez-vous ?',
  wishes: {
    project: 'J’ai un projet ou une idée de projet',
    training: 'Je veux une formation pour apprendre un métier',
    neither: 'Autre chose',
  },
  submit: 'Voir la réponse',
  likely: 'Le programme semble être pour vous',
  likelyText: 'Vos réponses remplissent les conditions de base. La décision dépend de toutes les réponses de votre candidature.',
  unlikely: 'Votre candidature risque de ne pas être retenue',
  why: {
    'province-in-region': () =>
      'Votre province ne fait pas partie de cette région. Chaque région a son portail : déposez votre candidature sur le vôtre.',
    'minimum-age': (bound) => `Il faut avoir ${bound} ans ou plus.`,
    'maximum-age': (bound) => `Il ne faut pas avoir plus de ${bound} ans.`,
    'income-at-most': (_bound, income) => `Le revenu mensuel du ménage ne doit pas dépasser cette tranche : ${income}.`,
    'no-wish': () => 'Le programme soutient seulement les projets et la formation des femmes.',
  },
  otherRegion: 'Votre province est dans une autre région',
  findRegion: 'Trouver le portail de ma région',
  anyway: 'Ceci n’est pas une décision. Vous pouvez déposer votre candidature dans tous les cas.',
  apply: 'Déposer une candidature',
  again: 'Si une réponse est fausse, changez-la :',
};
