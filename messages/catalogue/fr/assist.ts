import type { assist as arabic } from '../ar/assist.ts';

export const assist: typeof arabic = {
  title: 'Guichet d’aide',
  place: (province) => `Vous inscrivez des candidates avec elles, pour ${province} seulement.`,
  begin: 'Inscrire une candidate',
  beginHint: 'Un nouveau formulaire commence. La candidate répond, vous écrivez ses réponses avec elle.',
  openTitle: 'Formulaire ouvert dans ce navigateur',
  open: 'Continuer le formulaire ouvert',
  leave: 'Le fermer dans ce navigateur',
  leaveHint: 'Le formulaire reste enregistré et s’ouvre de nouveau avec son code.',
  takeUpTitle: 'Continuer un formulaire commencé par la candidate',
  code: 'Code de reprise',
  codeHint: 'Le code affiché sur chaque page du formulaire, comme K7QM-2XNP-4T9RA.',
  takeUp: 'Ouvrir le formulaire',
  wrong: 'Aucun formulaire ouvert n’a ce code. Vérifiez-le avec la candidate.',
  sent: 'Ce formulaire est déjà envoyé. La candidate suit sa candidature avec son numéro et son code de suivi.',
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
      'Votre session est terminée. Ce qui est écrit est enregistré : connectez-vous et continuez le formulaire ouvert dans ce navigateur, ou la candidate donne elle-même son accord.',
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
