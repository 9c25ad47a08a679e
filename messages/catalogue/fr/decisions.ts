import { frenchCount } from '../../plural.ts';
import type { decisions as arabic } from '../ar/decisions.ts';

const files = (count: number) => frenchCount(count, { one: '# dossier', other: '# dossiers', many: '# de dossiers' });
const hours = (count: number) => frenchCount(count, { one: '# heure', other: '# heures' });

export const decisions: typeof arabic = {
  title: 'Décisions pas encore notifiées',
  intro: (count) =>
    `Une décision de la commission attend ${hours(count)} avant d’être notifiée et de prendre effet. D’ici là, vous pouvez rouvrir le dossier, avec un motif, s’il y a eu une erreur : une seule fois par dossier.`,
  atOnce:
    'Les décisions de votre commission sont notifiées aussitôt, selon la configuration de la région : un dossier décidé ne peut pas être rouvert.',
  none: 'Aucune décision n’attend sa notification.',
  count: (count) => `${files(count)}.`,
  columns: { reference: 'Dossier', outcome: 'Décision', tally: 'Votes', until: 'Notification prévue', act: 'Action' },
  tally: {
    approve: 'Accepter',
    reject: 'Refuser',
    'more-information': 'Demander des informations',
    abstain: 'Abstention',
    recuse: 'Récusation',
  },
  by: { label: 'Prise', majority: 'à la majorité', chair: 'par la voix prépondérante de la présidence' },
  find: 'Chercher par numéro de dossier',
  findButton: 'Voir le dossier',
  notFound: 'Aucun dossier de ce numéro n’est soumis à votre commission.',
  pages: 'Pages de la liste',
  previousPage: 'Décisions précédentes',
  nextPage: 'Décisions suivantes',
  reopen: 'Rouvrir le dossier',
  reopenOne: (reference) => `Rouvrir le dossier ${reference}`,
  meaning: 'Ce qui va se passer',
  about:
    'Cette décision n’est pas notifiée. Le dossier revient sur la liste de la commission avec un nouveau délai, les votes précédents sont annulés, et les membres votent de nouveau après avoir lu le motif. La candidate n’en est pas informée.',
  reason: 'Motif',
  reasonHint: 'Les membres de la commission le lisent ; il est gardé dans le journal du dossier et dans celui de la commission.',
  continue: 'Continuer',
  done: 'Le dossier est rouvert. Il est maintenant sur la liste des membres.',
  newDeadline: 'Nouvelle échéance',
  reopenedTitle: 'Ce dossier ne peut pas être rouvert',
  refused: {
    told: 'La décision a été notifiée à la candidate : ce qui est notifié n’est pas rouvert. Si la candidature n’est pas retenue, elle peut en demander le réexamen dans le délai. Si la décision est une erreur, informez la coordination régionale : son guide lui dit comment la corriger.',
    twice:
      'Ce dossier a déjà été rouvert une fois et la commission en a décidé de nouveau : il n’est pas rouvert une deuxième fois, et sa décision est notifiée à son heure. Si elle est une erreur, informez la coordination régionale : c’est elle qui décide de la suite.',
    open: 'Ce dossier est soumis à la commission : il n’y a pas encore de décision.',
    elsewhere: 'Ce dossier est à la coordination régionale : c’est elle qui en décide.',
    ended: 'Ce dossier est fermé : retiré par l’intéressée, ou fermé au profit d’une autre candidature.',
    waiting: 'Ce dossier n’est pas encore arrivé à la commission.',
    changed: 'La décision a changé entre-temps. Relisez-la, puis rouvrez le dossier s’il le faut.',
  },
  status: 'Situation du dossier',
  back: 'Retour aux décisions',
};
