/** Steps of an application as its owner reads them. */
export const history = {
  submitted: 'توصلنا بطلبك.',
  assessed: 'راجعنا المعلومات التي قدمتها وحسبنا النقط.',
  ineligible: 'راجعنا المعلومات التي قدمتها: لا يستوفي الطلب شروط البرنامج.',
  'information-asked': 'طلبنا منك معلومات إضافية.',
  'information-answered': 'توصلنا بجوابك.',
  lapsed: 'لم نتوصل بجوابك في الأجل، فأغلقنا الطلب.',
  approved: 'تم قبول طلبك.',
  rejected: 'لم يتم قبول طلبك.',
  referred: 'وجهنا طلبك إلى بنية استقبال.',
  'another-host': 'لم تتمكن بنية الاستقبال من استقبالك. نبحث لك عن أخرى.',
  'referral-accepted': 'تأكد مقعدك لدى بنية الاستقبال.',
  'put-on-waiting-list': 'سجلناك في لائحة الانتظار.',
  promoted: 'شغر مقعد يناسبك.',
  superseded: 'أغلقنا هذا الطلب بعد مراجعته.',
  withdrawn: 'سحبت طلبك.',
  appealed: 'طلبت إعادة النظر في القرار.',
};
