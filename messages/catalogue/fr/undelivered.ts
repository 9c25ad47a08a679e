import { frenchCount } from '../../plural.ts';
import type { undelivered as arabic } from '../ar/undelivered.ts';

export const undelivered: typeof arabic = {
  title: 'Courrier qui n’arrive pas',
  hint: 'Un message à ces adresses est revenu, ou a été signalé comme indésirable. Rien ne leur est plus envoyé. Qui a signalé un message reçoit encore le lien et le code de connexion qu’il demande ; une adresse refusée ne reçoit rien. Vérifiez l’adresse par téléphone.',
  none: 'Tous les messages arrivent.',
  notice: (count) =>
    frenchCount(count, { one: '# personne ne reçoit plus de courrier', other: '# personnes ne reçoivent plus de courrier' }),
  columns: { name: 'Nom', role: 'Qualité', email: 'Adresse électronique', why: 'Raison', since: 'Depuis', act: 'Action' },
  roles: {
    member: 'Membre de la commission',
    secretary: 'Secrétariat',
    host: 'Structure d’accueil',
    agent: 'Guichet',
    coordinator: 'Coordination régionale',
  },
  whys: { bounced: 'Adresse refusée', complained: 'Signalé comme indésirable' },
  tryAgain: 'Réessayer',
  liftedElsewhere: 'À demander au secrétariat d’une commission',
  tried: 'Le prochain message partira de nouveau à cette adresse.',
  mail: {
    title: 'Courrier de la commission',
    cadence: 'Récapitulatif aux membres',
    daily: 'Chaque jour où un dossier arrive',
    weekdays: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
    weekly: (day) => `Chaque semaine, le ${day}`,
    beforeMeeting: (count) =>
      count === 0 ? 'Le jour de la séance' : `${frenchCount(count, { one: '# jour', other: '# jours' })} avant la séance`,
    onRequest: 'À la demande du secrétariat',
    hours: 'Heures d’envoi',
    between: (from, until) => `De ${from} h à ${until} h`,
    reminders: 'Rappel à qui doit encore voter',
    before: (list) => `Jours avant l’échéance\u00A0: ${list}`,
    requested: 'Dernière demande',
    writeTitle: 'Écrire maintenant',
    writeHint:
      'Chaque membre qui doit encore voter reçoit un seul message, aux heures d’envoi, et au plus un par jour. La demande vaut jusqu’à la fin du lendemain.',
    write: 'Écrire à ceux qui doivent voter',
    asked: 'La demande est enregistrée. Les messages partent dans la minute, aux heures d’envoi.',
  },
};
