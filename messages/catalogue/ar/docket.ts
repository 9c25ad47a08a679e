import { arabicCount } from '../../plural.ts';

const files = (count: number) =>
  arabicCount(count, { zero: 'لا ملفات', one: 'ملف واحد', two: 'ملفان', few: '# ملفات', many: '# ملفا', other: '# ملف' });

/** Finding one's way in the docket. */
export const docket = {
  views: 'الملفات المعروضة في اللائحة',
  view: { mine: 'في انتظار تصويتكم', all: 'كل الملفات المفتوحة' },
  onlyOpen:
    'هنا الملفات المعروضة الآن على اللجنة. أما الملف الذي خرج منها (حسم، أو أحيل على المنسقية، أو ينتظر جوابا) فيفتح بالبحث عن رقمه.',
  toMinutes: 'القرارات المتخذة في الجلسات: المحاضر',
  filter: 'تصفية اللائحة',
  any: 'الكل',
  commune: 'الجماعة',
  otherCommune: 'جماعة أخرى',
  apply: 'عرض',
  clear: 'إلغاء التصفية',
  search: 'البحث عن ملف',
  searchHint: 'رقم الملف، أو اسم صاحبة الطلب.',
  searchHintBlind: 'رقم الملف. لا بحث بالاسم: الأسماء تخفى إلى أن تصوتوا.',
  searchButton: 'بحث',
  found: 'نتيجة البحث',
  notFound: 'لا ملف بهذا الرقم أو الاسم معروض على لجنتكم.',
  notFoundBlind: 'لا ملف بهذا الرقم معروض على لجنتكم.',
  count: (count: number) => `${files(count)}.`,
  countMore: (count: number) => `أكثر من ${files(count)}.`,
  waitingMore: (count: number) => `في انتظار تصويتكم: أكثر من ${files(count)}.`,
  none: 'لا ملف يوافق هذه التصفية.',
  nothingOwed: 'لا ملفات في انتظار تصويتكم حاليا. سنراسلكم عند توصلنا بملفات جديدة.',
  pages: 'صفحات اللائحة',
  previousPage: 'الملفات السابقة',
  neighbours: 'التنقل بين الملفات',
  previousFile: 'الملف السابق',
  standIn: 'الغياب: من ينوب عنكم',
  blind: 'تظهر هوية صاحبة الطلب ووسائل الاتصال بها وجماعتها بعد تسجيل تصويتكم، ولا يظهرها الامتناع. لا تبحثوا عنها قبل ذلك.',
};
