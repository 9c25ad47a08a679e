import { arabicCount } from '../../plural.ts';

const days = (count: number) =>
  arabicCount(count, { zero: 'يوم الجلسة', one: 'يوم واحد', two: 'يومين', few: '# أيام', many: '# يوما', other: '# يوم' });

/** What a secretary and a coordinator see of mail that does not arrive, and when members are written to. */
export const undelivered = {
  title: 'بريد لا يصل',
  hint: 'رجعت رسالة إلى هذه العناوين أو أبلغ عنها صاحبها، فلم يعد يرسل إليها شيء. من أبلغ عن رسالة يصله مع ذلك رابط الدخول ورمزه حين يطلبهما، والعنوان المرفوض لا يصله شيء. تحققوا من العنوان بالهاتف.',
  none: 'كل الرسائل تصل.',
  notice: (count: number) =>
    arabicCount(count, {
      zero: 'كل الرسائل تصل',
      one: 'لا يصل البريد إلى شخص واحد',
      two: 'لا يصل البريد إلى شخصين',
      few: 'لا يصل البريد إلى # أشخاص',
      many: 'لا يصل البريد إلى # شخصا',
      other: 'لا يصل البريد إلى # شخص',
    }),
  columns: { name: 'الاسم', role: 'الصفة', email: 'البريد الإلكتروني', why: 'السبب', since: 'منذ', act: 'الإجراء' },
  roles: {
    member: 'عضو في اللجنة',
    secretary: 'كتابة اللجنة',
    host: 'بنية الاستقبال',
    agent: 'شباك التسجيل',
    coordinator: 'المنسقية الجهوية',
  },
  whys: { bounced: 'العنوان مرفوض', complained: 'أبلغ عنها كرسالة غير مرغوب فيها' },
  tryAgain: 'إعادة المحاولة',
  liftedElsewhere: 'تطلب إعادة المحاولة من كاتبة إحدى اللجان',
  tried: 'ترسل الرسالة المقبلة إلى هذا العنوان من جديد.',
  mail: {
    title: 'بريد اللجنة',
    cadence: 'الملخص للأعضاء',
    daily: 'كل يوم يصل فيه ملف',
    weekdays: ['الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت', 'الأحد'],
    weekly: (day: string) => `كل أسبوع، يوم ${day}`,
    beforeMeeting: (count: number) => (count === 0 ? days(0) : `قبل الجلسة بما قدره ${days(count)}`),
    onRequest: 'بطلب من كتابة اللجنة',
    hours: 'ساعات الإرسال',
    between: (from: number, until: number) => `من الساعة ${from} إلى الساعة ${until}`,
    reminders: 'تذكير من لم يصوت',
    before: (list: string) => `أيام قبل الأجل: ${list}`,
    requested: 'آخر طلب',
    writeTitle: 'الكتابة الآن',
    writeHint:
      'تصل رسالة واحدة إلى كل عضو ينتظر تصويته، داخل ساعات الإرسال، ومرة واحدة في اليوم على الأكثر. ينتهي الطلب بنهاية اليوم الموالي.',
    write: 'الكتابة إلى من لم يصوت',
    asked: 'سجل الطلب. ترسل الرسائل خلال دقيقة، داخل ساعات الإرسال.',
  },
};
