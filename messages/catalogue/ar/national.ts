/** The national entry page: from a province to its region's portal. */
export const national = {
  title: 'في أي جهة تسكنين؟',
  about: [
    'يدعم برنامج "جسر التمكين والريادة" النساء في وضعية صعبة، لإنجاز مشروع أو لتعلم مهنة.',
    'التقديم مجاني، ولكل جهة بوابتها.',
    'اختاري عمالتك أو إقليمك، وسندلك على بوابة جهتك.',
  ],
  province: 'العمالة أو الإقليم الذي تسكنين فيه',
  choose: 'اختاري من اللائحة',
  submit: 'متابعة',
  provinceNeeded: 'اختاري عمالتك أو إقليمك من اللائحة',
  overviewTitle: 'جهات المملكة الاثنتا عشرة',
  closed: 'لم يفتح باب التقديم بعد',
  opensOn: (day: string) => `يفتح باب التقديم يوم ${day}`,
  portalOf: (region: string) => `بوابة جهة ${region}`,
  region: (region: string) => `جهة ${region}`,
  contains: (province: string, region: string) => `${province}: ضمن جهة ${region}.`,
  openNow: 'يمكنك تقديم طلبك الآن في بوابة جهتك.',
  toPortal: 'الذهاب إلى بوابة جهتي',
  comesOn: (day: string) => `لم يفتح باب التقديم في جهتك بعد. سيفتح يوم ${day}.`,
  comesLater: 'لم يفتح باب التقديم في جهتك بعد، ولم يحدد تاريخه. عودي إلى هذه الصفحة لاحقا.',
  another: 'اختيار عمالة أو إقليم آخر',
};
