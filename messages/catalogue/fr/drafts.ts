import type { drafts as arabic } from '../ar/drafts.ts';

export const drafts: typeof arabic = {
  code: {
    subject: 'Votre code pour revenir au formulaire',
    intro:
      'Voici le code pour revenir au formulaire que vous avez commencé. Il vous permet de continuer quand vous voulez, depuis un autre téléphone ou un ordinateur.',
    sms: 'Jisr : code pour revenir à votre formulaire :',
  },
  reminder: {
    subject: 'Votre formulaire n’est pas terminé',
    intro: 'Vous avez commencé un formulaire sans l’envoyer. Avec le code ci-dessous, vous reprenez là où vous en étiez.',
    sms: (day) => `Jisr : formulaire non envoyé, effacé le ${day}. Code pour le reprendre :`,
    smsBarest: 'Jisr : formulaire non envoyé. Code :',
  },
  resumeCode: 'Code pour revenir',
  keptUntil: 'Formulaire gardé jusqu’au',
  thenDeleted: 'Après ce jour, nous l’effaçons avec tout ce qui y est écrit.',
  secret: 'Ne donnez ce code à personne, sauf à qui remplit le formulaire avec vous : il l’ouvre.',
  open: 'Reprendre le formulaire',
  notYou: 'Si vous n’avez commencé aucun formulaire, ne tenez pas compte de ce message.',
};
