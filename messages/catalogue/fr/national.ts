import type { national as arabic } from '../ar/national.ts';

/** La page d’entrée nationale : d’une province au portail de sa région. */
export const national: typeof arabic = {
  title: 'Dans quelle région habitez-vous ?',
  about: [
    'Le programme Jisr aide les femmes en situation difficile à réaliser un projet ou à apprendre un métier.',
    'La candidature est gratuite, et chaque région a son portail.',
    'Choisissez votre province ou préfecture : nous vous indiquons le portail de votre région.',
  ],
  province: 'La province ou préfecture où vous habitez',
  choose: 'Choisissez dans la liste',
  submit: 'Continuer',
  provinceNeeded: 'Choisissez votre province ou préfecture dans la liste',
  overviewTitle: 'Les douze régions du Royaume',
  closed: 'Pas encore ouverte',
  opensOn: (day) => `Ouvre le ${day}`,
  portalOf: (region) => `Portail de la région ${region}`,
  region: (region) => `Région ${region}`,
  contains: (province, region) => `${province} se trouve dans la région ${region}.`,
  openNow: 'Vous pouvez déposer votre candidature dès maintenant sur le portail de votre région.',
  toPortal: 'Aller au portail de ma région',
  comesOn: (day) => `Les candidatures ne sont pas encore ouvertes dans votre région. Elles ouvrent le ${day}.`,
  comesLater:
    'Les candidatures ne sont pas encore ouvertes dans votre région, et la date n’est pas fixée. Revenez plus tard sur cette page.',
  another: 'Choisir une autre province ou préfecture',
};
