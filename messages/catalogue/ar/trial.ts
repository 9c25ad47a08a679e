import type { DraftFaultCode } from '../../../core/scoring/draft-fault.ts';
import { arabicCount, formatNumber } from '../../plural.ts';

const n = (count: number) => formatNumber('ar', count);
/** After a preposition. */
const filesIn = (count: number) =>
  arabicCount(count, { zero: '# ملف', one: 'ملف واحد', two: 'ملفين', few: '# ملفات', many: '# ملفا', other: '# ملف' });
const points = (count: number) =>
  arabicCount(count, { zero: '# نقطة', one: 'نقطة واحدة', two: 'نقطتان', few: '# نقط', many: '# نقطة', other: '# نقطة' });
const places = (count: number) =>
  arabicCount(count, { zero: '# مرتبة', one: 'مرتبة واحدة', two: 'مرتبتان', few: '# مراتب', many: '# مرتبة', other: '# مرتبة' });

/** What is wrong in a pasted grid, and what is expected there. `told`: the values that are known, or the least or the most. */
const faults: Readonly<Record<DraftFaultCode, (told: string) => string>> = {
  missing: () => 'ناقص: اكتبوه.',
  text: () => 'يجب أن يكون نصا بين علامتي اقتباس.',
  number: () => 'يجب أن يكون عددا، بدون علامتي اقتباس.',
  'whole-number': () => 'يجب أن يكون عددا صحيحا، بدون فاصلة وبدون علامتي اقتباس.',
  'yes-no': (told) => `يجب أن يكون إحدى هاتين القيمتين، بدون علامتي اقتباس: ${told}.`,
  list: (told) => `يجب أن يكون لائحة بين هذين القوسين: ${told}.`,
  group: (told) => `يجب أن يكون مجموعة بين هذين القوسين: ${told}.`,
  'unknown-member': () => 'هذا الاسم غير معروف هنا: احذفوه أو صححوه.',
  'too-small': (told) => `أقل قيمة ممكنة: ${told}.`,
  'too-big': (told) => `أكبر قيمة ممكنة: ${told}.`,
  empty: () => 'فارغ: يجب أن يكون فيه شيء واحد على الأقل.',
  'short-name': (told) => `من 2 إلى 40 حرفا لاتينيا صغيرا أو رقما أو شرطة، بدون فراغ، مثل ${told}.`,
  'not-in-list': (told) => `قيمة غير معروفة. القيم الممكنة: ${told}.`,
  'steps-ascend': () => 'يجب أن تكبر كل درجة عن التي قبلها.',
  'points-fall': () => 'لا يجوز أن تنقص النقط عندما تعلو الدرجة.',
  twice: () => 'مكرر: يستعمل مرة واحدة في الشبكة كلها.',
  unreachable: (told) => `لا يبلغه أي ملف: أقصى ما تعطيه هذه الشبكة ${told}.`,
  ages: (told) => `أقصى سن أقل من أدنى سن (${told}).`,
  invalid: () => 'غير صحيح.',
};

