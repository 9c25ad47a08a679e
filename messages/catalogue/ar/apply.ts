import type { StepId } from '../../../core/draft/steps.ts';
import { arabicCount } from '../../plural.ts';

/** The way through the application, from its first page to its receipt. The questions themselves are in `form`. */
export const apply = {
  title: 'تقديم طلب',
  intro: 'نطرح عليك بضعة أسئلة في كل صفحة، ونحفظ أجوبتك بعد كل صفحة. يمكنك التوقف والرجوع متى شئت. التقديم مجاني.',
  needsTitle: 'ما الذي تحتاجين إليه',
  needs: ['بطاقتك الوطنية', 'هاتف محمول يتوصل بالرسائل', 'حوالي 15 دقيقة'],
  begin: 'بدء الطلب',
  open: {
    title: 'لديك طلب لم يكتمل',
    text: 'أجوبتك محفوظة في هذا المتصفح.',
    resume: 'متابعة الطلب',
    anew: 'بدء طلب جديد',
    /** What becomes of the one that she leaves. */
    anewHint: (code: string) => `الطلب الجديد يبدأ فارغا. للرجوع إلى طلبك الحالي من بعد، اكتبي هذا الرمز على ورقة: ${code}`,
  },
  sent: {
    title: 'أرسلت هذا الطلب من قبل',
    text: 'لم يعد رمز الرجوع صالحا لأن الطلب أرسل. لمعرفة وضعيته، استعملي رقم الطلب ورمز التتبع اللذين توصلت بهما.',
    receipt: 'عرض رقم الطلب ورمز التتبع',
    here: 'أرسلت طلبا من هذا المتصفح.',
  },
  notOpen: {
    title: 'لم يبدأ تقديم الطلبات بعد',
    from: (day: string) => `يبدأ تقديم الطلبات في هذه الجهة يوم ${day}.`,
  },
  resume: {
    title: 'الرجوع إلى طلب بدأته',
    intro: 'إذا بدأت طلبا من قبل، اكتبي رمز الرجوع الذي أعطيناك إياه.',
    code: 'رمز الرجوع',
    codeHint: '13 حرفا ورقما، مثل 7K3M-9QXT-2BVWD.',
    submit: 'متابعة الطلب بالرمز',
    wrong: 'لا يوجد طلب بهذا الرمز، أو انتهت مدة حفظه. تأكدي من الرمز ثم أعيدي المحاولة.',
  },
  /** This browser holds no draft. */
  lost: {
    title: 'لا توجد أجوبة محفوظة في هذا المتصفح',
    why: 'ربما أغلقت المتصفح، أو انتهت مدة حفظ الأجوبة.',
    cookie: 'لكي نحفظ أجوبتك، يجب أن يقبل متصفحك ملفات تعريف الارتباط (cookies).',
    anew: 'ليس لديك رمز؟ ابدئي من جديد.',
  },
  /** What was just typed was kept in a new draft, because the browser did not send the old one's code. */
  apart: {
    title: 'حفظنا هذه الصفحة وحدها',
    why: 'حفظنا ما كتبته الآن، لكن متصفحك لم يعد يعرف أجوبتك السابقة.',
    resume: 'إذا كان لديك رمز الرجوع إلى أجوبتك السابقة، اكتبيه هنا: نضيف إليها ما كتبته الآن.',
    anew: 'ليس لديك رمز؟ تابعي، وسنطرح عليك الأسئلة السابقة من جديد.',
    go: 'المتابعة بدون رمز',
  },
  code: {
    title: 'رمز الرجوع إلى طلبك',
    firstTitle: 'حفظنا أجوبتك. اكتبي هذا الرمز على ورقة',
    /** `day`: until when the answers are kept. */
    text: (day: string) =>
      `بهذا الرمز ترجعين إلى أجوبتك من أي هاتف، من صفحة "تقديم طلب"، إلى غاية ${day}. لا تعطيه لأحد إلا لمن يساعدك في شباك المساعدة.`,
    sent: {
      soon: 'نرسله أيضا خلال دقائق إلى الهاتف أو البريد الإلكتروني الذي كتبته.',
      before: 'سبق أن أرسلناه إلى الهاتف أو البريد الإلكتروني الذي كتبته.',
    },
  },
  progress: (position: number, count: number) => `الصفحة ${position} من ${count}`,
  next: 'حفظ ومتابعة',
  /** She stops for now, perhaps on a phone that is not hers. */
  leave: {
    button: 'حفظ والرجوع لاحقا',
    hint: 'هل هذا هاتف شخص آخر أو حاسوب مشترك؟ أغلقي طلبك هنا قبل أن تتركيه.',
    close: 'إغلاق طلبي في هذا الهاتف',
    title: 'أغلق طلبك في هذا الهاتف',
    done: 'لم يعد هذا الهاتف يعرف أجوبتك. ما حفظناه يبقى محفوظا.',
  },
  steps: {
    start: 'صفتك وإقليمك',
    contact: 'كيف نتصل بك',
    identity: 'هويتك',
    enterprise: 'التعاونية أو الشركة',
    partners: 'الشركاء الآخرون',
    home: 'سكنك',
    household: 'أسرتك',
    background: 'الدراسة والتجربة والدخل',
    disability: 'الإعاقة',
    support: 'ما تحتاجين إليه',
    project: 'مشروعك',
    'project-means': 'وسائل المشروع',
  } satisfies Record<StepId, string>,
  check: {
    title: 'راجعي أجوبتك ثم أرسلي الطلب',
    intro: 'اقرئي أجوبتك. يمكنك تغيير كل جواب قبل الإرسال.',
    change: 'تغيير',
    complete: 'إتمام',
    missing: 'أجوبة ناقصة أو غير صحيحة',
    consentTitle: 'موافقتك',
    send: 'إرسال الطلب',
    once: 'إذا انقطع الاتصال، يمكنك الضغط من جديد دون أن يتكرر الطلب.',
  },
  done: {
    /** After the sentence on the committee's vote. */
    committee: (days: number) =>
      `أمامها ${arabicCount(days, { zero: '# يوم', one: 'يوم واحد', two: 'يومان', few: '# أيام', many: '# يوما', other: '# يوم' })}.`,
    information: 'إذا احتاجت اللجنة إلى معلومات منك، نرسل إليك رابطا للجواب.',
    followText: 'لمعرفة وضعية طلبك في أي وقت، افتحي "تتبع طلبي" واكتبي الرقم والرمز.',
    helpTitle: 'للمساعدة',
    print: 'يمكنك طباعة هذه الصفحة على ورقة صغيرة (A6).',
  },
};
