import { SOON_DAYS } from '../../../core/review/docket.ts';
import { arabicCount } from '../../plural.ts';

const files = (count: number) =>
  arabicCount(count, { zero: 'لا ملفات', one: 'ملف واحد', two: 'ملفان', few: '# ملفات', many: '# ملفا', other: '# ملف' });
const votes = (count: number) =>
  arabicCount(count, { zero: 'لا أصوات', one: 'صوت واحد', two: 'صوتان', few: '# أصوات', many: '# صوتا', other: '# صوت' });
const days = (count: number) =>
  arabicCount(count, { zero: '# يوم', one: 'يوم واحد', two: 'يومين', few: '# أيام', many: '# يوما', other: '# يوم' });

/** What every decision of staff asks for. */
export const decision = {
  errors: {
    'choice-required': 'اختاروا جوابا.',
    'reason-required': 'اكتبوا السبب.',
    'reason-too-long': 'السبب طويل: 2000 حرف على الأكثر.',
    'reason-invalid': 'في النص رموز غير مرئية. امسحوه واكتبوه من جديد.',
    'email-format': 'عنوان البريد الإلكتروني غير صحيح.',
    'phone-format': 'رقم الهاتف غير صحيح. اكتبوا رقما محمولا مغربيا، مثل 0612345678.',
    'another-lives': 'يوجد طلب آخر جار بنفس رقم البطاقة. ما يمكنكم فعله مكتوب في أعلى الحالة. لم يضع شيء مما كتبتموه.',
    'contact-required': 'اكتبوا رقم هاتف أو بريدا إلكترونيا.',
    stale: 'تغير الملف في هذه الأثناء. راجعوه ثم أعيدوا اختياركم.',
  },
  confirmTitle: 'تأكيد القرار',
  confirmIntro: 'راجعوا اختياركم قبل تسجيله.',
  choice: 'الاختيار',
  category: 'الفئة',
  reason: 'السبب',
  noReason: 'بدون',
  confirm: 'تأكيد وتسجيل',
  change: 'تغيير الاختيار',
};

