/** What surrounds every page. */
export const frame = {
  site: 'جسر التمكين والريادة',
  skip: 'الانتقال إلى المحتوى',
  home: 'الصفحة الرئيسية',
  apply: 'تقديم طلب',
  follow: 'تتبع طلبي',
  staff: 'دخول اللجان وبنيات الاستقبال والمنسقية',
  signOut: 'الخروج',
  signedInAs: 'الدخول باسم',
  navigation: 'أقسام الموقع',
  sample: 'نسخة تجريبية: الأسماء والعناوين وشبكة التنقيط الواردة هنا مجرد أمثلة.',
  region: (name: string) => `جهة ${name}`,
  errorPrefix: 'خطأ',
  errorTitle: 'هناك معلومات يجب تصحيحها',
  optional: 'اختياري',
  back: 'رجوع',
  privacy: 'معطياتك محمية بالقانون رقم 09-08.',
};
