import type { FormInput } from '../../../core/application/form.ts';

type FieldName =
  | Exclude<keyof FormInput, 'partners' | 'enterprise' | 'project' | 'consent'>
  | 'partners'
  | `project.${keyof NonNullable<FormInput['project']>}`
  | 'enterprise'
  | `enterprise.${keyof NonNullable<FormInput['enterprise']>}`
  | 'hasProject'
  | 'partners.name'
  | 'partners.cin'
  | 'project'
  | 'consent';

/** `label`: the short name of a field; `ask`: how the form asks for it, when that is not the label. */
export type FieldText = { readonly label: string; readonly ask?: string; readonly hint?: string };

const fields: Record<FieldName, FieldText> = {
  applicantKind: { label: 'صفة التقديم', ask: 'بأي صفة تقدمين الطلب؟' },
  cin: { label: 'رقم البطاقة الوطنية', hint: 'كما هو مكتوب في بطاقة التعريف الوطنية، مثل AB123456.' },
  nameArabic: { label: 'الاسم الكامل بالعربية' },
  nameLatin: { label: 'الاسم الكامل بالحروف اللاتينية', hint: 'كما هو مكتوب في البطاقة الوطنية.' },
  birthDate: { label: 'تاريخ الازدياد', hint: 'مثل 27 3 1990' },
  enterprise: { label: 'التعاونية أو الشركة' },
  'enterprise.name': { label: 'اسم التعاونية أو الشركة' },
  'enterprise.members': { label: 'عدد الأعضاء أو الشركاء', hint: 'بمن فيهم أنت.' },
  'enterprise.women': { label: 'عدد النساء بينهم' },
  partners: { label: 'الشركاء' },
  'partners.name': { label: 'الاسم الكامل' },
  'partners.cin': { label: 'رقم البطاقة الوطنية' },
  province: { label: 'العمالة أو الإقليم', ask: 'العمالة أو الإقليم الذي تسكنين فيه' },
  commune: { label: 'الجماعة', hint: 'اسم المدينة أو الجماعة التي تسكنين فيها.' },
  area: { label: 'الوسط', ask: 'أين تسكنين؟' },
  phone: { label: 'الهاتف المحمول', hint: 'رقم مغربي، مثل 0612345678. نرسل إليه أخبار طلبك.' },
  email: { label: 'البريد الإلكتروني', hint: 'إن كان لديك.' },
  language: { label: 'لغة المراسلة', ask: 'بأي لغة نراسلك؟' },
  maritalStatus: { label: 'الحالة العائلية' },
  headOfHousehold: { label: 'ربة أسرة', ask: 'هل أنت ربة أسرة؟', hint: 'أي أنك تتحملين المسؤولية الأولى عن مصاريف البيت.' },
  dependants: {
    label: 'عدد الأشخاص في الكفالة',
    ask: 'كم عدد الأشخاص الذين تتكفلين بهم؟',
    hint: 'الأطفال والوالدان وغيرهم. اكتبي 0 إذا لم يكن أحد.',
  },
  childcareNeed: { label: 'الحاجة إلى حضانة', ask: 'هل تحتاجين إلى حضانة لأطفالك لتتمكني من الحضور؟' },
  socialRegistry: { label: 'التسجيل في السجل الاجتماعي الموحد', ask: 'هل أنت مسجلة في السجل الاجتماعي الموحد؟' },
  income: { label: 'الدخل الشهري للأسرة', ask: 'ما هو الدخل الشهري لأسرتك؟' },
  education: { label: 'المستوى الدراسي', ask: 'ما هو مستواك الدراسي؟' },
  experience: { label: 'التجربة', ask: 'هل لديك تجربة في مجال مشروعك أو في عمل آخر؟' },
  disability: {
    label: 'وضعية إعاقة',
    ask: 'هل أنت في وضعية إعاقة؟',
    hint: 'لك الحق في عدم الجواب. إذا أجبت، يراعى جوابك في نقط طلبك وفي اختيار بنية استقبال يسهل عليك ولوجها.',
  },
  disabilityConsent: { label: 'الموافقة على تسجيل الإعاقة' },
  hasProject: {
    label: 'وجود مشروع',
    ask: 'هل لديك مشروع أو فكرة مشروع؟',
    hint: 'إذا لم يكن لديك مشروع، يمكنك طلب التكوين وحده. أما طلب التمويل فيحتاج إلى مشروع.',
  },
  project: { label: 'المشروع' },
  'project.title': { label: 'عنوان المشروع', hint: 'جملة قصيرة، مثل: خياطة وبيع القفطان.' },
  'project.sector': { label: 'مجال المشروع' },
  'project.stage': { label: 'مرحلة المشروع', ask: 'إلى أين وصل مشروعك؟' },
  'project.ownContribution': { label: 'المساهمة الشخصية', ask: 'كم يمكنك أن تساهمي به، بالدرهم؟', hint: 'اكتبي 0 إذا لم يكن لديك.' },
  'project.jobsForeseen': { label: 'مناصب الشغل المرتقبة', ask: 'كم من منصب شغل سيوفره المشروع؟', hint: 'احسبي نفسك أيضا.' },
  supportWanted: { label: 'الدعم المطلوب', ask: 'ما الدعم الذي تحتاجين إليه؟', hint: 'اختاري جوابا أو أكثر.' },
  trainingWanted: { label: 'التكوين المطلوب', ask: 'في أي مجال تريدين تكوينا؟', hint: 'اختاري ما تشائين.' },
  consent: { label: 'الموافقة' },
};

export const form = {
  fields,
  /** What she may amend when she is asked for more information. */
  groups: {
    situation: 'وضعيتك',
    project: 'مشروعك',
    support: 'ما تحتاجين إليه',
  },
  /** A form as staff reads it. */
  summaryGroups: {
    identity: 'صاحبة الطلب',
    contact: 'السكن والاتصال',
    situation: 'الوضعية',
    project: 'المشروع',
    support: 'الدعم والتكوين المطلوبان',
  },
  partnersHint: 'اكتبي الشركاء الآخرين، دون اسمك.',
  partner: (position: number) => `الشريك ${position}`,
  projectHint: 'إذا لم يكن لديك مشروع بعد، اتركي هذا الجزء فارغا: يمكنك طلب التكوين وحده. أما طلب التمويل فيحتاج إلى مشروع.',
  date: { day: 'اليوم', month: 'الشهر', year: 'السنة' },
  choose: 'اختاري من اللائحة',
  notListed: 'لا أجد عمالتي أو إقليمي في اللائحة',
  preferNotToSay: 'أفضل عدم الجواب',
  dirhams: 'درهم',
};
