import { languageOf } from '../../../functions/shared/http/accept-language.ts';
import { frameOf } from '../../../functions/shared/http/frame.ts';
import { type HttpRequest, html, type Route, seeOther } from '../../../functions/shared/http/http.ts';
import { HttpError } from '../../../functions/shared/http/http-error.ts';
import { html as markup } from '../../../messages/html.ts';
import { to } from '../../../pages/frame.ts';
import { layout } from '../../../pages/layout.ts';
import { textArea, textField } from '../../../pages/parts/fields.ts';
import { errorSummary } from '../../../pages/parts/parts.ts';
import { aRegion } from '../builders/index.ts';

export type Received = Readonly<Record<string, string>>;

const region = aRegion();
const frame = (request: HttpRequest) => ({ ...frameOf(region, request, '/step'), formId: 'step' });

const formPage = (request: HttpRequest, values: URLSearchParams, wrong: boolean): string =>
  layout(frame(request), {
    title: 'Step',
    failed: wrong,
    main: markup`${wrong && errorSummary(request.language, [{ id: 'name', text: 'Name is missing' }])}
<h1>Step</h1>
<form id="step" method="post" action="${to(request, '/step')}" novalidate>
${textField({ language: request.language, name: 'name', label: 'Name', value: values.get('name') ?? '' })}
${textArea({ language: request.language, name: 'why', label: 'Why', value: values.get('why') ?? '' })}
<div class="buttons"><button class="button">Go on</button><button class="button second" name="way" value="stop" formaction="${to(request, '/stop')}">Stop</button></div>
</form>
<p><a href="${to(request, '/next')}">Next</a></p>`,
  });

const plainPage = (request: HttpRequest, title: string): string =>
  layout(frameOf(region, request), { title, main: markup`<h1>${title}</h1><p><a href="${to(request, '/step')}">Step</a></p>` });

/**
 * A form as the portal's are, with every kind of answer: by what is typed as `name`, errors (nothing), a page (`page`), error
 * pages (`busy`, `over`), or the next step. `received` holds what arrived.
 */
export const sampleRoutes = (received: Received[]): readonly Route[] => {
  const take = (request: HttpRequest) => {
    const form = request.form();
    received.push({ path: request.path, ...Object.fromEntries(form) });
    const name = form.get('name') ?? '';
    if (name === 'over') return html(409, plainPage(request, 'It is over'));
    if (name === 'busy') throw new HttpError('unavailable');
    if (form.get('switch') !== null) return seeOther({ language: languageOf(form.get('switch'), undefined) }, '/step');
    if (name === '') return html(422, formPage(request, form, true));
    if (name === 'page') return html(200, plainPage(request, 'Answered'));
    return seeOther(request, '/next', ['seen=yes; Path=/']);
  };
  return [
    { method: 'GET', path: '/', answer: (request) => html(200, plainPage(request, 'Start')) },
    { method: 'GET', path: '/step', answer: (request) => html(200, formPage(request, new URLSearchParams(), false)) },
    { method: 'GET', path: '/next', answer: (request) => html(200, plainPage(request, 'Next')) },
    { method: 'POST', path: '/step', answer: take },
    { method: 'POST', path: '/stop', answer: take },
  ];
};
