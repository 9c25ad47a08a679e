import { formatNumber } from '../../plural.ts';

const n = (count: number) => formatNumber('ar', count);

/** How a committee votes and whom it selects: shown, never applied. */
export const fairness = {
  title: 'تقرير الإنصاف',
  open: 'تقرير الإنصاف',
  region: 'الجهة كلها',
  provinces: 'حسب الإقليم أو العمالة',
  caution:
    'هذه الأرقام لا تغير أي قرار ولا أي نقطة. الفرق لا يثبت التمييز، وغيابه لا ينفيه: هو سبب للنظر في الملفات. لا تحسب الملفات التي ما زالت عند اللجنة.',
  severityTitle: 'تصويت كل عضو',
  severityAbout: [
    'نحسب أصوات القبول والرفض فقط. قد يكون الأعضاء قد نظروا في ملفات مختلفة، فلا يقارن بينهم إلا بحذر. أصوات من ناب عن عضو تحسب في مقعده.',
    'النسبة المعدلة تقرب نسبة كل عضو من نسبة اللجنة، أكثر كلما قلت الأصوات: أصوات قليلة لا تكفي للحكم.',
    'المجال يضم النسبة المعدلة باحتمال 95 %. نشير إلى العضو عندما تكون نسبة اللجنة خارجه.',
  ],
  committeeRate: (rate: string) => `نسبة القبول في اللجنة كلها: ${rate}`,
  noVotes: 'لا توجد بعد أصوات على ملفات مقررة.',
  seatColumns: {
    member: 'العضو',
    approve: 'قبول',
    reject: 'رفض',
    raw: 'النسبة',
    adjusted: 'النسبة المعدلة',
    interval: 'المجال',
    verdict: 'القراءة',
  },
  seatVerdict: {
    'too-few': 'أصوات قليلة، لا يمكن القول',
    'like-the-others': 'لا فرق واضح',
    'more-lenient': 'تقبل أكثر من اللجنة',
    'more-severe': 'تقبل أقل من اللجنة',
  },
  disparityTitle: 'من قدمن ومن قبلن',
  disparityAbout: [
    'نسبة القبول هي المقبولات من بين الملفات التي قبلت أو رفضت. من لم تستوف الشروط تحسب بين من قدمن، لا بين المقرر فيهن.',
    'قاعدة أربعة أخماس: نشير إلى كل مجموعة تقل نسبة قبولها عن 80 % من أعلى نسبة. هي علامة فقط.',
  ],
  tooFew: (fewest: number) => `لا نقول شيئا عن مجموعة فيها أقل من ${n(fewest)} ملفات مقررة.`,
  dimension: { area: 'الوسط', disability: 'الإعاقة', headOfHousehold: 'ربة أسرة', province: 'الإقليم أو العمالة' },
  groupColumns: {
    group: 'المجموعة',
    applicants: 'من قدمن',
    applicantShare: 'حصتهن ممن قدمن',
    decided: 'المقرر فيهن',
    selected: 'المقبولات',
    selectedShare: 'حصتهن من المقبولات',
    rate: 'نسبة القبول',
    verdict: 'القراءة',
  },
  groupVerdict: {
    'too-few': 'عدد قليل، لا يمكن القول',
    highest: 'أعلى نسبة',
    within: 'فوق أربعة أخماس',
    below: 'تحت أربعة أخماس: للنظر',
  },
  nobody: 'لا توجد طلبات بعد.',
};
