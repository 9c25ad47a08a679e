import { manage } from '../../messages/catalogue/index.ts';
import { html } from '../../messages/html.ts';
import { type StaffFrame, to } from '../frame.ts';
import { layout } from '../layout.ts';

/** What cannot be done with her application as it stands, and why. */
export const impossiblePage = (model: StaffFrame & { readonly what: 'withdraw' | 'appeal' }): string => {
  const { impossible: t } = manage[model.language];
  return layout(model, {
    title: t.title,
    main: html`<h1>${t.title}</h1>
<p>${t[model.what]}</p>
<p><a href="${to(model, '/follow/status')}">${t.back}</a></p>`,
  });
};
