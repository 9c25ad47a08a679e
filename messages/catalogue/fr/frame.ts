import type { frame as arabic } from '../ar/frame.ts';

export const frame: typeof arabic = {
  site: 'Programme Jisr',
  skip: 'Aller au contenu',
  home: 'Accueil',
  apply: 'Déposer une candidature',
  follow: 'Suivre ma candidature',
  staff: 'Accès des commissions, structures d’accueil, guichets d’aide et coordination',
  signOut: 'Se déconnecter',
  signedInAs: 'Connexion au nom de',
  navigation: 'Rubriques du site',
  sample: 'Version de démonstration : les noms, les adresses et la grille sont des exemples.',
  region: (name) => `Région ${name}`,
  errorPrefix: 'Erreur',
  errorTitle: 'Des informations sont à corriger',
  optional: 'facultatif',
  back: 'Retour',
  hours: 'Les heures sont celles du Maroc.',
  privacy: 'Vos données sont protégées par la loi 09‑08.',
};
