import { arabicCount } from '../../plural.ts';

const files = (count: number) =>
  arabicCount(count, { zero: 'لا ملفات', one: 'ملف واحد', two: 'ملفان', few: '# ملفات', many: '# ملفا', other: '# ملف' });

/** The secretary gives the committee more time. */
export const deadlines = {
  title: 'تمديد الأجل',
  intro: 'تمنحين اللجنة وقتا إضافيا لملف واحد أو لعدة ملفات، مع ذكر السبب. سترين أولا كل ملف وأجله الجديد.',
  which: 'أي ملفات؟',
  choices: { one: 'ملف واحد', overdue: 'كل الملفات التي تجاوزت الأجل', 'due-soon': 'كل الملفات التي اقترب أجلها' },
  reference: 'رقم الملف',
  referenceHint: 'لملف واحد فقط.',
  until: 'الأجل الجديد',
  untilHint: (days: number) => `السنة-الشهر-اليوم، مثلا 2026-12-01. من الغد إلى ${days} يوما.`,
  reason: 'السبب',
  reasonHint: 'يحفظ في سجل كل ملف وفي سجل اللجنة.',
  preview: 'عرض الملفات المعنية',
  previewTitle: 'ما الذي سيتغير',
  nothing: 'لا ملف معني: لا يوجد ملف مفتوح بهذا الاختيار أجله أقرب من الأجل الجديد.',
  count: (count: number) => `${files(count)}.`,
  more: (most: number) => `تمدد ${most} ملفا في كل مرة؛ أعيدي العملية للباقي.`,
  columns: { reference: 'الملف', before: 'الأجل الحالي', after: 'الأجل الجديد', done: 'النتيجة' },
  confirmIntro: 'لم يسجل شيء بعد.',
  confirm: (count: number) => `تمديد الأجل: ${files(count)}`,
  doneTitle: 'نتيجة التمديد',
  done: (count: number) => `مدد أجل: ${files(count)}.`,
  results: {
    extended: 'مدد',
    stands: 'هذا الأجل مسجل من قبل',
    changed: 'تغير في هذه الأثناء: لم يمدد',
    busy: 'مشغول: لم يمدد، أعيدي المحاولة',
  },
  again: 'تمديد أجل آخر',
  errors: {
    which: 'اختاري الملفات.',
    reference: 'اكتبي رقم ملف مفتوح معروض على لجنتك.',
    until: (days: number) => `اكتبي يوما من الغد إلى ${days} يوما، هكذا: 2026-12-01`,
    reason: 'اكتبي السبب.',
  },
};
