/** What the page says by itself, with script, while a form is on its way. */
export const browser = {
  sending: 'جار الإرسال…',
  offline: 'لا يوجد اتصال بالإنترنت الآن. ما كتبته ما زال في هذه الصفحة، ونعيد إرساله تلقائيا. لا تغلقي الصفحة.',
  failed: 'تعذر الإرسال الآن. ما كتبته ما زال في هذه الصفحة. انتظري قليلا ثم اضغطي على الزر مرة أخرى.',
  kept: 'ما كتبته ما زال في هذه الصفحة.',
};

/** The quick exit, on every page. */
export const exit = {
  label: 'خروج سريع',
  /** Read out after the label. */
  what: 'إلى صفحة عن الطقس',
  /** All that the tab's history shows of this site. */
  neutral: 'الطقس',
};
