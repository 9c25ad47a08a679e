import type { MinuteDecision } from '../../../core/meeting/minutes.ts';
import { arabicCount } from '../../plural.ts';

type Outcome = Extract<MinuteDecision, { kind: 'decided' }>['outcome'];

/** The minutes of a meeting, as they are printed and signed. */
export const minutes = {
  kingdom: 'المملكة المغربية',
  ministry: 'وزارة التضامن والإدماج الاجتماعي والأسرة',
  programme: 'برنامج جسر التمكين والريادة',
  title: (number: string, year: string) => `محضر الجلسة رقم ${number} لسنة ${year}`,
  committee: (province: string) => `اللجنة الإقليمية للانتقاء القبلي: ${province}`,
  version: 'النسخة',
  correction: (version: string) => `تحل محل النسخة ${version}. سبب التصحيح`,
  day: 'يوم الجلسة',
  place: 'المكان',
  opened: 'افتتحت',
  closed: 'اختتمت',
  quorum: 'النصاب',
  totalsTitle: 'النتائج',
  totals: {
    files: 'ملفات جدول الأعمال',
    decided: 'حسم فيها',
    approved: 'منها مقبولة',
    rejected: 'منها غير مقبولة',
    'information-requested': 'طلب معلومات',
    escalated: 'محالة على المنسقية الجهوية',
    left: 'خرجت من جدول الأعمال',
    open: 'لم يحسم فيها',
    unreadable: 'تعذرت قراءتها',
  },
  attendanceTitle: 'الحضور',
  attendance: { name: 'الاسم', role: 'الصفة', presence: 'الحضور' },
  roles: { chair: 'الرئاسة', member: 'عضو', secretary: 'كتابة اللجنة' },
  /** Of the committee's own seats: a member and her stand-in are two people for one. */
  presence: {
    seats: 'مقاعد اللجنة التي حضر من يشغلها',
    seatsOf: (seats: number, of: number) => `${seats} من ${of}`,
    people: 'عدد من حضر',
  },
  present: 'حاضر',
  absent: 'غائب',
  inPlaceOf: (name: string) => `نيابة عن ${name}`,
  agendaTitle: 'جدول الأعمال والقرارات',
  columns: { file: 'الملف', category: 'الفئة', score: 'النقط', votes: 'الأصوات', recused: 'التنحي', decision: 'القرار وأسبابه' },
  tally: { approve: 'مع', reject: 'ضد', 'more-information': 'طلب معلومات', abstain: 'امتناع' },
  /** Of a file that votes did not decide: how many there are, and not how they fall out. */
  cast: (count: number) =>
    arabicCount(count, { zero: 'لا أصوات', one: 'صوت واحد', two: 'صوتان', few: '# أصوات', many: '# صوتا', other: '# صوت' }),
  nobody: 'لا أحد',
  outcome: { approved: 'قبول', rejected: 'عدم القبول', 'information-requested': 'طلب معلومات' } satisfies Record<Outcome, string>,
  inCategory: (category: string) => `الفئة ${category}`,
  by: { majority: 'بالأغلبية', chair: 'بترجيح صوت الرئاسة' },
  before: (day: string) => `قبل الجلسة، بتاريخ ${day}`,
  escalated: 'أحيل على المنسقية الجهوية',
  left: 'خرج من جدول الأعمال',
  open: 'لم يحسم فيه',
  unreadable: 'تعذرت قراءة الملف عند الاختتام',
  reasons: 'الأسباب',
  erased: 'محي نص هذا السبب.',
  fault: (entry: string) => `لم يكن سجل هذا الملف سليما عند الاختتام (القيد ${entry}).`,
  grid: 'شبكة التنقيط',
  sealTitle: 'بصمة المحضر',
  sealAbout:
    'حسبت هذه البصمة (SHA-256) من محتوى المحضر كله، ومنه بصمة سجل كل ملف عند الاختتام. أي تغيير بعد ذلك في المحضر أو الأصوات أو القرارات يظهر عند التحقق.',
  verifyAt: 'يتحقق منها كاتب اللجنة أو رئاستها أو المنسقية الجهوية في هذا العنوان',
  signaturesTitle: 'التوقيعات',
  logsTitle: 'ملحق: بصمات سجلات الملفات عند الاختتام',
  logs: { file: 'الملف', entry: 'رقم القيد', hash: 'البصمة' },
  printHint: 'للطباعة: قائمة المتصفح، ورق A4.',
};
