import { frenchCount } from '../../plural.ts';
import type { signIn as arabic } from '../ar/sign-in.ts';

const inMinutes = (count: number) => frenchCount(count, { one: '# minute', other: '# minutes' });

export const signIn: typeof arabic = {
  request: {
    title: 'Connexion',
    intro:
      'Cette page est pour les membres et les secrétaires des commissions, les structures d’accueil, les guichets d’aide et la coordination régionale. Nous envoyons le lien de connexion à votre adresse enregistrée.',
    applicant: 'Vous avez déposé une candidature et voulez la suivre ?',
    email: 'Adresse électronique professionnelle',
    submit: 'Envoyer le lien',
    wrong: 'Écrivez l’adresse entière, par exemple nom@example.org.',
    sentTitle: 'Consultez votre messagerie',
    sent: 'Si cette adresse est enregistrée, un message avec le lien de connexion y arrive dans quelques minutes. Cette page ne dit pas si l’adresse est enregistrée.',
  },
  link: {
    title: 'Confirmer votre identité',
    member: (name, province) =>
      `Cette page est destinée à ${name}, membre de la commission de ${province}, pour consulter les dossiers et voter.`,
    secretary: (name, province) => `Cette page est destinée à ${name}, secrétaire de la commission de ${province}.`,
    agent: (name, province) => `Cette page est destinée à ${name}, guichet d’aide de ${province}, pour inscrire des candidates avec elles.`,
    host: (name, host) => `Cette page est destinée à ${name}, ${host}, pour répondre aux orientations.`,
    coordinator: (name) => `Cette page est destinée à ${name}, coordination régionale, pour traiter les cas.`,
    applicant: (reference) =>
      `Cette page est destinée à la personne qui a déposé la candidature ${reference}, pour répondre à la demande d’informations.`,
    staffHow: 'Pour l’ouvrir, nous envoyons un code de 6 chiffres à votre adresse enregistrée. Il est valable 10 minutes.',
    applicantHow:
      'Pour l’ouvrir, nous envoyons un code de 6 chiffres à votre téléphone et à votre adresse enregistrés. Il est valable 10 minutes.',
    send: 'Envoyer le code',
    notYou: 'Si cette page ne vous est pas destinée, vous n’avez rien à faire.',
  },
  code: {
    title: 'Saisir le code',
    staffSent: 'Nous avons envoyé un code de 6 chiffres à votre adresse enregistrée. Il peut mettre une minute à arriver.',
    applicantSent:
      'Nous avons envoyé un code de 6 chiffres à votre téléphone et à votre adresse enregistrés. Il peut mettre une minute à arriver.',
    label: 'Code',
    hint: '6 chiffres, valables 10 minutes, une seule fois.',
    submit: 'Entrer',
    resend: 'Envoyer un nouveau code',
    wrong: 'Le code n’est pas correct.',
    spent: 'Ce code n’est plus valable : le temps ou les essais sont épuisés, ou il a déjà servi. Demandez-en un nouveau.',
    waitTitle: 'Attendez un peu',
    stopped: {
      failures: (minutes) => `Trop d’essais. Pour protéger les données, réessayez dans ${inMinutes(minutes)}.`,
      codes: (minutes) =>
        `Nous avons envoyé beaucoup de codes en une heure. Le dernier reste valable 10 minutes après son envoi. Pour en demander un autre, attendez ${inMinutes(minutes)}.`,
    },
    byLink: 'Ou demandez un nouveau lien : il part à l’adresse enregistrée seulement, et permet d’entrer tout de suite.',
    tooSoon: 'Un code vient d’être envoyé. Attendez une minute avant d’en demander un autre.',
  },
  gone: {
    title: 'Ce lien n’est plus valable',
    expired: 'Ce lien a expiré.',
    superseded: 'Ce lien a été remplacé par un plus récent, ou n’a plus d’objet.',
    withdrawn:
      'Le secrétariat de la commission a retiré ce lien. Pour toute question, adressez-vous au secrétariat de la commission de la province.',
    unknown: 'Ce lien n’est pas connu. Il est peut-être incomplet : copiez-le en entier depuis le message.',
    offer: 'Nous pouvons envoyer un nouveau lien, à l’adresse enregistrée seulement.',
    fresh: 'Envoyer un nouveau lien',
    freshTitle: 'Un nouveau lien est envoyé',
    freshSent:
      'Il est parti à l’adresse enregistrée, ou au téléphone enregistré s’il n’y a pas d’adresse. Il peut mettre une minute à arriver.',
    tooMany: (minutes) => `Nous avons déjà envoyé plusieurs liens en une heure. Ouvrez le dernier reçu, ou attendez ${inMinutes(minutes)}.`,
  },
  out: { title: 'Déconnexion effectuée', text: 'La session est fermée dans ce navigateur.' },
};
