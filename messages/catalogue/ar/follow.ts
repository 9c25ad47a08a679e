import type { PublicStatus } from '../../../core/application/status.ts';
import { arabicCount } from '../../plural.ts';

/** What she is told at submission and when she comes back. */
export const submitted = {
  title: 'توصلنا بطلبك',
  reference: 'رقم الطلب',
  trackingCode: 'رمز التتبع',
  keep: 'احتفظي برقم الطلب ورمز التتبع: اكتبيهما أو اطبعي هذه الصفحة. لا تعطي الرمز لأحد.',
  nextTitle: 'ماذا بعد؟',
  next: {
    confirmed: 'نرسل إليك رسالة تأكيد على هاتفك، وبالبريد الإلكتروني إن كان لديك.',
    studied: 'ندرس طلبك ونحسب نقطه وفق شبكة واحدة للجميع.',
    vote: 'تصوت لجنة إقليمية على الطلب.',
    decided: 'نخبرك بالقرار وأسبابه.',
  },
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
  lost: {
    title: 'ضاع منك الرمز؟',
    intro: 'نرسله من جديد إلى الهاتف أو البريد الإلكتروني الذي سجلته في طلبك، ولا نرسله إلى غيرهما.',
    reference: 'رقم طلبك',
    submit: 'إرسال الرمز من جديد',
    sentTitle: 'توصلنا بسؤالك عن الرمز',
    sent: 'إذا كان هناك طلب بهذا الرقم، فسيصل رمزه خلال دقائق إلى الهاتف أو البريد الإلكتروني المسجل فيه.',
    none: 'لم يصلك شيء؟ تأكدي من الرقم ثم أعيدي المحاولة بعد ساعة. إذا تغير رقم هاتفك، زوري مركز التعاون الوطني القريب منك ومعك بطاقتك الوطنية.',
    back: 'العودة إلى تتبع طلبي',
  },
  statusTitle: (reference: string) => `الطلب رقم ${reference}`,
  status: 'الوضعية',
  submittedOn: 'تاريخ التقديم',
  expectedTitle: 'ما المطلوب منك الآن؟',
  expected: {
    'under-study': 'لا شيء. نحن ندرس طلبك وسنخبرك بكل جديد.',
    'information-requested': 'تحتاج اللجنة إلى معلومات إضافية منك. أجيبي قبل نهاية الأجل، من صفحة التتبع أو من الرابط الذي أرسلناه إليك.',
    approved: 'لا شيء. نبحث لك عن مقعد لدى بنية استقبال.',
    referred: 'لا شيء. وجهنا طلبك إلى بنية استقبال وننتظر جوابها.',
    'waiting-list': 'لا شيء. سنخبرك عندما يشغر مقعد ويصل دورك.',
    placed: 'اتصلي ببنية الاستقبال لتحديد موعد اللقاء الأول، وخذي معك بطاقتك الوطنية.',
    ineligible: 'لا شيء. ويمكنك تقديم طلب جديد إذا تغيرت وضعيتك.',
    rejected: 'لا شيء. ويمكنك تقديم طلب جديد.',
    lapsed: 'لا شيء. ويمكنك تقديم طلب جديد متى شئت.',
    withdrawn: 'لا شيء. سحبت هذا الطلب، ويمكنك تقديم طلب جديد متى شئت.',
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
