// What an applicant does with her own application, over HTTP: the browser's part is in follow-browser.test.ts. Together, since starting a
// system costs several seconds; asking for a review is last, because it ends on a later day.
import './follow/taking-back.ts';
import './follow/how-she-is-reached.ts';
import './follow/everything-held.ts';
import './follow/not-she.ts';
import './follow/asking-for-a-review.ts';
