import { frenchCount } from '../../plural.ts';
import type { deadlines as arabic } from '../ar/deadlines.ts';

const files = (count: number) => frenchCount(count, { one: '# dossier', other: '# dossiers', many: '# de dossiers' });

export const deadlines: typeof arabic = {
  title: 'Prolonger un délai',
  intro:
    'Vous donnez plus de temps à la commission, pour un dossier ou pour plusieurs, avec un motif. Vous verrez d’abord chaque dossier et sa nouvelle échéance.',
  which: 'Quels dossiers ?',
  choices: { one: 'Un seul dossier', overdue: 'Tous les dossiers hors délai', 'due-soon': 'Tous les dossiers dont l’échéance est proche' },
  reference: 'Numéro du dossier',
  referenceHint: 'Pour un seul dossier.',
  until: 'Nouvelle échéance',
  untilHint: (days) => `De demain à ${days} jours.`,
  reason: 'Motif',
  reasonHint: 'Il est gardé dans le journal de chaque dossier et dans celui de la commission.',
  preview: 'Voir les dossiers concernés',
  previewTitle: 'Ce qui va changer',
  nothing: 'Aucun dossier n’est concerné : aucun dossier ouvert de ce choix n’a une échéance plus proche.',
  count: (count) => `${files(count)}.`,
  more: (most) => `${most} dossiers à la fois : recommencez pour les autres.`,
  columns: { reference: 'Dossier', before: 'Échéance actuelle', after: 'Nouvelle échéance', done: 'Résultat' },
  confirmIntro: 'Rien n’est encore enregistré.',
  confirm: (count) => `Prolonger le délai de ${files(count)}`,
  doneTitle: 'Résultat de la prolongation',
  done: (count) => `Délai prolongé : ${files(count)}.`,
  results: {
    extended: 'Prolongé',
    stands: 'Cette échéance était déjà enregistrée',
    changed: 'A changé entre-temps : pas prolongé',
    busy: 'Occupé : pas prolongé, réessayez',
  },
  again: 'Prolonger un autre délai',
  errors: {
    which: 'Choisissez les dossiers.',
    reference: 'Écrivez le numéro d’un dossier soumis à votre commission.',
    until: (days) => `Écrivez un jour, de demain à ${days} jours : année, mois, jour.`,
    reason: 'Écrivez le motif.',
  },
};
