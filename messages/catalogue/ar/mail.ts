import type { MessageKind } from '../../../core/message/message.ts';

/** `intro`: what happened. `next`: what she does or what we do. `sms` is neutral: nothing of the project or the decision. */
type Letter = {
  readonly subject: (reference: string) => string;
  readonly intro: string;
  readonly next: readonly string[];
  readonly sms: (reference: string) => string;
};

const see = (reference: string) => `جسر: جديد بخصوص طلبك رقم ${reference}.`;

export const mail = {
  programme: 'برنامج جسر التمكين والريادة',
  greeting: 'السلام عليكم،',
  closing: 'مع تحيات فريق البرنامج.',
  automatic: 'أرسلت هذه الرسالة آليا، فلا تجيبي عليها. لن نطلب منك أبدا أداء أي مبلغ.',
  repeat: 'قد تصلك هذه الرسالة مرتين. هي نفس الرسالة، ولا داعي لأي إجراء إضافي.',
  repeatSms: '(إعادة)',
  reference: 'رقم الطلب',
  trackingCode: 'رمز التتبع',
  keepCode: 'احتفظي بهذا الرمز ولا تعطيه لأحد: به وحده يمكنك الاطلاع على طلبك.',
  follow: 'تتبع طلبي',
  answer: 'الجواب على طلب المعلومات',
  answerBy: 'آخر أجل للجواب',
  reasons: 'الأسباب',
  remedies: 'ما يمكنك فعله',
  /** Of a refusal that can be reviewed, and of one after a review. */
  appealUntil: (when: string) => `إذا كنت لا توافقين على هذا القرار، يمكنك طلب إعادة النظر فيه مرة واحدة، من صفحة التتبع، قبل ${when}.`,
  finalIntro: 'راجعت المنسقية الجهوية طلبك من جديد، ولم تتمكن من قبوله. هذا القرار نهائي.',
  host: 'بنية الاستقبال',
  address: 'العنوان',
  phone: 'الهاتف',
  letters: {
    received: {
      subject: (reference) => `توصلنا بطلبك رقم ${reference}`,
      intro: 'توصلنا بطلبك، وشكرا على ثقتك.',
      next: [
        'سندرس طلبك، ثم تعرضه لجنة إقليمية على التصويت. سنخبرك بكل جديد.',
        'يمكنك في أي وقت معرفة ما وصل إليه طلبك، برقم الطلب ورمز التتبع.',
      ],
      sms: (reference) => `جسر: توصلنا بطلبك رقم ${reference}.`,
    },
    ineligible: {
      subject: (reference) => `بخصوص طلبك رقم ${reference}`,
      intro: 'درسنا طلبك، ولم نتمكن من متابعته لأنه لا يستوفي شروط البرنامج.',
      next: ['هذا لا يمنعك من تقديم طلب جديد إذا تغيرت وضعيتك.'],
      sms: see,
    },
    'information-requested': {
      subject: (reference) => `نحتاج إلى معلومات إضافية: طلبك رقم ${reference}`,
      intro: 'اطلعت اللجنة على طلبك، وتحتاج إلى معلومات إضافية منك قبل أن تقرر.',
      next: [
        'افتحي الرابط أسفله واضغطي على "إرسال الرمز": يصلك رمز للتأكد من هويتك، ثم تكتبين جوابك.',
        'إذا لم نتوصل بجوابك قبل هذا الأجل، سنغلق الطلب، ويمكنك تقديم طلب جديد.',
      ],
      sms: (reference) => `جسر: ننتظر جوابك بخصوص طلبك رقم ${reference}.`,
    },
    'information-reminder': {
      subject: (reference) => `تذكير: ننتظر جوابك بخصوص طلبك رقم ${reference}`,
      intro: 'ما زالت اللجنة تنتظر المعلومات التي طلبتها منك.',
      next: ['افتحي الرابط أسفله واكتبي جوابك.', 'إذا لم نتوصل بجوابك قبل هذا الأجل، سنغلق الطلب، ويمكنك تقديم طلب جديد.'],
      sms: (reference) => `جسر: تذكير، ننتظر جوابك بخصوص طلبك رقم ${reference}.`,
    },
    approved: {
      subject: (reference) => `تم قبول طلبك رقم ${reference}`,
      intro: 'يسعدنا أن نخبرك بأن طلبك قد قبل. هنيئا لك.',
      next: ['وجهنا طلبك إلى بنية الاستقبال هذه، وننتظر جوابها. سنخبرك فور تأكيد مقعدك، ولا يطلب منك الآن أي شيء.'],
      sms: see,
    },
    'referred-again': {
      subject: (reference) => `توجيه جديد لطلبك رقم ${reference}`,
      intro: 'لم تتمكن بنية الاستقبال السابقة من استقبالك. طلبك ما زال مقبولا.',
      next: ['وجهنا طلبك إلى بنية الاستقبال هذه، وننتظر جوابها. لا يطلب منك الآن أي شيء.'],
      sms: see,
    },
    'waiting-list': {
      subject: (reference) => `طلبك رقم ${reference} في لائحة الانتظار`,
      intro: 'طلبك مقبول، غير أنه لا يوجد حاليا مقعد شاغر يناسبك.',
      next: ['أنت في لائحة الانتظار، وترتيبها حسب النقط. عندما يشغر مقعد ويصل دورك، سنخبرك.', 'لا يطلب منك أي شيء.'],
      sms: see,
    },
    rejected: {
      subject: (reference) => `قرار اللجنة بخصوص طلبك رقم ${reference}`,
      intro: 'درست اللجنة طلبك بعناية، ولم تتمكن من قبوله هذه المرة.',
      next: ['يمكنك الاطلاع على تفصيل نقط طلبك في صفحة التتبع.', 'هذا القرار لا يمنعك من تقديم طلب جديد.'],
      sms: see,
    },
    lapsed: {
      subject: (reference) => `أغلقنا طلبك رقم ${reference}`,
      intro: 'لم نتوصل بالمعلومات التي طلبناها منك في الأجل المحدد، فأغلقنا الطلب.',
      next: ['نتفهم أن الظروف قد لا تسمح. يمكنك تقديم طلب جديد متى شئت.'],
      sms: see,
    },
    placed: {
      subject: (reference) => `لديك مقعد: طلبك رقم ${reference}`,
      intro: 'هنيئا لك، لقد تأكد مقعدك لدى بنية الاستقبال أسفله.',
      next: ['اتصلي بها لتحديد موعد اللقاء الأول، وخذي معك بطاقتك الوطنية ورقم الطلب.'],
      sms: see,
    },
    superseded: {
      subject: (reference) => `أغلقنا الطلب رقم ${reference}`,
      intro: 'راجعت المنسقية الجهوية هذا الطلب وقررت إغلاقه.',
      next: ['إذا كنت ترين أن في الأمر خطأ، اتصلي بمركز التعاون الوطني القريب منك ومعك بطاقتك الوطنية.'],
      sms: see,
    },
    'contested-notice': {
      subject: (reference) => `إشعار بخصوص طلبك رقم ${reference}`,
      intro: 'توصلنا بطلب آخر يحمل رقم بطاقتك الوطنية. لم يتغير شيء في طلبك.',
      next: [
        'سيتحقق شخص مسؤول من الأمر. إذا كنت أنت من قدم الطلب الثاني، فلا داعي لأي إجراء.',
        'إذا لم تكوني أنت، أخبري مركز التعاون الوطني القريب منك ومعك بطاقتك الوطنية.',
      ],
      sms: (reference) => `جسر: إشعار بخصوص طلبك رقم ${reference}.`,
    },
    'contact-replaced': {
      subject: (reference) => `معلومات الاتصال الخاصة بطلبك رقم ${reference}`,
      intro: 'غيرت معلومات الاتصال الخاصة بطلبك كما طلبت. سنراسلك هنا من الآن.',
      next: ['إذا لم تطلبي ذلك، اتصلي بمركز التعاون الوطني القريب منك ومعك بطاقتك الوطنية.'],
      sms: (reference) => `جسر: سنراسلك هنا بخصوص طلبك رقم ${reference}.`,
    },
    withdrawn: {
      subject: (reference) => `سحب طلبك رقم ${reference}`,
      intro: 'سحبت طلبك كما طلبت، وتوقفت دراسته.',
      next: ['يمكنك تقديم طلب جديد متى شئت.'],
      sms: see,
    },
    'appeal-received': {
      subject: (reference) => `توصلنا بطلب إعادة النظر في طلبك رقم ${reference}`,
      intro: 'توصلنا بطلب إعادة النظر. ستراجع المنسقية الجهوية طلبك من جديد.',
      next: ['سنخبرك بالنتيجة. لا داعي لأي إجراء الآن.'],
      sms: see,
    },
    'tracking-code': {
      subject: (reference) => `رمز تتبع طلبك رقم ${reference}`,
      intro: 'هذا رمز تتبع طلبك، كما طلبته.',
      next: ['إذا لم تطلبيه أنت، فلا تعطيه لأحد ولا داعي لأي إجراء.'],
      sms: (reference) => `جسر: طلبك رقم ${reference}.`,
    },
  } satisfies Record<MessageKind, Letter>,
  smsCode: 'رمز التتبع:',
  smsBarest: (reference: string) => `جسر: أجيبي، طلب ${reference}`,
  smsBefore: (day: string) => `الأجل: ${day}.`,
};
