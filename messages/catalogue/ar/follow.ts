import type { PublicStatus } from '../../../core/application/status.ts';
import { arabicCount } from '../../plural.ts';

/** What she is told at submission and when she comes back. */
export const submitted = {
  title: 'توصلنا بطلبك',
  reference: 'رقم الطلب',
  trackingCode: 'رمز التتبع',
  keep: 'احتفظي برقم الطلب ورمز التتبع: اكتبيهما أو اطبعي هذه الصفحة. لا تعطي الرمز لأحد.',
  nextTitle: 'ماذا بعد؟',
  next: [
    'نرسل إليك رسالة تأكيد على هاتفك، وبالبريد الإلكتروني إن كان لديك.',
    'ندرس طلبك ونحسب نقطه وفق شبكة واحدة للجميع.',
    'تصوت لجنة إقليمية على الطلب، ثم نخبرك بالقرار.',
  ],
  nothing: 'لا يطلب منك الآن أي شيء.',
  follow: 'تتبع طلبي',
};

export const follow = {
  title: 'تتبع طلبي',
  intro: 'أدخلي رقم الطلب ورمز التتبع اللذين توصلت بهما.',
  reference: 'رقم الطلب',
  referenceHint: '9 أرقام.',
  trackingCode: 'رمز التتبع',
  trackingCodeHint: '13 حرفا ورقما، مثل 7K3M-9QXT-2BVWD.',
  submit: 'عرض الطلب',
  wrong: 'لم نجد طلبا بهذه المعلومات. تأكدي من الرقم والرمز ثم أعيدي المحاولة.',
  limited: 'محاولات كثيرة. لحماية طلبك، أعيدي المحاولة بعد ساعة.',
  statusTitle: (reference: string) => `الطلب رقم ${reference}`,
  status: 'الوضعية',
  submittedOn: 'تاريخ التقديم',
  expectedTitle: 'ما المطلوب منك الآن؟',
  expected: {
    'under-study': 'لا شيء. نحن ندرس طلبك وسنخبرك بكل جديد.',
    'information-requested': 'تحتاج اللجنة إلى معلومات إضافية منك. افتحي الرابط الذي أرسلناه إليك وأجيبي قبل نهاية الأجل.',
    approved: 'لا شيء. نبحث لك عن مقعد لدى بنية استقبال.',
    referred: 'لا شيء. وجهنا طلبك إلى بنية استقبال وننتظر جوابها.',
    'waiting-list': 'لا شيء. سنخبرك عندما يشغر مقعد ويصل دورك.',
    placed: 'اتصلي ببنية الاستقبال لتحديد موعد اللقاء الأول، وخذي معك بطاقتك الوطنية.',
    ineligible: 'لا شيء. ويمكنك تقديم طلب جديد إذا تغيرت وضعيتك.',
    rejected: 'لا شيء. ويمكنك تقديم طلب جديد.',
    lapsed: 'لا شيء. ويمكنك تقديم طلب جديد متى شئت.',
    closed: 'لا شيء. إذا كنت ترين أن في الأمر خطأ، اتصلي بمركز التعاون الوطني القريب منك ومعك بطاقتك الوطنية.',
  } satisfies Record<PublicStatus, string>,
  answerBy: (when: string) => `آخر أجل للجواب: ${when}`,
  reasonsTitle: 'أسباب القرار',
  remedyTitle: 'ما يمكنك فعله',
  applyAgain: 'تقديم طلب جديد',
  hostTitle: 'بنية الاستقبال',
  host: { name: 'الاسم', address: 'العنوان', phone: 'الهاتف' },
  scoreTitle: 'تفصيل نقط طلبك',
  score: {
    criterion: 'المعيار',
    points: 'النقط',
    of: (points: number, maximum: number) => `${points} من ${maximum}`,
    total: 'المجموع',
    totalOf: (points: number, maximum: number) =>
      `${arabicCount(points, { zero: '# نقطة', one: 'نقطة واحدة', two: 'نقطتان', few: '# نقط', many: '# نقطة', other: '# نقطة' })} من ${maximum}`,
    grid: 'صيغة شبكة التنقيط',
    sampleGrid: 'شبكة نموذجية',
    caption: 'النقط حسب كل معيار',
  },
  historyTitle: 'مراحل طلبك',
  contestedNotice:
    'توصلنا بطلب آخر يحمل رقم بطاقتك الوطنية. لم يتغير شيء في طلبك. إذا لم تكوني أنت من قدمه، أخبري مركز التعاون الوطني القريب منك.',
  print: 'يمكنك طباعة هذه الصفحة.',
};
