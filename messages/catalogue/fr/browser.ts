import type { browser as arabicBrowser, exit as arabicExit } from '../ar/browser.ts';

export const browser: typeof arabicBrowser = {
  sending: 'Envoi en cours…',
  offline:
    'Pas de connexion pour le moment. Ce que vous avez écrit est toujours dans cette page ; l’envoi reprend tout seul. Ne fermez pas la page.',
  failed: 'L’envoi n’a pas abouti. Ce que vous avez écrit est toujours dans cette page. Attendez un peu, puis appuyez de nouveau.',
  kept: 'Ce que vous avez écrit est toujours dans cette page.',
};

export const exit: typeof arabicExit = {
  label: 'Quitter vite',
  what: 'vers une page de météo',
  neutral: 'Météo',
};
