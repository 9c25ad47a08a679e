import { frenchCount } from '../../plural.ts';
import type { home as arabic } from '../ar/home.ts';

export const home: typeof arabic = {
  title: 'Un programme pour les projets et la formation des femmes',
  lead: 'Vous avez une idée de projet, ou vous voulez apprendre un métier ? Le programme Jisr vous accompagne pas à pas. C’est gratuit.',
  apply: 'Déposer une candidature',
  follow: 'Suivre ma candidature',
  whoTitle: 'Pour qui ?',
  who: [
    'Pour toute femme en situation difficile qui a un projet ou une idée de projet, ou qui souhaite une formation professionnelle ;',
    'pour les auto-entrepreneuses ;',
    'pour les coopératives et les sociétés de femmes.',
  ],
  needsTitle: 'Ce qu’il vous faut',
  needs: ['Le numéro de votre carte nationale (CIN) ;', 'un numéro de téléphone mobile qui reçoit les messages ;'],
  minutes: (count) => `environ ${frenchCount(count, { one: '# minute', other: '# minutes' })}.`,
  checkTitle: 'Ce programme est-il pour moi ?',
  check: 'Trois questions, une réponse tout de suite',
  backTitle: 'Vous ne pouvez pas tout remplir maintenant ?',
  back: 'Vos réponses sont enregistrées après chaque page. Un code vous permet de revenir, depuis n’importe quel téléphone.',
  resume: 'Revenir à une candidature commencée',
  opensOn: (day) => `Dans cette région, vous pourrez déposer une candidature à partir du ${day}.`,
  privacyTitle: 'Vos données',
  privacy:
    'Vos données servent seulement à étudier votre candidature et à vous accompagner. Seules les personnes qui s’en chargent les voient (loi 09‑08).',
  exitTitle: 'Si quelqu’un surveille votre téléphone',
  exit: 'Le bouton « Quitter vite », en haut de chaque page, ouvre une page de météo et retire les pages de ce site du bouton Retour. Il n’efface pas l’historique du téléphone : effacez-le vous-même, ou utilisez le téléphone d’une personne de confiance.',
  stepsTitle: 'Comment cela se passe',
  steps: [
    { title: 'Vous déposez votre candidature', text: 'Vous recevez un numéro et un code de suivi. Gardez-les.' },
    {
      title: 'Nous l’étudions',
      text: 'Les points sont calculés avec la même grille pour toutes. Vous en verrez le détail après la décision.',
    },
    { title: 'La commission décide', text: 'Une commission provinciale vote. Elle peut vous demander des informations.' },
    {
      title: 'Nous vous orientons',
      text: 'Si votre candidature est acceptée, nous cherchons une place près de chez vous, dans un incubateur social ou un centre de formation.',
    },
  ],
  told: 'À chaque étape, vous recevez un SMS, et un courriel si vous avez une adresse.',
  helpTitle: 'Besoin d’aide ?',
  help: 'Quelqu’un peut vous aider gratuitement à remplir votre candidature :',
  free: 'Attention : tout est gratuit. Personne ne doit vous demander d’argent.',
};
