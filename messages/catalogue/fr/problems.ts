import { frenchCount } from '../../plural.ts';
import type { fieldErrors as arabicErrors, problems as arabicProblems } from '../ar/problems.ts';

export const fieldErrors: typeof arabicErrors = {
  required: () => 'Cette information est nécessaire.',
  'not-in-list': () => 'Choisissez une des réponses proposées.',
  'too-short': ({ minimum = 2 }) => `Écrivez au moins ${frenchCount(minimum, { one: '# caractère', other: '# caractères' })}.`,
  'too-long': ({ maximum = 160 }) => `Texte trop long : ${frenchCount(maximum, { one: '# caractère', other: '# caractères' })} au plus.`,
  'not-a-number': () => 'Écrivez un nombre entier en chiffres, par exemple 3.',
  'too-small': ({ minimum = 0 }) => `Écrivez un nombre d’au moins ${minimum}.`,
  'too-big': ({ maximum = 0 }) => `Écrivez un nombre d’au plus ${maximum}.`,
  'choose-one': () => 'Choisissez au moins une réponse.',
  'too-many': () => 'Il y a trop de réponses.',
  'invisible-characters': () => 'Le texte contient des caractères invisibles. Effacez-le et écrivez-le de nouveau.',
  'cin-format': () => 'Le numéro de CIN n’est pas correct. Écrivez-le comme sur la carte, par exemple AB123456.',
  'phone-format': () => 'Le numéro de téléphone n’est pas correct. Écrivez un mobile marocain, par exemple 0612345678.',
  'email-format': () => 'L’adresse électronique n’est pas correcte. Écrivez-la comme nom@example.org, ou laissez la case vide.',
  'date-format': () =>
    'La date n’est pas correcte. Écrivez en chiffres le jour (de 1 à 31), le mois (de 1 à 12) et l’année en quatre chiffres, par exemple 1990.',
  'no-such-day': () => 'Ce jour n’existe pas dans ce mois. Vérifiez le jour et le mois.',
  'date-in-future': () => 'La date de naissance doit être dans le passé.',
  'province-unknown': () => 'Choisissez une province ou préfecture de la liste.',
  'company-needs-partners': () => 'Ajoutez au moins un associé, avec son nom et sa CIN.',
  'partners-only-for-company': () => 'Seule une société a des associés. Effacez-les, ou choisissez « Société à plusieurs associés ».',
  'partner-repeated': () => 'Le même numéro de CIN est écrit plusieurs fois.',
  'enterprise-needed': () => 'Indiquez le nom de la coopérative ou de la société et le nombre de ses membres.',
  'enterprise-only-for-collective': () => 'Ces informations ne concernent que les coopératives et les sociétés.',
  'more-women-than-members': () => 'Le nombre de femmes dépasse celui des membres.',
  'disability-needs-consent': () =>
    'Pour enregistrer votre réponse sur le handicap, il nous faut votre accord. Donnez-le, ou choisissez « Je préfère ne pas répondre ».',
  'financing-needs-project': () => 'Pour demander un financement, remplissez la partie sur le projet.',
  'financing-without-project': () =>
    'Pour un financement, il faut un projet. Si vous avez un projet ou une idée, choisissez « Oui » : les questions viennent à la page suivante, « Votre projet ». Sinon, ne choisissez pas le financement.',
  'consent-needed': () => 'Sans votre accord, nous ne pouvons pas étudier votre candidature.',
  'consent-version': () => 'Le texte a changé. Lisez le nouveau texte et donnez de nouveau votre accord.',
  'unknown-field': () => 'Cette information n’est pas connue.',
  'wrong-type': () => 'Cette réponse n’a pas la forme attendue.',
  invalid: () => 'Cette réponse n’est pas correcte.',
};

