import type { ELIGIBILITY_RULES } from '../../../core/scoring/grid.ts';

type Explained = { readonly what: string; readonly remedy: string };

/** Why an application is not eligible, and what she can do about it. */
export const rules = {
  'minimum-age': {
    what: 'سنك أقل من السن المطلوبة في البرنامج.',
    remedy: 'يمكنك تقديم طلب جديد عندما تبلغين هذه السن. وإذا كان تاريخ الازدياد غير صحيح، قدمي طلبا جديدا بالتاريخ الصحيح.',
  },
  'maximum-age': {
    what: 'سنك تتجاوز السن القصوى المحددة في البرنامج.',
    remedy:
      'إذا كان تاريخ الازدياد غير صحيح، قدمي طلبا جديدا بالتاريخ الصحيح. ويمكن لمركز التعاون الوطني القريب منك أن يدلك على برامج أخرى.',
  },
  'province-in-region': {
    what: 'العمالة أو الإقليم الذي اخترته لا يتبع لهذه الجهة.',
    remedy: 'قدمي طلبك في بوابة الجهة التي تسكنين فيها.',
  },
  'income-at-most': {
    what: 'دخل الأسرة الذي صرحت به يفوق السقف المحدد في البرنامج.',
    remedy: 'إذا تغير دخلك أو كان في الجواب خطأ، يمكنك تقديم طلب جديد.',
  },
  'minimum-score': {
    what: 'مجموع نقط طلبك أقل من الحد الأدنى المطلوب.',
    remedy: 'اطلعي على تفصيل النقط في صفحة تتبع طلبك. إذا تغيرت وضعيتك أو أصبح مشروعك أوضح، يمكنك تقديم طلب جديد.',
  },
  partners: {
    what: 'معلومات الشركاء لا تستوفي شروط البرنامج.',
    remedy: 'يجب أن تضم الشركة شخصين أو أكثر، لكل منهم بطاقة وطنية. يمكنك تقديم طلب جديد بعد تصحيح المعلومات.',
  },
} satisfies Record<(typeof ELIGIBILITY_RULES)[number], Explained>;
