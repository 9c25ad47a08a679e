import { directionOf, localized } from '../core/language.ts';
import { frame as texts } from '../messages/catalogue/index.ts';
import { colon } from '../messages/format.ts';
import { html, type Markup } from '../messages/html.ts';
import { type Frame, to } from './frame.ts';
import { quickExit } from './parts/exit.ts';
import { languageSwitch } from './parts/switch.ts';
import { SCRIPT_PATH } from './script.ts';
import { STYLE_PATH } from './style.ts';

export type Page = {
  readonly title: string;
  readonly main: Markup;
  readonly failed?: boolean;
  /** What it is printed on, without what is marked `screen`: a small sheet (A6), or minutes on A4. */
  readonly sheet?: 'slip' | 'minutes';
};

/**
 * A whole page, in two requests: itself, and the script that brings the stylesheet along, or the stylesheet alone. Nothing from
 * elsewhere. `failed` puts "error" first in the title, which is read out first.
 */
export const layout = (frame: Frame, { title, main, failed = false, sheet }: Page): string => {
  const { language, region, session } = frame;
  const t = texts[language];
  return html`<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<script src="${SCRIPT_PATH}"></script>
<noscript><link rel="stylesheet" href="${STYLE_PATH}"></noscript>
<link rel="icon" href="data:,">
<title>${failed ? `${t.errorPrefix}${colon(language)} ` : ''}${title} – ${t.site}</title>
</head>
<body${sheet !== undefined && html` class="${sheet}"`}>
<a class="skip" href="#main">${t.skip}</a>
<header>
<div class="top"><div class="wide">
<a class="brand" href="${to(frame, '/')}">${t.site}</a>
${quickExit(language)}
</div></div>
<div class="wide about">
${region !== undefined && html`<p class="region">${t.region(localized(region, language))}</p>`}
${languageSwitch(frame)}
</div>
${frame.sample === true && html`<p class="sample"><span class="wide">${t.sample}</span></p>`}
${session !== undefined && signedIn(frame, session)}
</header>
<main id="main" class="wide" tabindex="-1">
${main}
</main>
<footer class="bottom"><div class="wide">
${session === undefined && region !== undefined && navigation(frame)}
<p>${t.privacy}${region !== undefined && ` ${t.hours}`}</p>
</div></footer>
</body>
</html>
`.toString();
};

const signedIn = (frame: Frame, session: NonNullable<Frame['session']>): Markup => {
  const t = texts[frame.language];
  return html`<div class="signed-in"><div class="wide">
<p>${t.signedInAs} <strong>${session.who}</strong></p>
<form method="post" action="${to(frame, '/sign-out')}" data-plain><input type="hidden" name="csrf" value="${session.csrf}"><button class="link">${t.signOut}</button></form>
</div></div>`;
};

const navigation = (frame: Frame): Markup => {
  const t = texts[frame.language];
  const links = [
    ['/', t.home],
    ['/apply', t.apply],
    ['/follow', t.follow],
    ['/sign-in', t.staff],
  ] as const;
  return html`<nav aria-label="${t.navigation}"><ul>${links.map(([path, label]) => html`<li><a href="${to(frame, path)}">${label}</a></li>`)}</ul></nav>`;
};
