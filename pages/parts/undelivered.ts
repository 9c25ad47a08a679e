import type { Instant } from '../../core/application/application.ts';
import { undelivered as texts } from '../../messages/catalogue/index.ts';
import { when } from '../../messages/format.ts';
import { html, ltr, type Markup } from '../../messages/html.ts';
import { type StaffFrame, to } from '../frame.ts';
import { hidden, inset, staffForm, table } from './parts.ts';

/** Someone to whom no mail goes any more. `who`: as a subject, such as `member:MA-MAR:m1`. */
export type UndeliveredRow = {
  readonly who: string;
  readonly name: string;
  readonly role: keyof (typeof texts)['ar']['roles'];
  readonly email: string;
  readonly why: 'bounced' | 'complained';
  readonly at: Instant;
  /** Whoever reads this cannot lift it: it is her own, and another role's to lift. */
  readonly lifted?: 'elsewhere';
};

/** Leads to the page of mail that does not arrive, where there is any. */
export const undeliveredNotice = (frame: StaffFrame, path: string, count: number): Markup | false =>
  count > 0 && inset(html`<p><a href="${to(frame, path)}">${texts[frame.language].notice(count)}</a></p>`);

/** Whose mail comes back, and why; each with a form that lets it go there again. `path`: of the page, which takes the form. */
export const undeliveredList = (frame: StaffFrame, path: string, rows: readonly UndeliveredRow[], utcOffset: string): Markup => {
  const t = texts[frame.language];
  if (rows.length === 0) return html`<p>${t.none}</p>`;
  return html`<p>${t.hint}</p>
${table<UndeliveredRow>(
  t.title,
  [
    { label: t.columns.name, heading: true, cell: ({ name }) => html`<bdi>${name}</bdi>` },
    { label: t.columns.role, cell: ({ role }) => t.roles[role] },
    { label: t.columns.email, cell: ({ email }) => ltr(email) },
    { label: t.columns.why, cell: ({ why }) => t.whys[why] },
    { label: t.columns.since, cell: ({ at }) => when(frame.language, at, utcOffset) },
    {
      label: t.columns.act,
      cell: ({ who, name, lifted }) =>
        lifted === 'elsewhere'
          ? t.liftedElsewhere
          : staffForm(
              frame,
              path,
              html`${hidden({ act: 'try-again', who })}<button class="button second">${t.tryAgain}<span class="unseen"> <bdi>${name}</bdi></span></button>`,
            ),
    },
  ],
  rows,
)}`;
};
