import { isLeaving, leave, watchExit } from './leave.ts';
import { adoptStyle } from './style.ts';
import { watchForms } from './submit.ts';
import { watchViews } from './views.ts';

/** Every page's script. It runs in the head, before anything is shown; a page lacks nothing without it. */
if (isLeaving()) leave();
else {
  adoptStyle();
  watchExit();
  watchViews();
  watchForms();
}
