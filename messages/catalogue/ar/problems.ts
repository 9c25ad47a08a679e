import type { FieldErrorCode } from '../../../core/application/problems.ts';
import { arabicCount } from '../../plural.ts';

/** What is wrong with a field, by its code. Numbers are the field's bounds. */
export const fieldErrors = {
  required: () => 'هذه المعلومة مطلوبة.',
  'not-in-list': () => 'اختاري جوابا من الأجوبة المقترحة.',
  'too-short': ({ minimum = 2 }: Bounds) =>
    `اكتبي ${arabicCount(minimum, { zero: '# حرف', one: 'حرفا واحدا', two: 'حرفين', few: '# أحرف', many: '# حرفا', other: '# حرف' })} على الأقل.`,
  'too-long': ({ maximum = 160 }: Bounds) =>
    `النص طويل. اكتبي ${arabicCount(maximum, { zero: '# حرف', one: 'حرفا واحدا', two: 'حرفين', few: '# أحرف', many: '# حرفا', other: '# حرف' })} على الأكثر.`,
  'not-a-number': () => 'اكتبي عددا صحيحا بالأرقام، مثل 3.',
  'too-small': ({ minimum = 0 }: Bounds) => `اكتبي عددا لا يقل عن ${minimum}.`,
  'too-big': ({ maximum = 0 }: Bounds) => `اكتبي عددا لا يزيد على ${maximum}.`,
  'choose-one': () => 'اختاري جوابا واحدا على الأقل.',
  'too-many': () => 'عدد الأجوبة أكبر من المسموح به.',
  'invisible-characters': () => 'في النص رموز غير مرئية. امسحيه واكتبيه من جديد.',
  'cin-format': () => 'رقم البطاقة الوطنية غير صحيح. اكتبيه كما في البطاقة، مثل AB123456.',
  'phone-format': () => 'رقم الهاتف غير صحيح. اكتبي رقما محمولا مغربيا، مثل 0612345678.',
  'email-format': () => 'البريد الإلكتروني غير صحيح. اكتبيه مثل nom@example.org، أو اتركي الخانة فارغة.',
  'date-format': () => 'التاريخ غير صحيح. اكتبي بالأرقام اليوم (من 1 إلى 31) والشهر (من 1 إلى 12) والسنة بأربعة أرقام، مثل 1990.',
  'no-such-day': () => 'هذا اليوم غير موجود في هذا الشهر. تأكدي من اليوم والشهر.',
  'date-in-future': () => 'تاريخ الازدياد يجب أن يكون في الماضي.',
  'province-unknown': () => 'اختاري عمالة أو إقليما من اللائحة.',
  'company-needs-partners': () => 'أضيفي شريكا واحدا على الأقل، باسمه ورقم بطاقته الوطنية.',
  'partners-only-for-company': () => 'الشركاء خاصون بالشركات. امسحيهم أو اختاري "شركة مع شركاء".',
  'partner-repeated': () => 'رقم البطاقة الوطنية نفسه مكتوب أكثر من مرة.',
  'enterprise-needed': () => 'أضيفي اسم التعاونية أو الشركة وعدد أعضائها.',
  'enterprise-only-for-collective': () => 'هذه المعلومات للتعاونيات والشركات فقط.',
  'more-women-than-members': () => 'عدد النساء أكبر من عدد الأعضاء.',
  'disability-needs-consent': () => 'لتسجيل جوابك عن الإعاقة نحتاج إلى موافقتك. وافقي، أو اختاري "أفضل عدم الجواب".',
  'financing-needs-project': () => 'لطلب التمويل، املئي معلومات المشروع.',
  'financing-without-project': () =>
    'يحتاج التمويل إلى مشروع. إذا كان لديك مشروع أو فكرة مشروع، اختاري "نعم": نطرح عليك أسئلة عنه في الصفحة التالية، "مشروعك". وإذا لم يكن لديك، لا تختاري التمويل.',
  'consent-needed': () => 'لا يمكننا دراسة طلبك بدون موافقتك.',
  'consent-version': () => 'تغير نص الموافقة. اقرئي النص الجديد ووافقي عليه من جديد.',
  'unknown-field': () => 'هذه المعلومة غير معروفة.',
  'wrong-type': () => 'هذا الجواب ليس بالشكل المنتظر.',
  invalid: () => 'هذا الجواب غير صحيح.',
} satisfies Record<FieldErrorCode, (bounds: Bounds) => string>;

export type Bounds = { readonly minimum?: number; readonly maximum?: number };

type Explained = { readonly title: string; readonly detail: string };

/** Problems of a whole request (RFC 9457 title and detail; also the error pages). */
export const problems = {
  'malformed-body': { title: 'لم نتمكن من قراءة الطلب', detail: 'محتوى الطلب غير مقروء. ارجعي إلى الصفحة السابقة وأعيدي المحاولة.' },
  'session-expired': {
    title: 'انتهت مدة الدخول',
    detail: 'لحماية المعطيات، تنتهي مدة الدخول تلقائيا. افتحوا الرابط الذي توصلتم به، أو اطلبوا رابطا جديدا.',
  },
  forbidden: { title: 'لا يمكن فتح هذه الصفحة', detail: 'هذه الصفحة مخصصة لأشخاص آخرين.' },
  'not-open': {
    title: 'لم يبدأ تقديم الطلبات بعد',
    detail: 'لا تستقبل هذه الجهة الطلبات بعد. تجدين تاريخ البداية في صفحة "تقديم طلب".',
  },
  'not-found': { title: 'الصفحة غير موجودة', detail: 'تأكدي من العنوان، أو ابدئي من الصفحة الرئيسية.' },
  'method-not-allowed': { title: 'هذه العملية غير ممكنة', detail: 'لا يقبل هذا العنوان هذه العملية. ارجعي إلى الصفحة السابقة.' },
  'payload-too-large': {
    title: 'المحتوى كبير جدا',
    detail: 'يتجاوز ما أرسل الحجم المسموح به (64 كيلوبايت). اختصري النصوص وأعيدي الإرسال.',
  },
  'unsupported-media-type': { title: 'صيغة غير مقبولة', detail: 'أرسل المحتوى بصيغة لا نقبلها.' },
  'invalid-fields': { title: 'بعض المعلومات ناقصة أو غير صحيحة', detail: 'صححي المعلومات المشار إليها ثم أعيدي الإرسال.' },
  'idempotency-mismatch': {
    title: 'أرسل هذا الطلب من قبل بمحتوى آخر',
    detail: 'استعمل نفس مفتاح الإرسال لمحتوى مختلف. افتحي الاستمارة من جديد.',
  },
  unauthorized: { title: 'لم نجد طلبا بهذه المعلومات', detail: 'تأكدي من رقم الطلب ومن رمز التتبع، ثم أعيدي المحاولة.' },
  internal: { title: 'وقع خلل عندنا', detail: 'نعتذر عن ذلك. لم يضع ما سجل من قبل. أعيدي المحاولة بعد قليل.' },
  unavailable: { title: 'الخدمة مشغولة', detail: 'نعتذر عن ذلك. أعيدي المحاولة بعد دقائق.' },
} satisfies Record<string, Explained>;
