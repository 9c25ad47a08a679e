import { arabicCount } from '../../plural.ts';

const files = (count: number) =>
  arabicCount(count, { zero: 'لا ملفات', one: 'ملف واحد', two: 'ملفان', few: '# ملفات', many: '# ملفا', other: '# ملف' });

/** The secretary gives the committee more time. */
export const deadlines = {
  title: 'تمديد الأجل',
  intro: 'تمنحون اللجنة وقتا إضافيا لملف واحد أو لعدة ملفات، مع ذكر السبب. سترون أولا كل ملف وأجله الجديد.',
  which: 'أي ملفات؟',
  choices: { one: 'ملف واحد', overdue: 'كل الملفات التي تجاوزت الأجل', 'due-soon': 'كل الملفات التي اقترب أجلها' },
  reference: 'رقم الملف',
  referenceHint: 'لملف واحد فقط.',
  until: 'الأجل الجديد',
  untilHint: (days: number) => `من الغد إلى ${days} يوما.`,
  reason: 'السبب',
  reasonHint: 'يحفظ في سجل كل ملف وفي سجل اللجنة.',
  preview: 'عرض الملفات المعنية',
  previewTitle: 'ما الذي سيتغير',
  nothing: 'لا ملف معني: لا يوجد ملف مفتوح بهذا الاختيار أجله أقرب من الأجل الجديد.',
  count: (count: number) => `${files(count)}.`,
  more: (most: number) => `تمدد ${most} ملفا في كل مرة؛ أعيدوا العملية للباقي.`,
  columns: { reference: 'الملف', before: 'الأجل الحالي', after: 'الأجل الجديد', done: 'النتيجة' },
  confirmIntro: 'لم يسجل شيء بعد.',
  confirm: (count: number) => `تمديد الأجل: ${files(count)}`,
  doneTitle: 'نتيجة التمديد',
  done: (count: number) => `مدد أجل: ${files(count)}.`,
  results: {
    extended: 'مدد',
    stands: 'هذا الأجل مسجل من قبل',
    changed: 'تغير في هذه الأثناء: لم يمدد',
    busy: 'مشغول: لم يمدد، أعيدوا المحاولة',
  },
  again: 'تمديد أجل آخر',
  errors: {
    which: 'اختاروا الملفات.',
    reference: 'اكتبوا رقم ملف مفتوح معروض على لجنتكم.',
    until: (days: number) => `اكتبوا يوما من الغد إلى ${days} يوما: السنة ثم الشهر ثم اليوم.`,
    reason: 'اكتبوا السبب.',
  },
};
