import { formatNumber } from '../../plural.ts';
import type { seats as arabic } from '../ar/seats.ts';

const n = (count: number) => formatNumber('fr', count);

export const seats: typeof arabic = {
  title: 'Quota de la province ou préfecture',
  left: (left, share) => `reste ${n(left)} sur ${n(share)}`,
  full: 'complet',
  resting: (count) => `Déduction faite des acceptations pas encore notifiées : ${n(count)}.`,
  beyond: 'Ce qui est accepté au-delà du quota va en liste d’attente, selon les points.',
  tableTitle: 'Quotas par province ou préfecture et par catégorie',
  columns: {
    province: 'Province ou préfecture',
    category: 'Catégorie',
    taken: 'Attribuées',
    share: 'Quota',
    left: 'Reste',
    waiting: 'En attente',
  },
  over: (count) => `${n(count)} de plus que le quota`,
  total: (taken, target) => `Total de la région : ${n(taken)} sur ${n(target)}.`,
};
