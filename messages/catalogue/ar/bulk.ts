import { arabicCount } from '../../plural.ts';

const files = (count: number) =>
  arabicCount(count, { zero: 'لا ملفات', one: 'ملف واحد', two: 'ملفان', few: '# ملفات', many: '# ملفا', other: '# ملف' });

/** One vote for several files. */
export const bulk = {
  open: 'التصويت على عدة ملفات دفعة واحدة',
  title: 'التصويت على عدة ملفات',
  intro: 'يشمل تصويتكم الملفات الأولى في لائحتكم حسب ترتيب النقط. سترون أولا كل ملف، وهل تكفي الأصوات معه للبت فيه.',
  first: 'كم عدد الملفات، ابتداء من الأول؟',
  firstHint: (most: number) => `من 1 إلى ${most}.`,
  firstWrong: (most: number) => `اكتبوا عددا من 1 إلى ${most}.`,
  choice: 'تصويتكم',
  withinSeats: 'في حدود المقاعد المتبقية في كل فئة، بعد احتساب ما قبلتموه ولم يبت فيه بعد: تبقى الملفات الأخرى في اللائحة.',
  reason: 'السبب',
  reasonHint: 'السبب نفسه لهذه الملفات كلها. يحفظ في كل ملف، ويبلغ إلى صاحبته في حالة الرفض.',
  reasonWrong: 'اكتبوا سببا من 3 إلى 2000 حرف.',
  preview: 'عرض الملفات المعنية',
  previewTitle: 'ما الذي سيغيره تصويتكم',
  nothing: 'لا ملف معني.',
  count: (count: number) => `${files(count)}.`,
  fewer: (asked: number) => `طلبتم ${asked}، ولا ينتظر تصويتكم غير هذه.`,
  fewerSeats: (asked: number) => `طلبتم ${asked}: ما عداها لا مقعد له في فئته أو لا ينتظر تصويتكم.`,
  columns: { reference: 'الملف', score: 'النقط', category: 'الفئة', becomes: 'مع تصويتكم' },
  enough: 'النصاب مكتمل: قد يبت فيه',
  tooFew: 'النصاب غير مكتمل بعد',
  staysOpen: 'يبقى مفتوحا',
  rests: 'لا يبلغ القرار في الحين: ينتظر المدة المحددة للجنتكم، وقبلها يمكن لكتابة اللجنة أن تعيد فتح الملف.',
  confirmIntro: 'لم يسجل شيء بعد. يسجل لكل ملف تصويت خاص به.',
  confirm: (count: number) => `تسجيل تصويتي: ${files(count)}`,
  doneTitle: 'سجل تصويتكم',
  done: (count: number) => `${files(count)}:`,
  changed: 'تغير في هذه الأثناء: لم يسجل تصويت',
  busy: 'مشغول: لم يسجل تصويت، أعيدوا المحاولة',
  again: 'التصويت على ملفات أخرى',
  toDocket: 'الرجوع إلى اللائحة',
};
