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
  severityAbout: [
    'Seuls les votes pour et contre sont comptés. Les membres n’ont peut-être pas vu les mêmes dossiers : comparez avec prudence. Chaque vote compte pour la personne qui l’a exprimé, suppléante ou remplaçante comprise ; ceux d’un siège supprimé avant la décision ne comptent pas.',
    'Le taux ajusté rapproche le taux de chaque membre de celui de la commission, d’autant plus que ses votes sont peu nombreux : quelques votes ne suffisent pas pour juger.',
    'L’intervalle contient le taux ajusté avec une probabilité de 95 %. Un membre est signalé quand le taux de la commission est en dehors.',
  ],
  changedAbout:
    '« Changés après l’identité » : votes changés par qui avait déjà vu l’identité de la candidate, sur les dossiers sortis de la commission.',
  committeeRate: (rate) => `Taux d’acceptation de toute la commission : ${rate}`,
  noVotes: 'Il n’y a pas encore de votes sur des dossiers décidés.',
  voterColumns: {
    member: 'Membre',
    approve: 'Pour',
    reject: 'Contre',
    raw: 'Taux',
    adjusted: 'Taux ajusté',
    interval: 'Intervalle',
    verdict: 'Lecture',
    changed: 'Changés après l’identité',
  },
  voterVerdict: {
    'too-few': 'Trop peu de votes pour le dire',
    'like-the-others': 'Pas d’écart net',
    'more-lenient': 'Accepte plus que la commission',
    'more-severe': 'Accepte moins que la commission',
  },
  disparityTitle: 'Les candidates et les acceptées',
  disparityAbout: [
    'Le taux d’acceptation est celui des dossiers acceptés parmi les dossiers acceptés ou refusés. Celles qui ne remplissent pas les conditions comptent parmi les candidates, pas parmi les décidées.',
    'Le taux avec siège se calcule aussi sur les décidées : qui attend sur la liste d’attente est acceptée, mais n’a pas de siège. Tant que la part décidée est petite, tous les taux peuvent encore changer.',
    'Règle des quatre cinquièmes : un groupe est signalé quand son taux est inférieur à 80 % du taux le plus élevé. Ce n’est qu’un signal.',
  ],
  tooFew: (fewest) => `Rien n’est dit d’un groupe de moins de ${n(fewest)} dossiers décidés.`,
  dimension: { area: 'Milieu', disability: 'Handicap', headOfHousehold: 'Cheffe de ménage', province: 'Province ou préfecture' },
  groupColumns: {
    group: 'Groupe',
    applicants: 'Candidates (part du total)',
    decided: 'Décidées (part du groupe)',
    selected: 'Acceptées (part du total)',
    rate: 'Taux d’acceptation',
    verdict: 'Lecture',
    seated: 'Avec un siège (taux)',
    seatVerdict: 'Lecture des sièges',
  },
  groupVerdict: {
    'too-few': 'Trop peu pour le dire',
    highest: 'Taux le plus élevé',
    within: 'Au moins quatre cinquièmes',
    below: 'Moins de quatre cinquièmes : à regarder',
  },
  nobody: 'Il n’y a pas encore de candidatures.',
};
