import { formatNumber } from '../../plural.ts';

const n = (count: number) => formatNumber('ar', count);

/** The region's target as shared out by province and category, for committees and their secretaries. */
export const seats = {
  title: 'حصة الإقليم أو العمالة',
  left: (left: number, share: number) => `الباقي: ${n(left)} من أصل ${n(share)}`,
  full: 'اكتملت',
  resting: (count: number) => `طرحت منها قرارات قبول لم تبلغ بعد: ${n(count)}.`,
  beyond: 'ما يقبل فوق الحصة يوضع في لائحة الانتظار حسب النقط.',
  tableTitle: 'الحصص حسب الإقليم أو العمالة والفئة',
  columns: { province: 'الإقليم أو العمالة', category: 'الفئة', taken: 'الممنوحة', share: 'الحصة', left: 'الباقي', waiting: 'في الانتظار' },
  over: (count: number) => `تتجاوز الحصة بـ ${n(count)}`,
  total: (taken: number, target: number) => `المجموع في الجهة: ${n(taken)} من أصل ${n(target)}.`,
};
