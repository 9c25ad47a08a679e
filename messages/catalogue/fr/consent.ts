import type { consent as arabic } from '../ar/consent.ts';

// A published version never changes, its parts included: see ../../consent.ts.
const why = {
  title: 'Pourquoi nous les demandons',
  text: 'Pour étudier votre candidature au programme Jisr, vous orienter vers une structure d’accueil et vous accompagner. Elles ne servent à rien d’autre.',
};
const who = {
  title: 'Qui les voit',
  text: 'Les membres de la commission provinciale qui étudie votre candidature, la coordination régionale du programme et la structure d’accueil vers laquelle vous êtes orientée. Elles ne quittent pas la région : le ministère ne reçoit que des chiffres, sans noms.',
};
const howLong = {
  title: 'Combien de temps',
  text: 'Le temps d’étudier votre candidature et de vous accompagner, puis la durée fixée par l’autorisation de la Commission nationale de contrôle de la protection des données à caractère personnel. Elles sont ensuite effacées.',
};
const rights = {
  title: 'Vos droits',
  text: 'Selon la loi 09-08, vous pouvez consulter vos données, les faire corriger et vous opposer à leur traitement, auprès du centre de l’Entraide Nationale le plus proche ou de la coordination régionale du programme.',
};
const licence = {
  title: 'Autorisation',
  text: 'Texte d’exemple : le numéro d’autorisation de la Commission nationale de contrôle de la protection des données à caractère personnel (CNDP) figurera ici avant l’ouverture du portail.',
};
const common = {
  sample: true,
  title: 'Protection de vos données personnelles',
  statement: 'J’ai lu ces informations et j’accepte que mes données soient traitées pour étudier ma candidature.',
  disabilityStatement:
    'J’accepte que ma réponse sur le handicap soit enregistrée, pour en tenir compte dans l’étude de ma candidature et le choix de la structure d’accueil.',
};

export const consent: typeof arabic = {
  '2026-11-sample': { ...common, sections: [why, who, howLong, rights, licence] },
  /** Says what she can do herself, and what her answer on a disability is for. */
  '2026-11-sample-2': {
    ...common,
    sections: [
      {
        ...why,
        text: 'Pour étudier votre candidature au programme Jisr, vous orienter vers une structure d’accueil et vous accompagner. Elles ne servent à rien d’autre. La réponse sur le handicap est facultative : nous l’enregistrons seulement avec votre accord, et elle compte dans les points de votre candidature et dans le choix d’une structure d’accueil facile d’accès pour vous.',
      },
      who,
      howLong,
      {
        ...rights,
        text: 'Selon la loi 09-08, vous pouvez consulter vos données, les corriger et vous opposer à leur traitement. À la page « Suivre ma candidature », vous pouvez vous-même voir et télécharger vos données, et changer votre téléphone, votre courriel ou votre langue. Pour corriger autre chose ou vous opposer, adressez-vous au centre de l’Entraide Nationale le plus proche ou à la coordination régionale du programme.',
      },
      licence,
    ],
  },
};
