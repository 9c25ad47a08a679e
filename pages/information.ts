import type { Instant } from '../core/application/application.ts';
import type { FieldError } from '../core/application/problems.ts';
import { frame, information as texts } from '../messages/catalogue/index.ts';
import { when } from '../messages/format.ts';
import { html, lines, ltr } from '../messages/html.ts';
import { fieldErrorsOf } from './apply/errors.ts';
import { projectGroup, situationGroup, supportGroup } from './apply/groups.ts';
import { type Frame, type StaffFrame, to } from './frame.ts';
import { layout } from './layout.ts';
import { textArea } from './parts/fields.ts';
import { buttonLink, errorSummary, inset, staffForm, summaryList } from './parts/parts.ts';

export type InformationModel = StaffFrame & {
  readonly reference: string;
  /** What the committee asked, without names. */
  readonly questions: readonly string[];
  readonly deadline?: Instant | undefined;
  readonly utcOffset: string;
  /** Her stored form by `fieldsFromForm`, or what she posted, with `answer`. */
  readonly values: URLSearchParams;
  /** Pointers of the situation's fields, and `/answer`. */
  readonly errors: readonly FieldError[];
};

/** `/information`: the questions, her answer (`answer`), and the part of the form she may amend: see `situationFromFields`. */
export const informationPage = (model: InformationModel): string => {
  const { language, values } = model;
  const t = texts[language];
  const errors = fieldErrorsOf(language, model.errors, { answer: t.answer });
  const asking = { language, values, errors };
  return layout(model, {
    title: t.title,
    failed: model.errors.length > 0,
    main: html`${errorSummary(language, errors.list)}
<h1>${t.title}</h1>
${summaryList([
  { label: t.reference, value: ltr(model.reference) },
  { label: t.deadline, value: model.deadline !== undefined && html`<strong>${when(language, model.deadline, model.utcOffset)}</strong>` },
])}
<h2>${t.askedTitle}</h2>
${model.questions.map((question) => inset(lines(question)))}
${staffForm(
  model,
  '/information',
  html`${textArea({ language, name: 'answer', label: t.answer, hint: t.answerHint, error: errors.of('answer'), value: values.get('answer') ?? '', rows: 8, maxlength: 4000 })}
<h2>${t.changeTitle}</h2>
<p>${t.changeIntro}</p>
${situationGroup(asking)}
${projectGroup(asking)}
${supportGroup(asking)}
<p>${t.once}</p>
<p><button class="button">${t.submit}</button></p>`,
)}`,
  });
};

/** After her answer. */
export const answeredPage = (model: Frame): string => {
  const t = texts[model.language];
  return layout(model, {
    title: t.doneTitle,
    main: html`<div class="panel"><h1>${t.doneTitle}</h1></div><p>${t.done}</p><p class="buttons">${buttonLink(model, '/follow/status', frame[model.language].follow, true)}</p>`,
  });
};

/** Nothing is asked of her any more: she has answered, or the time is over. */
export const nothingAskedPage = (model: Frame): string => {
  const t = texts[model.language];
  return layout(model, {
    title: t.closedTitle,
    main: html`<h1>${t.closedTitle}</h1><p>${t.closed}</p><p><a href="${to(model, '/follow/status')}">${frame[model.language].follow}</a></p>`,
  });
};
