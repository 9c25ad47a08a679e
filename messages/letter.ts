import { directionOf, type Language } from '../core/language.ts';
import { oneLine } from './clean.ts';
import { colon } from './format.ts';
import { html, ltr, type Markup, safeUrl } from './html.ts';

export type Email = { readonly subject: string; readonly html: string; readonly text: string };

/** A row of facts. `code` stands alone on its line, left to right, so that it can be read out and copied. */
export type Fact = { readonly label: string; readonly text: string; readonly code?: boolean };

/** What a letter is made of, in order. The same blocks make the HTML and its text alternative. */
export type Block =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | { readonly kind: 'list'; readonly title: string; readonly items: readonly string[] }
  | { readonly kind: 'link'; readonly label: string; readonly url: string }
  | { readonly kind: 'note'; readonly text: string };

const FONT = "font-family:'Segoe UI',Tahoma,'Noto Naskh Arabic',Ebrima,'Noto Sans Tifinagh',Arial,sans-serif";

const blockHtml = (block: Block): Markup => {
  switch (block.kind) {
    case 'text':
      return html`<p style="margin:0 0 16px">${block.text}</p>`;
    case 'facts':
      return html`<div style="margin:0 0 16px;padding:12px 16px;background:#f3f2f1">${block.facts.map(
        (fact) =>
          html`<p style="margin:4px 0"><span style="color:#484949">${fact.label}</span><br><strong style="font-size:18px">${fact.code === true ? ltr(fact.text) : fact.text}</strong></p>`,
      )}</div>`;
    case 'list':
      return html`<p style="margin:0 0 4px"><strong>${block.title}</strong></p><ul style="margin:0 0 16px;padding-inline-start:24px">${block.items.map(
        (item) => html`<li style="margin:0 0 4px">${item}</li>`,
      )}</ul>`;
    case 'link':
      return html`<p style="margin:0 0 16px"><a href="${safeUrl(block.url)}" style="display:inline-block;padding:12px 20px;background:#00594c;color:#ffffff;text-decoration:none;font-weight:bold">${block.label}</a></p>`;
    case 'note':
      return html`<p style="margin:0 0 12px;color:#484949;font-size:14px">${block.text}</p>`;
  }
};

/** The same as plain text. A code or an address stands on its own line: there it keeps its order inside Arabic and copies cleanly. */
const blockText = (language: Language, block: Block): string => {
  const mark = colon(language);
  switch (block.kind) {
    case 'text':
    case 'note':
      return oneLine(block.text);
    case 'facts':
      return block.facts
        .map((fact) =>
          fact.code === true
            ? `${oneLine(fact.label)}${mark}\n${oneLine(fact.text)}`
            : `${oneLine(fact.label)}${mark} ${oneLine(fact.text)}`,
        )
        .join('\n');
    case 'list':
      return `${oneLine(block.title)}\n${block.items.map((item) => `- ${oneLine(item)}`).join('\n')}`;
    case 'link':
      return `${oneLine(block.label)}${mark}\n${oneLine(block.url)}`;
  }
};

export type Letter = { readonly subject: string; readonly programme: string; readonly blocks: readonly Block[] };

/** A letter as HTML with inline styles and nothing remote, its text alternative, and a subject of one line. */
export const letter = (language: Language, { subject, programme, blocks }: Letter): Email => {
  const direction = directionOf(language);
  const title = oneLine(subject);
  const page = html`<!doctype html>
<html lang="${language}" dir="${direction}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title}</title></head>
<body style="margin:0;padding:0;background:#ffffff;color:#0b0c0c"><div dir="${direction}" style="max-width:600px;margin:0 auto;padding:16px;text-align:start;font-size:16px;line-height:1.6;${FONT}">
<p style="margin:0 0 16px;padding:0 0 8px;border-bottom:4px solid #00594c;font-weight:bold">${programme}</p>
<h1 style="margin:0 0 16px;font-size:22px;line-height:1.4">${title}</h1>
${blocks.map(blockHtml)}
</div></body></html>
`;
  return {
    subject: title,
    html: page.toString(),
    text: `${[programme, ...blocks.map((block) => blockText(language, block))].join('\n\n')}\n`,
  };
};
