import { formatNumber } from '../../plural.ts';

const n = (count: number) => formatNumber('ar', count);

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
  notJson: 'هذا النص ليس JSON صحيحا: لا يمكن قراءته.',
  refused: (faults: number) => `في الشبكة أخطاء، عددها ${n(faults)}:`,
  moreFaults: (faults: number) => `وأخطاء أخرى غير معروضة، عددها ${n(faults)}.`,
  whole: 'الشبكة كلها',
  resultTitle: 'النتيجة',
  versions: (published: string, draft: string) => `الشبكة المعتمدة ${published}، والمسودة ${draft}.`,
  tried: (files: number) => `عدد الطلبات المحسوبة: ${n(files)}، كل طلب حسب يوم إيداعه.`,
  bounded: (left: number) => `أخذت أحدث الطلبات فقط: لم تقرأ طلبات أقدم عددها ${n(left)}.`,
  nothing: 'لا توجد بعد طلبات محسوبة النقط.',
  columns: {
    what: 'ما يحسب',
    before: 'الشبكة المعتمدة',
    after: 'المسودة',
    shift: 'الفرق',
    files: 'الطلبات',
    reference: 'الملف',
    crossing: 'ما يتغير',
  },
  countsTitle: 'ما يتغير',
  eligible: 'تستوفي الشروط',
  maximum: 'أقصى عدد من النقط',
  crossing: {
    lost: 'لم تعد تستوفي الشروط',
    gained: 'أصبحت تستوفي الشروط',
    'to-one': 'تنتقل إلى الفئة 1',
    'to-two': 'تنتقل إلى الفئة 2',
  },
  shiftsTitle: 'معدل النقط',
  group: { all: 'كل الطلبات', urban: 'وسط حضري', rural: 'وسط قروي', head: 'ربات الأسر', 'not-head': 'غير ربات الأسر' },
  movedTitle: 'الملفات التي تتغير',
  nobodyMoves: 'لا يتغير أي ملف.',
  moreMoved: (shown: number, all: number) => `تعرض ${n(shown)} من أصل ${n(all)}.`,
};
