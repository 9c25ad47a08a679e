import { arabicCount } from '../../plural.ts';

const files = (count: number) =>
  arabicCount(count, { zero: 'لا ملفات', one: 'ملف واحد', two: 'ملفان', few: '# ملفات', many: '# ملفا', other: '# ملف' });

export const referrals = {
  title: 'التوجيهات في انتظار جوابكم',
  waiting: (count: number) => `في انتظار جوابكم: ${files(count)}. لكل ملف مقعد محجوز إلى حين جوابكم.`,
  nothing: 'لا توجيهات حاليا في انتظار جوابكم.',
  unreadable: 'تتعذر قراءة بعض الملفات الموجهة إليكم، فلا تظهر هنا. المنسقية الجهوية على علم بذلك، ولا يطلب منكم شيء.',
  columns: { reference: 'الملف', name: 'الاسم', commune: 'الجماعة', sector: 'المجال', since: 'تاريخ التوجيه', deadline: 'آخر أجل للجواب' },
  oneTitle: (reference: string) => `التوجيه رقم ${reference}`,
  deadline: 'آخر أجل للجواب',
  why: 'لماذا وجهت إليكم',
  personTitle: 'صاحبة الطلب',
  wantsTitle: 'ما تحتاج إليه',
  projectTitle: 'مشروعها',
  stepFree: 'تحتاج إلى مكان يسهل ولوجه',
  answerTitle: 'جوابكم',
  ask: 'هل تستقبلونها؟',
  choices: { accept: 'نعم، نستقبلها', decline: 'لا، نعتذر' },
  hints: { accept: 'يتأكد مقعدها ونخبرها بعنوانكم ورقم هاتفكم.', decline: 'يتحرر المقعد ونوجهها إلى بنية أخرى.' },
  reasonAsk: 'السبب',
  reasonHint: 'ضروري في حالة الاعتذار.',
  submit: 'متابعة',
  doneTitle: { accept: 'سجل قبولكم', decline: 'سجل اعتذاركم' },
  done: { accept: 'تأكد مقعدها. أخبرناها بعنوانكم ورقم هاتفكم لتتصل بكم.', decline: 'تحرر المقعد. نوجهها إلى بنية أخرى.' },
  closedTitle: 'لم يعد هذا التوجيه في انتظار جوابكم',
  closed: 'أجيب عن هذا التوجيه، أو انتهى أجله ووجه الملف إلى بنية أخرى.',
  toList: 'الرجوع إلى لائحة التوجيهات',
};

/** What the applicant reads when the committee asks for more. */
export const information = {
  title: 'الجواب على طلب المعلومات',
  reference: 'رقم الطلب',
  askedTitle: 'ما تطلبه اللجنة',
  deadline: 'آخر أجل للجواب',
  answer: 'جوابك',
  answerHint: 'اكتبي بكلماتك، باختصار ووضوح.',
  changeTitle: 'هل تغير شيء في معلوماتك؟',
  changeIntro: 'صححي ما تغير، واتركي الباقي كما هو. لا يمكن تغيير الاسم ورقم البطاقة الوطنية ومعلومات الاتصال من هذه الصفحة.',
  once: 'يمكنك الإرسال مرة واحدة. بعد ذلك ندرس طلبك من جديد.',
  submit: 'إرسال الجواب',
  doneTitle: 'توصلنا بجوابك',
  done: 'شكرا لك. ندرس طلبك من جديد وسنخبرك بكل جديد. لا يطلب منك الآن أي شيء.',
  closedTitle: 'لم نعد ننتظر جوابا',
  closed: 'توصلنا بجوابك من قبل، أو انتهى الأجل. يمكنك معرفة وضعية طلبك من صفحة التتبع.',
};
