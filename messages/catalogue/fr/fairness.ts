import { formatNumber } from '../../plural.ts';
import type { fairness as arabic } from '../ar/fairness.ts';

const n = (count: number) => formatNumber('fr', count);

export const fairness: typeof arabic = {
  title: 'Rapport d’équité',
  open: 'Rapport d’équité',
  region: 'Toute la région',
  provinces: 'Par province ou préfecture',
  caution:
    'Ces chiffres ne changent aucune décision ni aucun point. Un écart ne prouve pas une discrimination, et son absence ne l’exclut pas : c’est une raison de regarder les dossiers. Les votes sur les dossiers encore devant la commission ne sont pas comptés.',
  severityTitle: 'Les votes de chaque membre',
  severityAbout:
    'Les membres n’ont peut-être pas vu les mêmes dossiers : comparez avec prudence. Chaque vote compte pour la personne qui l’a exprimé, suppléante ou remplaçante comprise ; ceux d’un siège supprimé avant la décision ne comptent pas.',
  meaning: 'Que veut dire chaque chiffre ?',
  votesTogether: (fewest) =>
    `Les votes de chaque membre sont comptés à partir du lendemain de la décision, sur ${n(fewest)} dossiers ou plus à la fois, pour que personne ne puisse en déduire un vote sur un dossier.`,
  committeeRate: (rate) => `Taux d’acceptation de la commission (membres montrés ici) : ${rate}`,
  noVotes: 'Il n’y a pas encore assez de votes sur des dossiers décidés.',
  withheldVoters: (fewest, names) => `Moins de ${n(fewest)} votes comptés : ${names}.`,
  voterColumns: {
    member: 'Membre',
    approve: 'Pour',
    reject: 'Contre',
    raw: 'Taux d’acceptation',
    adjusted: 'Taux ajusté',
    interval: 'Intervalle',
    verdict: 'Face à la commission',
    changed: 'Changés après l’identité',
  },
  voterMeaning: {
    raw: () => 'Les votes pour, parmi les votes pour et contre. Les autres votes ne sont pas comptés.',
    adjusted: () =>
      'Le taux rapproché de celui de la commission (membres montrés ici), d’autant plus que les votes sont peu nombreux : quelques votes ne suffisent pas pour juger.',
    interval: () => 'Le taux ajusté est entre ces deux chiffres avec une probabilité de 95 %.',
    verdict: (fewest) =>
      `Un membre est signalé quand le taux de la commission est en dehors de son intervalle. Qui a moins de ${n(fewest)} votes n’est jamais signalé.`,
    changed: () => 'Les votes changés par qui avait déjà vu l’identité de la candidate, sur les dossiers comptés ici.',
  },
  voterVerdict: {
    'too-few': 'Trop peu de votes',
    'like-the-others': 'Pas d’écart net',
    'more-lenient': 'Accepte plus que la commission',
    'more-severe': 'Accepte moins que la commission',
  },
  disparityTitle: 'Les candidates et les acceptées',
  disparityAbout:
    'Un groupe est-il accepté bien moins souvent que les autres ? Il est signalé quand son taux est inférieur à 80 % du taux le plus haut (règle des quatre cinquièmes). Ce n’est qu’un signal, pour regarder les dossiers.',
  tooFew: (fewest) =>
    `Un groupe de moins de ${n(fewest)} dossiers décidés est montré sans nombre ni taux, et au besoin le plus petit des autres aussi, pour qu’une soustraction ne les révèle pas.`,
  withheldGroups: (fewest, names) =>
    `Moins de ${n(fewest)} dossiers décidés, ou non montré pour qu’une soustraction ne révèle pas un autre groupe : ${names}.`,
  dimension: { area: 'Milieu', disability: 'Handicap', headOfHousehold: 'Cheffe de ménage', province: 'Province ou préfecture' },
  groupColumns: {
    group: 'Groupe',
    applicants: 'Candidates (part du total)',
    decided: 'Dossiers décidés (part du groupe)',
    selected: 'Acceptées (part des acceptées)',
    rate: 'Taux d’acceptation',
    verdict: 'Comparaison des taux',
    seated: 'Avec un siège (taux)',
    seatVerdict: 'Comparaison des sièges',
  },
  groupMeaning: {
    applicants: 'Toutes celles du groupe qui ont déposé une candidature, et leur part de toutes les candidatures.',
    decided:
      'Celles dont le dossier est accepté ou refusé, et leur part du groupe. Celles qui ne remplissent pas les conditions n’y sont pas. Tant que cette part est petite, tous les taux peuvent encore changer.',
    selected: 'Celles qui sont acceptées, avec un siège ou sur la liste d’attente, et leur part de toutes les acceptées.',
    rate: 'Les acceptées parmi celles dont le dossier est décidé.',
    verdict: 'Le taux d’acceptation du groupe, à côté du plus haut.',
    seated:
      'Celles qui ont un siège, et leur part de celles dont le dossier est décidé. Qui est sur la liste d’attente est acceptée, mais n’a pas de siège.',
    seatVerdict: 'La même comparaison pour celles qui ont un siège.',
  },
  groupVerdict: {
    'too-few': 'Trop peu pour comparer',
    highest: 'Taux le plus haut',
    within: '80 % ou plus du taux le plus haut',
    below: 'Moins de 80 % du taux le plus haut : à regarder',
  },
  nobody: 'Il n’y a pas encore de candidatures.',
};
