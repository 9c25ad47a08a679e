import { SOON_DAYS } from '../../../core/review/docket.ts';
import { arabicCount } from '../../plural.ts';

const files = (count: number) =>
  arabicCount(count, { zero: 'لا ملفات', one: 'ملف واحد', two: 'ملفان', few: '# ملفات', many: '# ملفا', other: '# ملف' });

const days = (count: number) =>
  arabicCount(count, { zero: '# يوم', one: 'يوم واحد', two: 'يومين', few: '# أيام', many: '# يوما', other: '# يوم' });

/** The secretary gives the committee more time. */
export const deadlines = {
  title: 'تمديد الأجل',
  intro: 'تمنحون اللجنة وقتا إضافيا لملف واحد أو لعدة ملفات، مع ذكر السبب. سترون أولا كل ملف وأجله الجديد.',
  which: 'أي ملفات؟',
  choices: { one: 'ملف واحد', overdue: 'كل الملفات التي تجاوزت الأجل', 'due-soon': `كل الملفات التي ينتهي أجلها خلال ${days(SOON_DAYS)}` },
  reference: 'رقم الملف',
  referenceHint: 'لملف واحد فقط.',
  until: 'الأجل الجديد',
  untilHint: (most: number) => `من الغد إلى ${days(most)} من اليوم.`,
  reason: 'السبب',
  reasonHint: 'يقرؤه أعضاء اللجنة والمنسقية الجهوية في سجل اللجنة. ويحفظ أيضا في سجل كل ملف.',
  preview: 'عرض الملفات المعنية',
  previewTitle: 'ما الذي سيتغير',
  nothing: 'لا ملف معني: لا يوجد ملف مفتوح بهذا الاختيار أجله أقرب من الأجل الجديد.',
  count: (count: number) => `الملفات المعنية: ${files(count)}.`,
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
  noMoreTime: {
    decided: (result: string, day: string) => `اتخذ القرار في هذا الملف يوم ${day} (${result}): لا أجل فيه يمدد.`,
    coordinator: 'هذا الملف لدى المنسقية الجهوية، وهي التي تقرر فيه: لم يبق للجنة أجل فيه.',
    answer: 'هذا الملف في انتظار جواب صاحبة الطلب عن معلومات طلبت منها: يبدأ أجل جديد للجنة عندما تجيب.',
    returning: 'أجابت صاحبة الطلب، والملف في طريقه إلى اللجنة من جديد بأجل جديد. أعيدوا المحاولة بعد دقائق إذا احتاج الأمر.',
    closed: (status: string) => `أغلق هذا الملف (${status}): لا أجل فيه يمدد.`,
    'has-time': (day: string) => `للجنة أجل في هذا الملف إلى غاية ${day}: اختاروا يوما بعده.`,
  },
  errors: {
    which: 'اختاروا الملفات.',
    reference: 'اكتبوا رقم ملف من ملفات لجنتكم: 9 أرقام، وتحققوا منه.',
    until: (most: number) => `اكتبوا يوما من الغد إلى ${days(most)} من اليوم: السنة ثم الشهر ثم اليوم.`,
    reason: 'اكتبوا السبب.',
  },
};
