import { frenchCount } from '../../plural.ts';
import type { information as arabicInformation, referrals as arabicReferrals } from '../ar/referrals.ts';

const files = (count: number) => frenchCount(count, { one: '# dossier', other: '# dossiers', many: '# de dossiers' });

export const referrals: typeof arabicReferrals = {
  title: 'Orientations en attente de votre réponse',
  waiting: (count) => `${files(count)} en attente de votre réponse. Une place est réservée pour chaque dossier jusqu’à votre réponse.`,
  nothing: 'Aucune orientation n’attend votre réponse.',
  unreadable:
    'Certains dossiers orientés vers vous ne peuvent pas être lus et ne figurent pas ici. La coordination régionale en est informée ; vous n’avez rien à faire.',
  columns: { reference: 'Dossier', name: 'Nom', commune: 'Commune', sector: 'Domaine', since: 'Orientée le', deadline: 'Réponse avant le' },
  oneTitle: (reference) => `Orientation ${reference}`,
  deadline: 'Réponse attendue avant le',
  why: 'Pourquoi vous',
  personTitle: 'La candidate',
  wantsTitle: 'Ce dont elle a besoin',
  projectTitle: 'Son projet',
  stepFree: 'A besoin d’un lieu accessible',
  answerTitle: 'Votre réponse',
  ask: 'L’accueillez-vous ?',
  choices: { accept: 'Oui, nous l’accueillons', decline: 'Non, nous déclinons' },
  hints: {
    accept: 'Sa place est confirmée et nous lui donnons votre adresse et votre téléphone.',
    decline: 'La place est libérée et nous l’orientons vers une autre structure.',
  },
  reasonAsk: 'Motif',
  reasonHint: 'Nécessaire si vous déclinez.',
  submit: 'Continuer',
  doneTitle: { accept: 'Votre accord est enregistré', decline: 'Votre refus est enregistré' },
  done: {
    accept: 'Sa place est confirmée. Nous lui avons donné votre adresse et votre téléphone pour qu’elle vous appelle.',
    decline: 'La place est libérée. Nous l’orientons vers une autre structure.',
  },
  closedTitle: 'Cette orientation n’attend plus votre réponse',
  closed: 'Une réponse a été donnée, ou le délai est passé et le dossier est orienté vers une autre structure.',
  toList: 'Retour à la liste des orientations',
};

export const information: typeof arabicInformation = {
  title: 'Répondre à la demande d’informations',
  reference: 'Numéro de candidature',
  askedTitle: 'Ce que la commission demande',
  deadline: 'Réponse attendue avant le',
  answer: 'Votre réponse',
  answerHint: 'Écrivez avec vos mots, court et clair.',
  changeTitle: 'Vos informations ont-elles changé ?',
  changeIntro: 'Corrigez ce qui a changé et laissez le reste. Le nom, la CIN et les coordonnées ne se changent pas sur cette page.',
  once: 'Vous ne pouvez envoyer qu’une fois. Nous étudierons ensuite votre candidature de nouveau.',
  submit: 'Envoyer ma réponse',
  doneTitle: 'Votre réponse est bien reçue',
  done: 'Merci. Nous étudions de nouveau votre candidature et nous vous tiendrons informée. Vous n’avez rien à faire pour le moment.',
  closedTitle: 'Nous n’attendons plus de réponse',
  closed: 'Votre réponse est déjà reçue, ou le délai est passé. La page de suivi vous dit où en est votre candidature.',
};
