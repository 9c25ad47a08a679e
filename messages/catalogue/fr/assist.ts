import type { assist as arabic } from '../ar/assist.ts';

export const assist: typeof arabic = {
  title: 'Guichet d’aide',
  place: (province) => `Vous inscrivez des candidates avec elles, pour ${province} seulement.`,
  begin: 'Inscrire une candidate',
  beginHint: 'Une nouvelle candidature commence. La candidate répond, vous écrivez ses réponses avec elle.',
  openTitle: 'Candidature ouverte dans ce navigateur',
  open: 'Continuer la candidature ouverte',
  leave: 'La fermer dans ce navigateur',
  leaveHint: 'Les réponses restent enregistrées. On y revient avec le code pour revenir.',
  takeUpTitle: 'Continuer une candidature commencée',
  code: 'Code pour revenir',
  codeHint: '13 lettres et chiffres, par exemple 7K3M-9QXT-2BVWD. La candidate l’a reçu.',
  takeUp: 'Ouvrir la candidature',
  wrong: 'Aucune candidature n’a ce code, ou elle n’est plus enregistrée. Vérifiez-le avec la candidate.',
  sent: 'Cette candidature est déjà envoyée. La candidate la suit avec son numéro et son code de suivi.',
  listTitle: 'Vos inscriptions des 14 derniers jours',
  listHint: 'Cette liste est pour vous seule. Elle ne dit pas où en sont les candidatures : chacune suit la sienne avec son code.',
  none: 'Vous n’avez inscrit personne ces 14 derniers jours.',
  columns: { reference: 'Candidature', name: 'Nom', day: 'Inscrite le' },
  erased: 'Données effacées',
  more: 'Inscriptions précédentes',
  rulesTitle: 'À retenir',
  rules: [
    'Lisez chaque question, puis le texte du consentement, à voix haute et dans la langue qu’elle comprend.',
    'Écrivez son numéro à elle, s’il est sûr pour elle. Jamais le vôtre.',
    'La fiche et le code de suivi sont à elle seule : n’en gardez ni copie ni photo.',
    'Déconnectez-vous avant de quitter l’ordinateur.',
  ],
  consent: {
    title: 'Consentement à voix haute',
    how: 'Lisez-lui le texte ci-dessus à voix haute, répondez à ses questions, puis demandez-lui si elle est d’accord.',
    statement: 'Je lui ai lu ce texte et elle a donné son accord à voix haute.',
    recorded: 'Son accord est enregistré avec votre identifiant, pas avec votre nom.',
    ended:
      'Votre session est terminée. Ce qui est écrit est enregistré : connectez-vous et continuez la candidature ouverte dans ce navigateur, ou la candidate donne elle-même son accord ci-dessous.',
    again: 'Se connecter de nouveau',
  },
  done: {
    print: 'Imprimez cette fiche et remettez-la-lui. N’en gardez pas de copie.',
    next: 'Inscrire quelqu’un d’autre',
  },
  helped: {
    label: 'Aide à l’inscription',
    spoken: 'Aidée à un guichet, qui lui a lu le texte du consentement ; elle a donné son accord à voix haute',
    agent: 'Identifiant de l’agente',
  },
};
