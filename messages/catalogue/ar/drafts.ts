/**
 * What is sent about an application that is not finished. Others may see her telephone or know her mailbox: nothing is said of
 * her, nor of what she wrote.
 */
export const drafts = {
  code: {
    subject: 'رمز الرجوع إلى استمارتك',
    intro: 'هذا رمز الرجوع إلى الاستمارة التي بدأت تعبئتها. به تكملينها متى شئت، من أي هاتف أو حاسوب.',
    sms: 'جسر: رمز الرجوع إلى استمارتك:',
  },
  reminder: {
    subject: 'استمارتك لم تكتمل بعد',
    intro: 'بدأت تعبئة استمارة ولم ترسليها بعد. بالرمز أسفله تكملينها من حيث توقفت.',
    sms: (day: string) => `جسر: استمارتك لم ترسل بعد. تحذف يوم ${day}. رمز الرجوع إليها:`,
    smsBarest: 'جسر: استمارتك لم ترسل بعد. رمزها:',
  },
  resumeCode: 'رمز الرجوع',
  keptUntil: 'نحتفظ بالاستمارة إلى غاية',
  thenDeleted: 'بعد هذا اليوم نحذفها بكل ما كتب فيها.',
  secret: 'لا تعطي هذا الرمز إلا لمن يملأ معك الاستمارة: من يعرفه يفتحها.',
  open: 'إكمال الاستمارة',
  notYou: 'إذا لم تبدئي أي استمارة، فلا تهتمي بهذه الرسالة.',
};
