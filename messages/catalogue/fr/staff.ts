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
  seatLetter: {
    subject: {
      seated: (province) => `Vous êtes membre de la commission de ${province}`,
      'stands-in': (province) => `Vous suppléez un membre de la commission de ${province}`,
      'stand-in-approved': () => 'La suppléance que vous avez demandée est approuvée',
      'stand-in-refused': () => 'La suppléance que vous avez demandée n’est pas approuvée',
      'stand-in-ended': () => 'La suppléance a pris fin : vous votez vous-même',
      'standing-in-ended': (province) => `Votre suppléance à la commission de ${province} est terminée`,
      'seat-ended': (province) => `Vous n’êtes plus membre de la commission de ${province}`,
      'notice-replaced': (province) => `Commission de ${province} : une autre personne vote à un siège`,
      'notice-removed': (province) => `Commission de ${province} : plus personne ne vote à un siège`,
      'notice-stand-in': (province) => `Commission de ${province} : suppléance d’un membre`,
    },
    intro: {
      seated: (province) =>
        `Le secrétariat vous a enregistrée ou enregistré comme membre de la commission de ${province} : vous étudiez les dossiers et vous votez dès maintenant.`,
      'stands-in': (province) =>
        `Le secrétariat a approuvé votre suppléance : vous votez à la place d’un membre de la commission de ${province}, du premier au dernier de ces jours seulement.`,
      'stand-in-approved': (province) =>
        `Le secrétariat de la commission de ${province} a approuvé la personne que vous avez désignée. Ces jours-là, elle vote à votre place et vous ne votez pas. Ensuite, vous votez de nouveau.`,
      'stand-in-refused': (province) =>
        `Le secrétariat de la commission de ${province} n’a pas approuvé la personne que vous avez désignée. Vous continuez à voter vous-même, et vous pouvez désigner quelqu’un d’autre.`,
      'stand-in-ended': (province) =>
        `Le secrétariat de la commission de ${province} a mis fin à la suppléance que vous aviez demandée. Vous votez vous-même.`,
      'standing-in-ended': (province) =>
        `Le secrétariat a mis fin à votre suppléance à la commission de ${province} : vous n’y votez plus, et vos liens n’ouvrent plus les dossiers. Merci pour votre travail.`,
      'seat-ended': (province) =>
        `Votre siège à la commission de ${province} a pris fin : vous n’y votez plus, et vos liens n’ouvrent plus les dossiers. Merci pour votre travail.`,
      'notice-replaced': (province) =>
        `Une autre personne a été inscrite à un siège de la commission de ${province} : elle y vote dès maintenant.`,
      'notice-removed': (province) =>
        `Un siège de la commission de ${province} a été supprimé : personne n’y vote plus, et les votes des dossiers ouverts sont recomptés.`,
      'notice-stand-in': (province) =>
        `Une suppléance a été approuvée à la commission de ${province} : cette personne vote à la place d’un membre, du premier au dernier de ces jours.`,
    },
    inSteadOf: 'À la place de',
    former: 'Membre avant vous',
    standIn: 'Personne désignée',
    from: 'Du',
    until: 'Au',
    reason: 'Motif',
    how: 'Ouvrez le lien pour voir les dossiers. Chaque message qui annonce des dossiers contient aussi un lien. Vous pouvez en demander un à tout moment sur la page de connexion, avec cette même adresse.',
    howLater:
      'Vous verrez les dossiers à partir du premier jour : chaque message qui annonce des dossiers contient un lien, et vous pourrez en demander un à tout moment sur la page de connexion, avec cette même adresse.',
    signIn: 'Page de connexion',
    ask: 'Pour toute question, adressez-vous au secrétariat de la commission de la province.',
    seat: 'Siège',
    votes: 'Y vote',
    held: 'Y votait',
    on: 'Le',
    by: 'Par',
    object: (name, email) =>
      `Si cela s’est fait à votre insu, ou si vous vous y opposez, écrivez à la coordination régionale : ${name}, ${email}. Après connexion, vous trouvez tout le journal de la commission à partir de votre liste de dossiers.`,
    objections:
      'La présidence et chaque membre de la commission peuvent s’y opposer auprès de vous. Après connexion, vous trouvez tout le journal de la commission à partir de la liste des cas.',
    nothingOfFiles:
      'Ce message ne dit rien des candidates. Les dossiers s’ouvrent après saisie d’un code envoyé à votre adresse enregistrée.',
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
