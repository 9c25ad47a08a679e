import { signIn as texts } from '../messages/catalogue/index.ts';
import { html, ltr, type Markup, weave } from '../messages/html.ts';
import { type Frame, segment, to } from './frame.ts';
import { layout } from './layout.ts';
import { textField } from './parts/fields.ts';
import { errorSummary, hidden, inset } from './parts/parts.ts';

export type SignInModel = Frame & { readonly email?: string | undefined; readonly wrong?: boolean | undefined };

/** `/sign-in`: staff asks for a link. Posts `email`. */
export const signInPage = (model: SignInModel): string => {
  const { language } = model;
  const t = texts[language].request;
  const error = model.wrong === true ? t.wrong : undefined;
  return layout(model, {
    title: t.title,
    failed: error !== undefined,
    main: html`${errorSummary(language, error === undefined ? [] : [{ id: 'email', text: error }])}
<h1>${t.title}</h1>
<p>${t.intro}</p>
<form method="post" action="${to(model, '/sign-in')}" novalidate>
${textField({ language, name: 'email', label: t.email, error, value: model.email ?? '', type: 'email', inputmode: 'email', autocomplete: 'email', ltr: true, maxlength: 254 })}
<p><button class="button">${t.submit}</button></p>
</form>
<p><a href="${to(model, '/follow')}">${t.applicant}</a></p>`,
  });
};

/** The same answer whatever was typed. */
export const signInSentPage = (model: Frame): string => {
  const t = texts[model.language].request;
  return layout(model, { title: t.sentTitle, main: html`<h1>${t.sentTitle}</h1><p>${t.sent}</p>` });
};

export const signedOutPage = (model: Frame): string => {
  const t = texts[model.language].out;
  return layout(model, { title: t.title, main: html`<h1>${t.title}</h1><p>${t.text}</p>` });
};

/** Who a link is for. Names in the page's language. */
export type Expected =
  | { readonly kind: 'member'; readonly name: string; readonly province: string }
  | { readonly kind: 'secretary'; readonly name: string; readonly province: string }
  | { readonly kind: 'agent'; readonly name: string; readonly province: string }
  | { readonly kind: 'host'; readonly name: string; readonly host: string }
  | { readonly kind: 'coordinator'; readonly name: string }
  | { readonly kind: 'applicant'; readonly reference: string };

export type LinkModel = Frame & {
  /** The link's id, as in its path. */
  readonly link: string;
  readonly expected: Expected;
};

const pathOf = (link: string, action: 'code' | 'session'): string => `/l/${segment(link)}/${action}`;

/** `GET /l/{link}`: who is expected for what, and the button that sends a code. Opening it does nothing. */
export const linkPage = (model: LinkModel): string => {
  const { language, expected, link } = model;
  const t = texts[language].link;
  return layout(model, {
    title: t.title,
    main: html`<h1>${t.title}</h1>
${inset(expectation(model))}
<p>${expected.kind === 'applicant' ? t.applicantHow : t.staffHow}</p>
<form method="post" action="${to(model, pathOf(link, 'code'))}"><p><button class="button">${t.send}</button></p></form>
<p class="hint">${t.notYou}</p>`,
  });
};

const expectation = ({ language, expected }: LinkModel): Markup => {
  const t = texts[language].link;
  switch (expected.kind) {
    case 'member':
      return html`${t.member(expected.name, expected.province)}`;
    case 'secretary':
      return html`${t.secretary(expected.name, expected.province)}`;
    case 'agent':
      return html`${t.agent(expected.name, expected.province)}`;
    case 'host':
      return html`${t.host(expected.name, expected.host)}`;
    case 'coordinator':
      return html`${t.coordinator(expected.name)}`;
    case 'applicant':
      return weave(t.applicant, ltr(expected.reference));
  }
};