export const problems: typeof arabicProblems = {
  'malformed-body': {
    title: 'Demande illisible',
    detail: 'Le contenu envoyé n’est pas lisible. Revenez à la page précédente et recommencez.',
  },
  'session-expired': {
    title: 'Votre session est terminée',
    detail: 'Pour protéger les données, la session se ferme toute seule. Ouvrez de nouveau le lien reçu, ou demandez-en un autre.',
  },
  forbidden: { title: 'Cette page ne peut pas être ouverte', detail: 'Elle est réservée à d’autres personnes.' },
  'seat-ended': {
    title: 'Votre siège à la commission a pris fin',
    detail:
      'Le siège qui vous ouvrait cette page n’est plus le vôtre : vous ne consultez plus les dossiers et vous ne votez plus. Pour toute question, adressez-vous au secrétariat de la commission de la province.',
  },
  'standing-in-over': {
    title: 'Votre suppléance est terminée',
    detail:
      'Les jours de votre suppléance sont passés, ou le secrétariat y a mis fin : vous ne consultez plus les dossiers et vous ne votez plus. Pour toute question, adressez-vous au secrétariat de la commission de la province.',
  },
  'stood-in-for': {
    title: 'Une autre personne vote à votre place ces jours-ci',
    detail:
      'Le secrétariat a approuvé la personne qui vous supplée. Vous voterez de nouveau après son dernier jour. Pour y mettre fin plus tôt, adressez-vous au secrétariat de la commission de la province.',
  },
  'access-withdrawn': {
    title: 'Le secrétariat a retiré cet accès',
    detail:
      'Le secrétariat de la commission a fermé vos sessions et vos liens précédents. Vous pouvez demander un nouveau lien sur la page de connexion : il arrive à votre adresse enregistrée. Pour toute question, adressez-vous au secrétariat de la commission de la province.',
  },
  replaced: {
    title: 'Cette fonction est confiée à une autre personne',
    detail:
      'La personne chargée de cette fonction, ou son adresse, a changé dans le programme : cette session est terminée. La personne désignée demande un nouveau lien sur la page de connexion : il arrive à son adresse enregistrée. Pour toute question, adressez-vous à la coordination régionale.',
  },
  'not-open': {
    title: 'Les candidatures ne sont pas encore ouvertes',
    detail: 'Cette région ne reçoit pas encore de candidatures. La date figure sur la page « Déposer une candidature ».',
  },
  'not-found': { title: 'Page introuvable', detail: 'Vérifiez l’adresse, ou repartez de la page d’accueil.' },
  'method-not-allowed': {
    title: 'Opération impossible',
    detail: 'Cette adresse n’accepte pas cette opération. Revenez à la page précédente.',
  },
  'payload-too-large': {
    title: 'Contenu trop volumineux',
    detail: 'L’envoi dépasse la taille permise (64 Ko). Raccourcissez les textes et envoyez de nouveau.',
  },
  'unsupported-media-type': { title: 'Format non accepté', detail: 'Le contenu est envoyé dans un format que nous n’acceptons pas.' },
  'invalid-fields': {
    title: 'Des informations manquent ou ne sont pas correctes',
    detail: 'Corrigez les informations signalées, puis envoyez de nouveau.',
  },
  'idempotency-mismatch': {
    title: 'Déjà envoyé avec un autre contenu',
    detail: 'La même clé d’envoi a servi pour un contenu différent. Ouvrez de nouveau le formulaire.',
  },
  'contact-limit': {
    title: 'Trop de candidatures avec ce téléphone ou cette adresse',
    detail:
      'Pour protéger d’un flot de messages la personne à qui est ce téléphone ou cette adresse, nous ne prenons que quelques candidatures par heure. Rien de ce que vous avez écrit n’est perdu : envoyez de nouveau dans une heure.',
  },
  unauthorized: {
    title: 'Aucune candidature ne correspond',
    detail: 'Vérifiez le numéro de candidature et le code de suivi, puis réessayez.',
  },
  internal: {
    title: 'Un problème est survenu de notre côté',
    detail: 'Nous vous prions de nous excuser. Ce qui était enregistré l’est toujours. Réessayez dans un moment.',
  },
  unavailable: { title: 'Le service est très demandé', detail: 'Nous vous prions de nous excuser. Réessayez dans quelques minutes.' },
};
