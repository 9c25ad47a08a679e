import { frenchCount } from '../../plural.ts';
import type { bulk as arabic } from '../ar/bulk.ts';

const files = (count: number) => frenchCount(count, { one: '# dossier', other: '# dossiers', many: '# de dossiers' });

export const bulk: typeof arabic = {
  open: 'Voter pour plusieurs dossiers à la fois',
  title: 'Voter pour plusieurs dossiers',
  intro:
    'Votre vote porte sur les premiers dossiers de votre liste, dans l’ordre des points. Vous verrez d’abord chaque dossier, et s’il aura assez de votes pour être décidé.',
  introInMeeting:
    'Votre vote porte sur les premiers dossiers de l’ordre du jour qui attendent votre vote, dans l’ordre des points. Vous verrez d’abord chaque dossier, et s’il aura assez de votes pour être décidé.',
  notOpen: 'La séance n’est pas ouverte : ce vote ne serait pas à son procès-verbal. Votez depuis votre liste de dossiers.',
  first: 'Combien de dossiers, en partant du premier ?',
  firstHint: (most) => `De 1 à ${most}.`,
  firstWrong: (most) => `Écrivez un nombre de 1 à ${most}.`,
  choice: 'Votre vote',
  withinSeats:
    'Pas plus que les sièges qui restent dans chaque catégorie, compte tenu des dossiers que vous avez acceptés et qui ne sont pas encore décidés : les autres restent sur la liste.',
  reason: 'Motif',
  reasonHint:
    'Le même pour tous ces dossiers. Il est gardé dans chacun et figure au procès-verbal, et il est communiqué aux candidates en cas de refus.',
  reasonWrong: 'Écrivez un motif, 3 à 2000 caractères.',
  preview: 'Voir les dossiers concernés',
  previewTitle: 'Ce que votre vote va changer',
  nothing: 'Aucun dossier n’est concerné.',
  count: (count) => `${files(count)}.`,
  fewer: (asked) => `Vous en avez demandé ${asked} : aucun autre n’attend votre vote.`,
  fewerInMeeting: (asked) => `Vous en avez demandé ${asked} : aucun autre dossier de l’ordre du jour n’attend votre vote.`,
  fewerSeats: (asked) =>
    `Vous en avez demandé ${asked} : les autres n’ont plus de siège dans leur catégorie, ou n’attendent pas votre vote.`,
  columns: { reference: 'Dossier', score: 'Points', category: 'Catégorie', becomes: 'Avec votre vote' },
  enough: 'Quorum atteint : peut être décidé',
  tooFew: 'Quorum pas encore atteint',
  staysOpen: 'Reste ouvert',
  rests:
    'Une décision n’est pas notifiée aussitôt : elle attend le délai fixé pour votre commission, et d’ici là le secrétariat peut rouvrir le dossier.',
  confirmIntro: 'Rien n’est encore enregistré. Chaque dossier reçoit son propre vote.',
  confirm: (count) => `Enregistrer mon vote pour ${files(count)}`,
  doneTitle: 'Votre vote est enregistré',
  done: (count) => `${files(count)} :`,
  changed: 'A changé entre-temps : pas de vote enregistré',
  busy: 'Occupé : pas de vote enregistré, réessayez',
  again: 'Voter pour d’autres dossiers',
  toDocket: 'Revenir à la liste',
};