export type CodeModel = LinkModel & {
  /** `spent`: its time or its tries are over, or it was used. `too-soon`: a code was sent a moment ago. */
  readonly failed?: 'wrong' | 'spent' | 'too-soon' | undefined;
  /** Too many codes were sent in this hour, or too many wrong ones typed. `by` the link: another one goes on. */
  readonly stopped?: { readonly what: 'codes' | 'failures'; readonly by: 'link' | 'person'; readonly minutes: number } | undefined;
};

/** After the button: the code is typed here. Posts `code` to `/l/{link}/session`; a new code from `/l/{link}/code`, or a fresh link. */
export const codePage = (model: CodeModel): string => {
  const { language, expected, link, failed, stopped } = model;
  const t = texts[language].code;
  const error = codeError(model);
  // Of the codes that were sent the last may still be typed.
  const closed = failed === 'spent' || stopped?.what === 'failures';
  return layout(model, {
    title: t.title,
    failed: error !== undefined,
    main: html`${errorSummary(language, error === undefined ? [] : [closed ? { text: error } : { id: 'code', text: error }], stopped === undefined ? undefined : t.waitTitle)}
<h1>${t.title}</h1>
${
  !closed &&
  html`${stopped === undefined && html`<p>${expected.kind === 'applicant' ? t.applicantSent : t.staffSent}</p>`}
<form method="post" action="${to(model, pathOf(link, 'session'))}" novalidate data-plain>
${textField({ language, name: 'code', label: t.label, hint: t.hint, error, value: '', inputmode: 'numeric', autocomplete: 'one-time-code', ltr: true, width: 'short', maxlength: 20 })}
<p><button class="button">${t.submit}</button></p>
</form>`
}
${stopped === undefined && html`<form method="post" action="${to(model, pathOf(link, 'code'))}"><button class="button second">${t.resend}</button></form>`}
${stopped?.by === 'link' && html`<p>${t.byLink}</p>${freshLink(model, closed ? 'button' : 'button second')}`}`,
  });
};

const codeError = ({ language, failed, stopped }: CodeModel): string | undefined => {
  const t = texts[language].code;
  if (stopped !== undefined) return t.stopped[stopped.what](stopped.minutes);
  switch (failed) {
    case undefined:
      return undefined;
    case 'too-soon':
      return t.tooSoon;
    default:
      return t[failed];
  }
};

/** Has a fresh link sent to the registered address. */
const freshLink = (model: Frame & { readonly link: string }, look = 'button'): Markup =>
  html`<form method="post" action="${to(model, pathOf(model.link, 'code'))}">${hidden({ action: 'fresh-link' })}<button class="${look}">${texts[model.language].gone.fresh}</button></form>`;

export type GoneLinkModel = Frame & { readonly link: string; readonly why: 'expired' | 'superseded' | 'withdrawn' | 'unknown' };

/** A link that opens nothing any more. Unless it is unknown, its holder may have a fresh one sent: `/l/{link}/code` with `action=fresh-link`. */
export const goneLinkPage = (model: GoneLinkModel): string => {
  const t = texts[model.language].gone;
  return layout(model, {
    title: t.title,
    main: html`<h1>${t.title}</h1>
<p>${t[model.why]}</p>
${
  model.why === 'unknown'
    ? html`<p><a href="${to(model, '/sign-in')}">${texts[model.language].request.submit}</a></p>`
    : html`<p>${t.offer}</p>
${freshLink(model)}`
}`,
  });
};

/** For whoever has a link of hers: another one is on its way to her. */
export const freshLinkSentPage = (model: Frame): string => {
  const t = texts[model.language].gone;
  return layout(model, { title: t.freshTitle, main: html`<h1>${t.freshTitle}</h1><p>${t.freshSent}</p>` });
};

/** No more links leave in this hour; the last that did is good. */
export const linksStoppedPage = (model: Frame & { readonly minutes: number }): string => {
  const { code, gone } = texts[model.language];
  return layout(model, { title: code.waitTitle, main: html`<h1>${code.waitTitle}</h1><p>${gone.tooMany(model.minutes)}</p>` });
};