/** Trying a draft of the scoring grid on past files, before it is published. */
export const trial = {
  title: 'تجربة شبكة تنقيط',
  open: 'تجربة شبكة تنقيط قبل نشرها',
  intro:
    'ألصقوا مسودة شبكة: تحسب بها نقط الطلبات السابقة في الجهة وتقارن بالشبكة المعتمدة. لا يحفظ أي شيء ولا يتغير أي ملف. النص أدناه في البداية هو الشبكة المعتمدة.',
  field: 'الشبكة بصيغة JSON',
  fieldHint: 'النص كما يكتب في ملف الشبكة.',
  run: 'تجربة هذه الشبكة',
  empty: 'ألصقوا نص الشبكة.',
  notJson: 'هذا النص ليس JSON صحيحا: لا يمكن قراءته. تحققوا من الأقواس والفواصل وعلامات الاقتباس.',
  notJsonAt: (line: number, column: number) =>
    `هذا النص ليس JSON صحيحا: توقفت القراءة في السطر ${n(line)}، الحرف ${n(column)}. تحققوا هناك من الأقواس والفواصل وعلامات الاقتباس.`,
  refused: (count: number) => `عدد الأخطاء في الشبكة: ${n(count)}. الشرح فوق النص.`,
  moreFaults: (count: number) => `عدد الأخطاء الأخرى غير المعروضة: ${n(count)}.`,
  whole: 'الشبكة كلها',
  parts: { version: 'رقم الإصدار', sample: 'صفة المثال', criteria: 'المعايير', eligibility: 'شروط الأهلية', category: 'الفئتان' },
  criterion: (position: number) => `المعيار ${n(position)}`,
  criterionNamed: (position: number, name: string) => `المعيار ${n(position)} «${name}»`,
  faults,
  resultTitle: 'النتيجة',
  versions: (published: string, draft: string) => `الشبكة المعتمدة ${published}، والمسودة ${draft}.`,
  tried: (count: number) => `عدد الطلبات المحسوبة: ${n(count)}، كل طلب حسب يوم إيداعه.`,
  bounded: (left: number) => `أخذت أحدث الطلبات فقط: لم تقرأ طلبات أقدم عددها ${n(left)}.`,
  nothing: 'لا توجد بعد طلبات محسوبة النقط.',
  scale: (before: number, after: number) =>
    `انتبهوا: أقصى ما تعطيه المسودة ${n(after)}، وأقصى ما تعطيه الشبكة المعتمدة ${n(before)}. الملفات التي سبق تنقيطها تحتفظ بنقطها وترتب مع الجديدة: لن يكون الترتيب عادلا. لا تقبل شبكة كهذه إلى جانب السابقة: صححوا النقط.`,
  scaleTitle: 'المعايير التي تغير أقصى نقطها',
  columns: {
    what: 'ما يحسب',
    before: 'الشبكة المعتمدة',
    after: 'المسودة',
    shift: 'الفرق',
    files: 'الطلبات',
    reference: 'الملف',
    crossing: 'ما يتغير',
    criterion: 'المعيار',
    points: 'النقط',
    rank: 'المرتبة',
  },
  countsTitle: 'ما يتغير',
  same: 'لا شيء يتغير: النقط نفسها، والمراتب نفسها، ولا ملف يعبر أي حد.',
  totals: (count: number, most: number) =>
    count === 0 ? 'النقط: لا تتغير في أي ملف.' : `النقط: تتغير في ${filesIn(count)}، وأكبر فرق ${points(most)}.`,
  ranks: (count: number, most: number) =>
    count === 0 ? 'المراتب: لا تتغير في أي ملف.' : `المراتب: تتغير في ${filesIn(count)}، وأكبر فرق ${places(most)}.`,
  rankHint: 'تحسب المرتبة داخل كل إقليم أو عمالة وكل فئة، بين من يستوفين الشروط.',
  seatsHint: 'ضمن الحصة: أوائل المراتب بعدد المقاعد، كأن اللجنة قبلت كل من تستوفي الشروط، وكأن لا مقعد منح بعد.',
  eligible: 'تستوفي الشروط',
  maximum: 'أقصى عدد من النقط',
  seats: { 1: 'ضمن الحصة، الفئة 1', 2: 'ضمن الحصة، الفئة 2' },
  crossing: {
    lost: 'لم تعد تستوفي الشروط',
    'out-of-seats': 'لم تعد ضمن الحصة',
    gained: 'أصبحت تستوفي الشروط',
    'into-seats': 'أصبحت ضمن الحصة',
    'to-one': 'تنتقل إلى الفئة 1',
    'to-two': 'تنتقل إلى الفئة 2',
  },
  fromTo: (before: string, after: string) => `من ${before} إلى ${after}`,
  stays: (value: string) => `${value}، بدون تغيير`,
  noRank: 'بدون مرتبة',
  shiftsTitle: 'معدل النقط',
  group: { all: 'كل الطلبات', urban: 'وسط حضري', rural: 'وسط قروي', head: 'ربات الأسر', 'not-head': 'غير ربات الأسر' },
  movedTitle: 'الملفات التي تعبر حدا',
  nobodyMoves: 'لا ملف يعبر حد الشروط أو الحصة أو الفئة.',
  shiftedTitle: 'الملفات التي تتغير أكثر من غيرها',
  shiftedHint: 'الأكبر تغيرا في المرتبة أولا، ثم في النقط.',
  moreMoved: (shown: number, all: number) => `تعرض ${n(shown)} من أصل ${n(all)}.`,
};
