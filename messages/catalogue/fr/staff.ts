import { frenchCount } from '../../plural.ts';
import type { staff as arabic } from '../ar/staff.ts';

const files = (count: number) => frenchCount(count, { one: '# dossier', other: '# dossiers', many: '# de dossiers' });
const cases = (count: number) => frenchCount(count, { one: '# cas', other: '# cas', many: '# de cas' });

export const staff: typeof arabic = {
  files,
  cases,
  programme: 'Programme Jisr, autonomisation et entrepreneuriat',
  greeting: 'Bonjour,',
  closing: 'L’équipe du programme.',
  noPersonalData:
    'Ce message ne contient aucune donnée personnelle. Les dossiers s’ouvrent après saisie d’un code envoyé à votre adresse enregistrée.',
  repeat: 'Vous recevrez peut-être ce message deux fois. C’est le même message : vous n’avez rien de plus à faire.',
  reference: 'Dossier',
  deadline: 'Échéance',
  urgent: 'Les plus urgents',
  fresh: (count) => `Nouveaux : ${files(count)}.`,
  overdue: (count) => `Dont ${files(count)} hors délai.`,
  committee: {
    subject: (count) => `${files(count)} en attente de votre vote`,
    reminder: (count) => `Rappel : ${files(count)} en attente de votre vote`,
    intro: (province, count) => `Commission de ${province} : ${files(count)} en attente de votre vote.`,
    cancelled: (day) => `La séance du ${day} est annulée`,
    moved: 'Le jour ou le lieu d’une séance a changé',
    meetings: {
      planned: 'Séances prévues',
      cancelled: 'Séances annulées',
      changed: (item) => `${item} (le jour ou le lieu a changé)`,
    },
    open: 'Ouvrir la liste des dossiers',
  },
  host: {
    subject: (count) => `${files(count)} en attente de votre réponse`,
    reminder: (count) => `Rappel : ${files(count)} en attente de votre réponse`,
    intro: (host, count) =>
      `${host} : ${files(count)} en attente de votre réponse. Une place est réservée pour chaque dossier jusqu’à votre réponse.`,
    open: 'Ouvrir la liste des orientations',
  },
  coordinator: {
    subject: (count) => `${cases(count)} à traiter par la coordination régionale`,
    intro: (count) => `${cases(count)} en attente de votre décision.`,
    byKind: 'Par nature',
    line: (kind, count) => `${kind} : ${cases(count)}`,
    open: 'Ouvrir la liste des cas',
  },
  signIn: {
    subject: 'Votre lien de connexion à Jisr',
    intro:
      'Voici un lien de connexion pour cette adresse : vous l’avez demandé, ou le secrétariat de la commission vous l’envoie. Ouvrez-le, puis appuyez sur « Envoyer le code » : le code arrive à cette même adresse.',
    open: 'Continuer la connexion',
    until: 'Valable jusqu’au',
    ignore: 'Si vous ne l’attendiez pas, vous n’avez rien à faire.',
  },
  code: {
    subject: 'Votre code de connexion à Jisr',
    intro: 'Code de connexion :',
    minutes: (minutes) => `Valable ${frenchCount(minutes, { one: '# minute', other: '# minutes' })}, une seule fois.`,
    secret: 'Ne donnez ce code à personne, même à quelqu’un qui se présente au nom du programme.',
    sms: (code) => `Jisr : code de connexion ${code}. Ne le donnez à personne.`,
  },
};
