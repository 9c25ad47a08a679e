import { arabicCount } from '../../plural.ts';

const files = (count: number) =>
  arabicCount(count, { zero: 'لا ملفات', one: 'ملف واحد', two: 'ملفان', few: '# ملفات', many: '# ملفا', other: '# ملف' });
const hours = (count: number) =>
  arabicCount(count, { zero: '# ساعة', one: 'ساعة واحدة', two: 'ساعتين', few: '# ساعات', many: '# ساعة', other: '# ساعة' });

/** Decisions of the committee that rest before they are told, and how the secretary reopens one. */
export const decisions = {
  title: 'قرارات لم تبلغ بعد',
  intro: (count: number) =>
    `ينتظر كل قرار للجنة ${hours(count)} قبل أن يبلغ ويعمل به. خلال هذه المدة يمكنكم إعادة فتح الملف، مع ذكر السبب، إذا وقع خطأ.`,
  atOnce: 'قرارات لجنتكم تبلغ في الحين، كما هو محدد في إعدادات الجهة: لا يمكن إعادة فتح ملف حسمت فيه اللجنة.',
  none: 'لا قرار ينتظر التبليغ حاليا.',
  count: (count: number) => `${files(count)}.`,
  columns: { reference: 'الملف', outcome: 'القرار', tally: 'الأصوات', until: 'يبلغ في', act: 'الإجراء' },
  tally: { approve: 'قبول', reject: 'رفض', 'more-information': 'طلب معلومات', abstain: 'امتناع', recuse: 'تنح' },
  by: { label: 'كيف اتخذ', majority: 'بالأغلبية', chair: 'بترجيح الرئاسة عند التعادل' },
  find: 'البحث برقم الملف',
  findButton: 'عرض الملف',
  notFound: 'لا ملف بهذا الرقم معروض على لجنتكم.',
  pages: 'صفحات اللائحة',
  previousPage: 'القرارات السابقة',
  nextPage: 'القرارات الموالية',
  reopen: 'إعادة فتح الملف',
  reopenOne: (reference: string) => `إعادة فتح الملف رقم ${reference}`,
  meaning: 'ما الذي سيقع',
  about:
    'لا يبلغ هذا القرار. يعود الملف إلى لائحة اللجنة بأجل جديد، وتلغى الأصوات السابقة، ويصوت الأعضاء من جديد بعد قراءة السبب. لا تخبر صاحبة الطلب بأي شيء من ذلك.',
  reason: 'السبب',
  reasonHint: 'يقرؤه أعضاء اللجنة، ويحفظ في سجل الملف وفي سجل اللجنة.',
  continue: 'متابعة',
  done: 'أعيد فتح الملف. وهو الآن في لائحة الأعضاء.',
  newDeadline: 'الأجل الجديد',
  reopenedTitle: 'لا يمكن إعادة فتح هذا الملف',
  refused: {
    told: 'بلغ القرار إلى صاحبة الطلب، ولا يعاد فتح ما بلغ. إذا رفض الطلب فلها أن تطلب إعادة النظر داخل الأجل. وإذا كان في القرار خطأ، فأخبروا المنسقية الجهوية: دليل العمل يبين لها كيف تصححه.',
    open: 'هذا الملف معروض على اللجنة: لا قرار فيه بعد.',
    elsewhere: 'هذا الملف لدى المنسقية الجهوية: هي التي تقرر فيه.',
    ended: 'أغلق هذا الملف: سحبته صاحبته، أو أغلق لصالح طلب آخر.',
    waiting: 'لم يصل هذا الملف إلى اللجنة بعد.',
    changed: 'تغير القرار في هذه الأثناء. راجعوه ثم أعيدوا فتح الملف إذا لزم.',
  },
  status: 'حالة الملف',
  back: 'الرجوع إلى القرارات',
};
