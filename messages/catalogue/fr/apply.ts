import { frenchCount } from '../../plural.ts';
import type { apply as arabic } from '../ar/apply.ts';

export const apply: typeof arabic = {
  title: 'Déposer une candidature',
  intro:
    'Quelques questions par page. Vos réponses sont enregistrées après chaque page : vous pouvez vous arrêter et revenir quand vous voulez. C’est gratuit.',
  needsTitle: 'Ce qu’il vous faut',
  needs: ['Votre carte nationale (CIN)', 'Un téléphone mobile qui reçoit les messages', 'Une quinzaine de minutes'],
  begin: 'Commencer',
  open: {
    title: 'Vous avez une candidature commencée',
    text: 'Vos réponses sont enregistrées dans ce navigateur.',
    resume: 'Continuer ma candidature',
    anew: 'Commencer une autre candidature',
    anewHint: (code) => `L’autre candidature commence vide. Pour revenir plus tard à celle-ci, notez son code sur un papier : ${code}`,
  },
  sent: {
    title: 'Cette candidature est déjà envoyée',
    text: 'Le code pour revenir ne sert plus, car la candidature est envoyée. Pour savoir où elle en est, utilisez le numéro et le code de suivi que vous avez reçus.',
    receipt: 'Revoir le numéro et le code de suivi',
    here: 'Une candidature a été envoyée depuis ce navigateur.',
  },
  notOpen: {
    title: 'Les candidatures ne sont pas encore ouvertes',
    from: (day) => `Dans cette région, vous pourrez déposer une candidature à partir du ${day}.`,
  },
  resume: {
    title: 'Revenir à une candidature commencée',
    intro: 'Si vous avez déjà commencé, écrivez le code que nous vous avons donné pour revenir.',
    code: 'Code pour revenir',
    codeHint: '13 lettres et chiffres, par exemple 7K3M-9QXT-2BVWD.',
    submit: 'Continuer avec ce code',
    wrong: 'Aucune candidature n’a ce code, ou elle n’est plus enregistrée. Vérifiez le code, puis réessayez.',
  },
  lost: {
    title: 'Aucune réponse n’est enregistrée dans ce navigateur',
    why: 'Le navigateur a peut-être été fermé, ou les réponses ne sont plus enregistrées.',
    cookie: 'Pour enregistrer vos réponses, votre navigateur doit accepter les cookies.',
    anew: 'Vous n’avez pas de code ? Recommencez.',
  },
  apart: {
    title: 'Seule cette page est enregistrée',
    why: 'Nous avons enregistré ce que vous venez d’écrire, mais votre navigateur ne retrouve plus vos réponses précédentes.',
    resume: 'Si vous avez le code de vos réponses précédentes, écrivez-le ici : nous y ajouterons ce que vous venez d’écrire.',
    anew: 'Vous n’avez pas de code ? Continuez : nous vous reposerons les questions précédentes.',
    go: 'Continuer sans code',
  },
  code: {
    title: 'Votre code pour revenir',
    firstTitle: 'Vos réponses sont enregistrées. Notez ce code sur un papier',
    text: (day) =>
      `Avec ce code, vous retrouvez vos réponses sur n’importe quel téléphone, depuis la page « Déposer une candidature », jusqu’au ${day}. Ne le donnez à personne, sauf au guichet qui vous aide.`,
    sent: {
      soon: 'Nous l’envoyons aussi, dans quelques minutes, au téléphone ou à l’adresse que vous avez indiqués.',
      before: 'Nous l’avons déjà envoyé au téléphone ou à l’adresse que vous avez indiqués.',
    },
  },
  progress: (position, count) => `Page ${position} sur ${count}`,
  next: 'Enregistrer et continuer',
  leave: {
    button: 'Enregistrer et revenir plus tard',
    hint: 'Ce téléphone est à quelqu’un d’autre, ou cet ordinateur est partagé ? Fermez votre candidature avant de le rendre.',
    close: 'Fermer ma candidature sur ce téléphone',
    title: 'Votre candidature est fermée sur ce téléphone',
    done: 'Ce téléphone ne connaît plus vos réponses. Ce qui est enregistré le reste.',
  },
  steps: {
    start: 'Votre qualité et votre province',
    contact: 'Comment vous joindre',
    identity: 'Votre identité',
    enterprise: 'La coopérative ou la société',
    partners: 'Les autres associés',
    home: 'Votre domicile',
    household: 'Votre ménage',
    background: 'Études, expérience et revenu',
    disability: 'Handicap',
    support: 'Ce dont vous avez besoin',
    project: 'Votre projet',
    'project-means': 'Les moyens du projet',
  },
  check: {
    title: 'Vérifiez vos réponses et envoyez',
    intro: 'Relisez vos réponses. Vous pouvez encore tout changer avant l’envoi.',
    change: 'Changer',
    complete: 'Compléter',
    missing: 'Des réponses manquent ou ne sont pas correctes',
    consentTitle: 'Votre accord',
    send: 'Envoyer ma candidature',
    once: 'Si la connexion se coupe, vous pouvez appuyer de nouveau : la candidature ne sera pas envoyée deux fois.',
  },
  done: {
    committee: (days) => `Elle a ${frenchCount(days, { one: '# jour', other: '# jours' })} pour décider.`,
    information: 'Si la commission a besoin d’informations, nous vous envoyons un lien pour répondre.',
    followText: 'Pour savoir où en est votre candidature, ouvrez « Suivre ma candidature » et écrivez le numéro et le code.',
    helpTitle: 'Pour être aidée',
    print: 'Vous pouvez imprimer cette page sur une petite feuille (A6).',
  },
};
