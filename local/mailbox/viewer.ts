import { html, raw } from 'hono/html';
import { outcomeText } from './outcome.ts';
import type { Message } from './store.ts';

const style = raw(`
  *, ::before, ::after { box-sizing: border-box; }
  body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #0b0c0c; overflow-wrap: anywhere; }
  table { border-collapse: collapse; width: 100%; } th, td { text-align: start; padding: .4rem .6rem; border-bottom: 1px solid #b1b4b6; }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; background: #f3f2f1; padding: 1rem; } iframe { width: 100%; height: 36rem; border: 1px solid #b1b4b6; }
  input { font: inherit; padding: .3rem; max-width: 100%; } dt { font-weight: bold; } dd { margin: 0 0 .5rem; }
  .bounce, .soft-bounce, .complaint, .refused { font-weight: bold; color: #942514; }
  @media (max-width: 40em) { body { margin: 1rem auto; } thead { display: none; } table, tbody, tr, td { display: block; } td { border: 0; padding: 0; }
    tr { border-bottom: 1px solid #b1b4b6; padding: .6rem 0; } }
`);

const page = (title: string, body: unknown) =>
  html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${style}</style></head>
<body>${body}</body></html>`;

const became = ({ outcome, error }: Pick<Message, 'outcome' | 'error'>) =>
  html`<span class="${outcome}">${outcomeText[outcome]}${error === '' ? '' : ` (${error})`}</span>`;

const row = ({ id, at, channel, to, subject, text, outcome, error }: Message) =>
  html`<tr><td><time datetime="${at}">${at.slice(0, 19).replace('T', ' ')}</time></td><td>${channel}</td>
<td><a href="/?to=${encodeURIComponent(to)}">${to}</a></td><td dir="auto"><a href="/messages/${id}">${subject === '' ? text.slice(0, 80) : subject}</a></td><td>${became({ outcome, error })}</td></tr>`;

/** The list of captured messages, newest first. */
export const listPage = (messages: readonly Message[], to: string | undefined) =>
  page(
    'Mailbox',
    html`<h1>Mailbox</h1><p>Everything the system sent by e-mail and SMS, or tried to, kept on this machine.</p>
<form><label>Recipient <input name="to" value="${to ?? ''}"></label> <button>Show</button> <a href="/">All</a></form>
<table><thead><tr><th>Time (UTC)</th><th>Kind</th><th>To</th><th>Subject</th><th>What became of it</th></tr></thead><tbody>${messages.map(row)}</tbody></table>
${messages.length === 0 ? html`<p>Nothing yet.</p>` : ''}`,
  );

const linked = (text: string) =>
  text.split(/(https?:\/\/[^\s<>"']+)/).map((part, index) => (index % 2 === 1 ? html`<a href="${part}">${part}</a>` : part));

/** Links open in a tab of their own: inside the frame nothing may run, and no form may be sent. */
const frame = (content: string) => {
  const document = `<base target="_blank">${content}`;
  return html`<h2>HTML</h2><iframe sandbox="allow-popups allow-popups-to-escape-sandbox" title="The message" srcdoc="${document}"></iframe>`;
};

/** One message: the HTML as a mail program would show it, and the text. */
export const messagePage = (message: Message) =>
  page(
    message.subject,
    html`<p><a href="/">Mailbox</a></p><h1 dir="auto">${message.subject === '' ? message.channel : message.subject}</h1>
<dl><dt>From</dt><dd dir="auto">${message.from}</dd><dt>To</dt><dd>${message.to}</dd><dt>Time (UTC)</dt><dd>${message.at}</dd><dt>What became of it</dt><dd>${became(message)}</dd></dl>
${message.html === '' ? '' : frame(message.html)}
<h2>Text</h2><pre dir="auto">${linked(message.text)}</pre>`,
  );