export const review = {
  docketTitle: 'الملفات المعروضة على اللجنة',
  committee: (province: string) => `لجنة ${province}`,
  waiting: (count: number) => `في انتظار تصويتكم: ${files(count)}.`,
  nothing: 'لا ملفات معروضة حاليا على اللجنة. سنراسلكم عند توصلنا بملفات جديدة.',
  columns: {
    reference: 'الملف',
    score: 'النقط',
    category: 'الفئة',
    kind: 'الصفة',
    sector: 'المجال',
    area: 'الوسط',
    deadline: 'آخر أجل',
    flags: 'تنبيهات',
    myVote: 'تصويتكم',
  },
  notVoted: 'لم تصوتوا بعد',
  votedInSeat: 'صوت غيركم في مقعدكم',
  noSector: 'بدون مشروع',
  flags: {
    overdue: 'تجاوز الأجل',
    'due-soon': `ينتهي الأجل خلال ${days(SOON_DAYS)}`,
    answered: 'أجابت عن طلب معلومات',
    reopened: 'أعيد فتحه',
    resembles: 'يشبه ملفا آخر',
    assisted: 'قدم بمساعدة في الشباك',
  },
  more: 'الملفات الموالية',
  dossierTitle: (reference: string) => `الملف رقم ${reference}`,
  deadline: 'آخر أجل للتصويت',
  submittedOn: 'تاريخ التقديم',
  age: 'السن',
  years: (count: number) =>
    arabicCount(count, { zero: '# سنة', one: 'سنة واحدة', two: 'سنتان', few: '# سنوات', many: '# سنة', other: '# سنة' }),
  sortedCategory: 'الفئة حسب الشبكة',
  scoreTitle: 'كيف حسبت النقط',
  otherGrid: (version: string) =>
    `نقط هذا الملف بصيغة أخرى من الشبكة؛ والصيغة المعتمدة اليوم هي ${version}. أقصى عدد النقط واحد، لكن المعايير قد تختلف: لا تقارن نقطه تماما بنقط ملفات الصيغة الأخرى.`,
  resemblesTitle: 'ملفات تشبه هذا الملف',
  resemblesIntro:
    'قد تكون الملفات لامرأة واحدة قدمت طلبين، وقد تكون لأختين أو لنساء يتقاسمن هاتفا واحدا أو لاسم شائع. هذا مجرد تنبيه: لا يغير النقط ولا يكفي سببا للرفض.',
  resemblance: {
    'same-phone': 'رقم الهاتف نفسه',
    'close-name': 'تاريخ الازدياد نفسه واسم قريب',
  },
  answersTitle: 'أجوبة صاحبة الطلب عن طلب المعلومات',
  reopenedTitle: 'أعيد فتح هذا الملف',
  reopenedAbout: 'ألغيت الأصوات السابقة قبل تبليغ القرار: صوتوا من جديد.',
  votesTitle: 'أصوات اللجنة',
  cast: (count: number, quorum: number) => `${votes(count)}، والنصاب ${quorum}.`,
  hidden: 'تظهر أصوات باقي الأعضاء بعد تسجيل تصويتكم.',
  bySomebodyElse: 'صوت شخص آخر في مقعدكم، ويحتسب صوته ما لم تسجلوا تصويتكم.',
  notShown: 'بعد هذا التصويت لا تظهر أصوات باقي الأعضاء.',
  none: 'لم يصوت أي عضو آخر بعد.',
  chair: 'الرئاسة',
  voided: 'لا يحتسب: حذف المقعد بعد هذا التصويت.',
  yours: 'تصويتكم',
  changeable: 'يمكنكم تغيير تصويتكم ما دام الملف مفتوحا.',
  toVote: 'الانتقال إلى التصويت',
  voteTitle: 'التصويت',
  choiceAsk: 'ما هو تصويتكم؟',
  choiceHints: {
    approve: '',
    reject: '',
    'more-information': 'يوجه السبب إلى صاحبة الطلب كما كتبتموه: اكتبوا بوضوح ما تحتاجون إليه.',
    abstain: 'يحتسب في النصاب فقط.',
    recuse: 'تغادرون هذا الملف ولا يحتسب صوتكم في النصاب.',
  },
  categoryAsk: 'الفئة، في حالة القبول',
  categoryHint: 'إذا غيرتم الفئة، فاذكروا ذلك في السبب.',
  keepCategory: (category: string) => `${category} (حسب الشبكة)`,
  reasonAsk: 'سبب التصويت',
  reasonHint:
    'السبب إجباري أيا كان تصويتكم، ولو بالقبول. قد يبلغ إلى صاحبة الطلب عند الرفض أو طلب المعلومات، دون ذكر اسمكم. ويرد أيضا في محضر الجلسة، فلا تذكروا فيه أي شخص.',
  submit: 'متابعة',
  confirmTitle: 'تأكيد تصويتكم',
  notTakenTitle: 'لم يسجل تصويتكم',
  voteOutside: 'التصويت خارج الجلسة',
  votedTitle: 'سجل تصويتكم',
  votedOpen: 'الملف ما زال مفتوحا في انتظار باقي الأصوات.',
  votedClosed: 'أغلق هذا الملف بتصويتكم.',
  closedTitle: 'أغلق هذا الملف',
  closed: 'انتهى التصويت على هذا الملف.',
  result: 'النتيجة',
  heldUntil: 'يبلغ القرار في',
  held: 'لم يخبر أحد بالقرار بعد. قبل تبليغه يمكن لكتابة اللجنة أن تعيد فتح الملف مع ذكر السبب.',
  nextFile: 'الملف الموالي',
  toDocket: 'الرجوع إلى لائحة الملفات',
};
