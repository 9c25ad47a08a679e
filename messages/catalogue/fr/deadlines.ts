import { SOON_DAYS } from '../../../core/review/docket.ts';
import { frenchCount } from '../../plural.ts';
import type { deadlines as arabic } from '../ar/deadlines.ts';

const files = (count: number) => frenchCount(count, { one: '# dossier', other: '# dossiers', many: '# de dossiers' });

const daysOf = (count: number) => frenchCount(count, { one: '# jour', other: '# jours' });

export const deadlines: typeof arabic = {
  title: 'Prolonger un délai',
  intro:
    'Vous donnez plus de temps à la commission, pour un dossier ou pour plusieurs, avec un motif. Vous verrez d’abord chaque dossier et sa nouvelle échéance.',
  which: 'Quels dossiers ?',
  choices: {
    one: 'Un seul dossier',
    overdue: 'Tous les dossiers hors délai',
    'due-soon': `Tous les dossiers dont l’échéance est dans ${daysOf(SOON_DAYS)} au plus`,
  },
  reference: 'Numéro du dossier',
  referenceHint: 'Pour un seul dossier.',
  until: 'Nouvelle échéance',
  untilHint: (days) => `Au plus tôt demain, au plus tard dans ${daysOf(days)}.`,
  reason: 'Motif',
  reasonHint:
    'Les membres de la commission et la coordination régionale le lisent dans le journal de la commission. Il est gardé aussi dans le journal de chaque dossier.',
  preview: 'Voir les dossiers concernés',
  previewTitle: 'Ce qui va changer',
  nothing: 'Aucun dossier n’est concerné : aucun dossier ouvert de ce choix n’a une échéance plus proche.',
  count: (count) => frenchCount(count, { one: '# dossier concerné.', other: '# dossiers concernés.' }),
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
  noMoreTime: {
    decided: (result, day) => `Ce dossier est déjà décidé, depuis le ${day} (${result}) : il n’y a plus de délai à prolonger.`,
    coordinator: 'Ce dossier est à la coordination régionale, qui le décide : la commission n’a plus de délai.',
    answer:
      'Ce dossier attend une réponse de la candidate à une demande d’informations : la commission aura un nouveau délai quand elle aura répondu.',
    returning:
      'La candidate a répondu et le dossier revient à la commission, avec un nouveau délai. Si besoin, réessayez dans quelques minutes.',
    closed: (status) => `Ce dossier est fermé (${status}) : il n’y a plus de délai à prolonger.`,
    'has-time': (day) => `Pour ce dossier, la commission a déjà jusqu’au ${day} : choisissez un jour plus tard.`,
  },
  errors: {
    which: 'Choisissez les dossiers.',
    reference: 'Écrivez le numéro d’un dossier de votre commission : 9 chiffres. Vérifiez-le.',
    until: (days) => `Écrivez un jour, au plus tôt demain, au plus tard dans ${daysOf(days)} : année, mois, jour.`,
    reason: 'Écrivez le motif.',
  },
};
