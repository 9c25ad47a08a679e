import type { history as arabic } from '../ar/history.ts';

export const history: typeof arabic = {
  submitted: 'Nous avons reçu votre candidature.',
  assessed: 'Nous avons relu vos informations et calculé les points.',
  ineligible: 'Nous avons relu vos informations : la candidature ne remplit pas les conditions du programme.',
  'information-asked': 'Nous vous avons demandé des informations.',
  'information-answered': 'Nous avons reçu votre réponse.',
  lapsed: 'Sans réponse dans le délai, nous avons fermé la candidature.',
  approved: 'Votre candidature est acceptée.',
  rejected: 'Votre candidature n’a pas été retenue.',
  referred: 'Nous avons transmis votre candidature à une structure d’accueil.',
  'another-host': 'La structure d’accueil n’a pas pu vous recevoir. Nous en cherchons une autre.',
  'referral-accepted': 'Votre place est confirmée dans la structure d’accueil.',
  'put-on-waiting-list': 'Vous êtes inscrite sur la liste d’attente.',
  promoted: 'Une place qui vous convient s’est libérée.',
  superseded: 'Nous avons fermé cette candidature après vérification.',
  withdrawn: 'Vous avez retiré votre candidature.',
  appealed: 'Vous avez demandé le réexamen de la décision.',
};
