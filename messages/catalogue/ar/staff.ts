import { arabicCount } from '../../plural.ts';

const files = (count: number) =>
  arabicCount(count, { zero: 'لا ملفات', one: 'ملف واحد', two: 'ملفان', few: '# ملفات', many: '# ملفا', other: '# ملف' });
const cases = (count: number) =>
  arabicCount(count, { zero: 'لا حالات', one: 'حالة واحدة', two: 'حالتان', few: '# حالات', many: '# حالة', other: '# حالة' });

export const staff = {
  files,
  cases,
  programme: 'برنامج جسر التمكين والريادة',
  greeting: 'السلام عليكم ورحمة الله،',
  closing: 'مع تحيات فريق البرنامج.',
  noPersonalData: 'لا تحمل هذه الرسالة أي معطيات شخصية. تفتح الملفات بعد إدخال رمز يرسل إلى عنوانكم المسجل.',
  repeat: 'قد تصلكم هذه الرسالة مرتين. هي نفس الرسالة، ولا داعي لأي إجراء إضافي.',
  reference: 'رقم الملف',
  deadline: 'آخر أجل',
  urgent: 'الأكثر استعجالا',
  fresh: (count: number) => `الجديد منها: ${files(count)}.`,
  overdue: (count: number) => `خارج الأجل: ${files(count)}.`,
  committee: {
    subject: (count: number) => `في انتظار تصويتكم: ${files(count)}`,
    reminder: (count: number) => `تذكير، في انتظار تصويتكم: ${files(count)}`,
    intro: (province: string, count: number) => `في انتظار تصويتكم لدى لجنة ${province}: ${files(count)}.`,
    cancelled: (day: string) => `ألغيت جلسة ${day}`,
    moved: 'تغير موعد جلسة أو مكانها',
    meetings: {
      planned: 'جلسات مبرمجة',
      cancelled: 'جلسات ألغيت',
      changed: (item: string) => `${item} (تغير اليوم أو المكان)`,
    },
    open: 'فتح لائحة الملفات',
  },
  /** What somebody is told of her place in a committee. */
  seatLetter: {
    subject: {
      seated: (province: string) => `أنتم الآن عضو في لجنة ${province}`,
      'stands-in': (province: string) => `تنوبون عن عضو في لجنة ${province}`,
      'stand-in-approved': (_province: string) => 'ووفق على من ينوب عنكم',
      'stand-in-refused': (_province: string) => 'لم يوافق على من ينوب عنكم',
      'stand-in-ended': (_province: string) => 'انتهت النيابة عنكم، وتصوتون بأنفسكم',
      'standing-in-ended': (province: string) => `انتهت نيابتكم في لجنة ${province}`,
      'seat-ended': (province: string) => `انتهت عضويتكم في لجنة ${province}`,
      'notice-replaced': (province: string) => `تغير من يصوت في مقعد بلجنة ${province}`,
      'notice-removed': (province: string) => `لم يعد أحد يصوت في مقعد بلجنة ${province}`,
      'notice-stand-in': (province: string) => `نيابة عن عضو في لجنة ${province}`,
    },
    intro: {
      seated: (province: string) => `سجلتكم كتابة اللجنة عضوا في لجنة ${province}: تطلعون على الملفات وتصوتون من الآن.`,
      'stands-in': (province: string) =>
        `وافقت كتابة اللجنة على نيابتكم: تصوتون مكان عضو في لجنة ${province} في هذه الأيام وحدها، واليومان الأول والأخير منها.`,
      'stand-in-approved': (province: string) =>
        `وافقت كتابة لجنة ${province} على من عينتم. في هذه الأيام يصوت هو مكانكم، ولا تصوتون أنتم. بعدها تصوتون من جديد.`,
      'stand-in-refused': (province: string) =>
        `لم توافق كتابة لجنة ${province} على من عينتم. تصوتون أنتم كما كنتم، ويمكنكم تعيين شخص آخر.`,
      'stand-in-ended': (province: string) => `أنهت كتابة لجنة ${province} النيابة عنكم. تصوتون بأنفسكم.`,
      'standing-in-ended': (province: string) =>
        `أنهت كتابة اللجنة نيابتكم في لجنة ${province}: لا تصوتون فيها بعد الآن، ولا تفتح روابطكم الملفات. نشكركم على عملكم.`,
      'seat-ended': (province: string) =>
        `لم تعودوا عضوا في لجنة ${province}: لا تصوتون فيها بعد الآن، ولا تفتح روابطكم الملفات. نشكركم على عملكم.`,
      'notice-replaced': (province: string) => `سجل شخص آخر في مقعد من مقاعد لجنة ${province}، وهو يصوت فيه من الآن.`,
      'notice-removed': (province: string) => `حذف مقعد من مقاعد لجنة ${province}: لا يصوت فيه أحد، ويعاد عد أصوات الملفات المفتوحة.`,
      'notice-stand-in': (province: string) =>
        `ووفق على من ينوب عن عضو في لجنة ${province}: يصوت مكانه في هذه الأيام، واليومان الأول والأخير منها.`,
    },
    inSteadOf: 'مكان',
    former: 'العضو قبلكم',
    standIn: 'من عينتم',
    from: 'من يوم',
    until: 'إلى غاية يوم',
    reason: 'السبب',
    how: 'افتحوا الرابط للاطلاع على الملفات. وفي كل رسالة تخبركم بملفات رابط أيضا. ويمكنكم طلب رابط في أي وقت من صفحة الدخول، بهذا العنوان نفسه.',
    howLater:
      'ابتداء من اليوم الأول تطلعون على الملفات: في كل رسالة تخبركم بملفات رابط، ويمكنكم طلب رابط في أي وقت من صفحة الدخول، بهذا العنوان نفسه.',
    signIn: 'صفحة الدخول',
    ask: 'لأي سؤال، اتصلوا بكتابة لجنة العمالة أو الإقليم.',
    /** Of what chair and coordinator are told about others. */
    seat: 'المقعد',
    votes: 'من يصوت فيه',
    held: 'من كان يصوت فيه',
    on: 'يوم',
    by: 'من طرف',
    object: (name: string, email: string) =>
      `إذا لم تكونوا على علم بذلك، أو كان لكم اعتراض، فاكتبوا إلى المنسقية الجهوية: ${name}، ${email}. وتجدون سجل اللجنة كاملا، بعد الدخول، انطلاقا من لائحة ملفاتكم.`,
    objections: 'لرئاسة اللجنة ولكل عضو فيها أن يعترضوا لديكم. وتجدون سجل اللجنة كاملا، بعد الدخول، انطلاقا من لائحة الحالات.',
    nothingOfFiles: 'لا تحمل هذه الرسالة شيئا عن المترشحات. تفتح الملفات بعد إدخال رمز يرسل إلى عنوانكم المسجل.',
  },
  host: {
    subject: (count: number) => `في انتظار جوابكم: ${files(count)}`,
    reminder: (count: number) => `تذكير، في انتظار جوابكم: ${files(count)}`,
    intro: (host: string, count: number) => `في انتظار جواب ${host}: ${files(count)}. لكل ملف مقعد محجوز إلى حين جوابكم.`,
    open: 'فتح لائحة التوجيهات',
  },
  coordinator: {
    subject: (count: number) => `في انتظار المنسقية الجهوية: ${cases(count)}`,
    intro: (count: number) => `في انتظار قراركم: ${cases(count)}.`,
    byKind: 'حسب النوع',
    line: (kind: string, count: number) => `${kind}: ${cases(count)}`,
    open: 'فتح لائحة الحالات',
  },
  signIn: {
    subject: 'رابط الدخول إلى منصة جسر',
    intro:
      'هذا رابط دخول لهذا العنوان: طلبتموه، أو أرسلته إليكم كتابة اللجنة. افتحوه ثم اضغطوا على "إرسال الرمز": يصل الرمز إلى هذا العنوان نفسه.',
    open: 'متابعة الدخول',
    until: 'صالح إلى غاية',
    ignore: 'إذا لم تكونوا في انتظاره، فلا داعي لأي إجراء.',
  },
  code: {
    subject: 'رمز الدخول إلى منصة جسر',
    intro: 'رمز الدخول:',
    minutes: (minutes: number) =>
      `صالح لمدة ${arabicCount(minutes, { zero: '# دقيقة', one: 'دقيقة واحدة', two: 'دقيقتين', few: '# دقائق', many: '# دقيقة', other: '# دقيقة' })}، ولاستعمال واحد.`,
    secret: 'لا يعطى هذا الرمز لأحد، ولو قدم نفسه على أنه من البرنامج.',
    sms: (code: string) => `جسر: رمز الدخول ${code}. لا يعطى لأحد.`,
  },
};
