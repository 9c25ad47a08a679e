import type { mail as arabic } from '../ar/mail.ts';

const see = (reference: string) => `Jisr : du nouveau pour votre candidature ${reference}.`;

export const mail: typeof arabic = {
  programme: 'Programme Jisr, autonomisation et entrepreneuriat',
  greeting: 'Madame,',
  closing: 'L’équipe du programme.',
  automatic: 'Ce message est envoyé automatiquement, merci de ne pas y répondre. Nous ne vous demanderons jamais d’argent.',
  repeat: 'Vous recevrez peut-être ce message deux fois. C’est le même message : vous n’avez rien de plus à faire.',
  repeatSms: '(renvoi)',
  reference: 'Numéro de candidature',
  trackingCode: 'Code de suivi',
  keepCode: 'Gardez ce code et ne le donnez à personne : lui seul ouvre votre candidature.',
  follow: 'Suivre ma candidature',
  answer: 'Répondre à la demande d’informations',
  answerBy: 'Réponse attendue avant le',
  reasons: 'Les raisons',
  remedies: 'Ce que vous pouvez faire',
  appealUntil: (when) =>
    `Si vous n’êtes pas d’accord avec cette décision, vous pouvez demander un réexamen, une seule fois, sur la page de suivi, avant le ${when}.`,
  finalIntro: 'La coordination régionale a réexaminé votre candidature et n’a pas pu l’accepter. Cette décision est définitive.',
  host: 'Structure d’accueil',
  address: 'Adresse',
  phone: 'Téléphone',
  letters: {
    received: {
      subject: (reference) => `Votre candidature ${reference} est bien reçue`,
      intro: 'Nous avons bien reçu votre candidature. Merci de votre confiance.',
      next: [
        'Nous allons l’étudier, puis une commission provinciale se prononcera. Nous vous tiendrons informée à chaque étape.',
        'Avec votre numéro de candidature et votre code de suivi, vous pouvez voir à tout moment où elle en est.',
      ],
      sms: (reference) => `Jisr : candidature ${reference} reçue.`,
    },
    ineligible: {
      subject: (reference) => `Au sujet de votre candidature ${reference}`,
      intro:
        'Nous avons étudié votre candidature. Nous ne pouvons pas y donner suite, car elle ne remplit pas les conditions du programme.',
      next: ['Vous pourrez déposer une nouvelle candidature si votre situation change.'],
      sms: see,
    },
    'information-requested': {
      subject: (reference) => `Il nous faut des précisions : candidature ${reference}`,
      intro: 'La commission a lu votre candidature. Avant de décider, elle a besoin d’informations de votre part.',
      next: [
        'Ouvrez le lien ci-dessous et appuyez sur « Envoyer le code » : vous recevez un code pour vérifier que c’est bien vous, puis vous écrivez votre réponse.',
        'Sans réponse avant cette date, nous fermerons la candidature, et vous pourrez en déposer une nouvelle.',
      ],
      sms: (reference) => `Jisr : nous attendons votre réponse, candidature ${reference}.`,
    },
    'information-reminder': {
      subject: (reference) => `Rappel : nous attendons votre réponse, candidature ${reference}`,
      intro: 'La commission attend toujours les informations qu’elle vous a demandées.',
      next: [
        'Ouvrez le lien ci-dessous et écrivez votre réponse.',
        'Sans réponse avant cette date, nous fermerons la candidature, et vous pourrez en déposer une nouvelle.',
      ],
      sms: (reference) => `Jisr : rappel, réponse attendue pour la candidature ${reference}.`,
    },
    approved: {
      subject: (reference) => `Votre candidature ${reference} est acceptée`,
      intro: 'Nous avons le plaisir de vous annoncer que votre candidature est acceptée. Félicitations.',
      next: [
        'Nous l’avons transmise à cette structure d’accueil et nous attendons sa réponse. Nous vous écrirons dès que votre place sera confirmée. Vous n’avez rien à faire pour le moment.',
      ],
      sms: see,
    },
    'referred-again': {
      subject: (reference) => `Nouvelle orientation de votre candidature ${reference}`,
      intro: 'La structure d’accueil précédente n’a pas pu vous recevoir. Votre candidature reste acceptée.',
      next: ['Nous l’avons transmise à cette structure et nous attendons sa réponse. Vous n’avez rien à faire pour le moment.'],
      sms: see,
    },
    'waiting-list': {
      subject: (reference) => `Votre candidature ${reference} est sur liste d’attente`,
      intro: 'Votre candidature est acceptée, mais aucune place qui vous convienne n’est libre pour l’instant.',
      next: [
        'Vous êtes sur la liste d’attente, classée selon les points. Nous vous écrirons dès qu’une place se libère et que votre tour arrive.',
        'Vous n’avez rien à faire.',
      ],
      sms: see,
    },
    rejected: {
      subject: (reference) => `Décision sur votre candidature ${reference}`,
      intro: 'La commission a étudié votre candidature avec attention. Elle n’a pas pu la retenir cette fois-ci.',
      next: [
        'Le détail de vos points est sur la page de suivi.',
        'Cette décision ne vous empêche pas de déposer une nouvelle candidature.',
      ],
      sms: see,
    },
    lapsed: {
      subject: (reference) => `Votre candidature ${reference} est fermée`,
      intro: 'Nous n’avons pas reçu dans le délai les informations demandées. Nous avons donc fermé la candidature.',
      next: [
        'Nous comprenons que les circonstances ne le permettent pas toujours. Vous pouvez déposer une nouvelle candidature quand vous voulez.',
      ],
      sms: see,
    },
    placed: {
      subject: (reference) => `Vous avez une place : candidature ${reference}`,
      intro: 'Félicitations, votre place est confirmée dans la structure d’accueil ci-dessous.',
      next: ['Appelez-la pour fixer le premier rendez-vous. Apportez votre carte nationale et votre numéro de candidature.'],
      sms: see,
    },
    superseded: {
      subject: (reference) => `La candidature ${reference} est fermée`,
      intro: 'La coordination régionale a vérifié cette candidature et l’a fermée.',
      next: [
        'Si vous pensez qu’il y a une erreur, adressez-vous au centre de l’Entraide Nationale le plus proche avec votre carte nationale.',
      ],
      sms: see,
    },
    'contested-notice': {
      subject: (reference) => `Avis au sujet de votre candidature ${reference}`,
      intro: 'Nous avons reçu une autre candidature qui porte le numéro de votre carte nationale. Rien ne change pour la vôtre.',
      next: [
        'Une personne responsable va vérifier. Si la deuxième candidature vient de vous, vous n’avez rien à faire.',
        'Si elle ne vient pas de vous, prévenez le centre de l’Entraide Nationale le plus proche, avec votre carte nationale.',
      ],
      sms: (reference) => `Jisr : un avis pour votre candidature ${reference}.`,
    },
    'contact-replaced': {
      subject: (reference) => `Coordonnées de votre candidature ${reference}`,
      intro: 'Les coordonnées de votre candidature ont été modifiées comme demandé. Nous vous écrirons désormais ici.',
      next: ['Si vous n’avez rien demandé, allez au centre de l’Entraide Nationale le plus proche avec votre carte nationale.'],
      sms: (reference) => `Jisr : nous vous écrirons ici pour votre candidature ${reference}.`,
    },
    withdrawn: {
      subject: (reference) => `Retrait de votre candidature ${reference}`,
      intro: 'Votre candidature est retirée comme demandé, et son étude est arrêtée.',
      next: ['Vous pouvez déposer une nouvelle candidature quand vous voulez.'],
      sms: see,
    },
    'appeal-received': {
      subject: (reference) => `Demande de réexamen de votre candidature ${reference}`,
      intro: 'Nous avons reçu votre demande de réexamen. La coordination régionale va revoir votre candidature.',
      next: ['Nous vous annoncerons le résultat. Vous n’avez rien à faire pour le moment.'],
      sms: see,
    },
    'tracking-code': {
      subject: (reference) => `Code de suivi de votre candidature ${reference}`,
      intro: 'Voici le code de suivi que vous avez demandé.',
      next: ['Si vous ne l’avez pas demandé, ne le donnez à personne ; vous n’avez rien à faire.'],
      sms: (reference) => `Jisr : candidature ${reference}.`,
    },
  },
  smsCode: 'Code de suivi :',
  smsBarest: (reference) => `Jisr : répondre, ${reference}`,
  smsBefore: (day) => `Avant le ${day}.`,
};
