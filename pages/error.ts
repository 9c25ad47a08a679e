import { frame as texts } from '../messages/catalogue/index.ts';
import { html } from '../messages/html.ts';
import { type ProblemCode, problemText } from '../messages/problems.ts';
import { type Frame, to } from './frame.ts';
import { layout } from './layout.ts';

export type ErrorModel = Frame & { readonly code: ProblemCode };

/** What is mended by signing in again, or by somebody else doing so. */
const SIGNS_IN_AGAIN: readonly ProblemCode[] = ['session-expired', 'access-withdrawn', 'replaced'];

/** What a person reads instead of a page: what happened, what she can do. Nothing of the machine. */
export const errorPage = (model: ErrorModel): string => {
  const { language, code } = model;
  const { title, detail } = problemText(language, code);
  const way = !SIGNS_IN_AGAIN.includes(code)
    ? ({ path: '/', label: texts[language].home } as const)
    : model.path.startsWith('/follow')
      ? ({ path: '/follow', label: texts[language].follow } as const)
      : ({ path: '/sign-in', label: texts[language].staff } as const);
  return layout(model, {
    title,
    main: html`<h1>${title}</h1>
<p>${detail}</p>
<p><a href="${to(model, way.path)}">${way.label}</a></p>`,
  });
};
