import { frenchCount } from '../../plural.ts';
import type { follow as arabicFollow, submitted as arabicSubmitted } from '../ar/follow.ts';

export const submitted: typeof arabicSubmitted = {
  title: 'Votre candidature est bien reçue',
  reference: 'Numéro de candidature',
  trackingCode: 'Code de suivi',
  keep: 'Gardez ce numéro et ce code : notez-les ou imprimez cette page. Ne donnez le code à personne.',
  nextTitle: 'Et maintenant ?',
  next: {
    confirmed: 'Vous recevez un SMS de confirmation, et un courriel si vous avez une adresse.',
    studied: 'Nous étudions votre candidature et calculons les points, avec la même grille pour toutes.',
    vote: 'Une commission provinciale vote.',
    decided: 'Nous vous annonçons la décision et ses raisons.',
  },
  nothing: 'Vous n’avez rien à faire pour le moment.',
  follow: 'Suivre ma candidature',
};

export const follow: typeof arabicFollow = {
  title: 'Suivre ma candidature',
  intro: 'Saisissez le numéro et le code de suivi que vous avez reçus.',
  reference: 'Numéro de candidature',
  referenceHint: '9 chiffres.',
  trackingCode: 'Code de suivi',
  trackingCodeHint: '13 lettres et chiffres, par exemple 7K3M-9QXT-2BVWD.',
  submit: 'Voir ma candidature',
  wrong: 'Aucune candidature ne correspond. Vérifiez le numéro et le code, puis réessayez.',
  lost: {
    title: 'Vous avez perdu le code ?',
    intro: 'Nous le renvoyons au téléphone ou au courriel inscrits dans votre candidature, et à personne d’autre.',
    reference: 'Votre numéro, 9 chiffres',
    submit: 'Renvoyer le code',
    sentTitle: 'Votre demande de code est reçue',
    sent: 'Si une candidature porte ce numéro, son code arrive dans quelques minutes au téléphone ou au courriel qui y sont inscrits.',
    none: 'Vous n’avez rien reçu ? Vérifiez le numéro et réessayez dans une heure. Si votre téléphone a changé, allez au centre de l’Entraide Nationale le plus proche avec votre carte nationale.',
    back: 'Revenir au suivi',
  },
  statusTitle: (reference) => `Candidature ${reference}`,
  status: 'État',
  submittedOn: 'Déposée le',
  expectedTitle: 'Que devez-vous faire maintenant ?',
  expected: {
    'under-study': 'Rien. Nous étudions votre candidature et nous vous tiendrons informée.',
    'information-requested':
      'La commission a besoin d’informations de votre part. Répondez dans le délai, sur la page de suivi ou par le lien que nous vous avons envoyé.',
    approved: 'Rien. Nous cherchons une place pour vous dans une structure d’accueil.',
    referred: 'Rien. Nous avons transmis votre candidature à une structure d’accueil et nous attendons sa réponse.',
    'waiting-list': 'Rien. Nous vous écrirons dès qu’une place se libère et que votre tour arrive.',
    placed: 'Appelez la structure d’accueil pour fixer le premier rendez-vous. Apportez votre carte nationale.',
    ineligible: 'Rien. Vous pourrez déposer une nouvelle candidature si votre situation change.',
    rejected: 'Rien. Vous pouvez déposer une nouvelle candidature.',
    lapsed: 'Rien. Vous pouvez déposer une nouvelle candidature quand vous voulez.',
    withdrawn: 'Rien. Vous avez retiré cette candidature. Vous pouvez en déposer une autre quand vous voulez.',
    closed:
      'Rien. Si vous pensez qu’il y a une erreur, adressez-vous au centre de l’Entraide Nationale le plus proche avec votre carte nationale.',
  },
  answerBy: (when) => `Réponse attendue avant le ${when}`,
  reasonsTitle: 'Les raisons de la décision',
  remedyTitle: 'Ce que vous pouvez faire',
  applyAgain: 'Déposer une nouvelle candidature',
  hostTitle: 'Votre structure d’accueil',
  host: { name: 'Nom', address: 'Adresse', phone: 'Téléphone' },
  scoreTitle: 'Le détail de vos points',
  score: {
    criterion: 'Critère',
    points: 'Points',
    of: (points, maximum) => `${points} sur ${maximum}`,
    total: 'Total',
    totalOf: (points, maximum) => `${frenchCount(points, { one: '# point', other: '# points' })} sur ${maximum}`,
    grid: 'Version de la grille',
    sampleGrid: 'grille d’exemple',
    caption: 'Points par critère',
  },
  historyTitle: 'Les étapes de votre candidature',
  contestedNotice:
    'Nous avons reçu une autre candidature avec le numéro de votre carte nationale. Rien ne change pour la vôtre. Si elle ne vient pas de vous, prévenez le centre de l’Entraide Nationale le plus proche.',
  print: 'Vous pouvez imprimer cette page.',
};
