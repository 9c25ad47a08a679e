import type { Meeting } from '../../core/meeting/meeting.ts';
import { meetings } from '../../messages/catalogue/index.ts';
import { formatDay, formatNumber } from '../../messages/format.ts';
import { html } from '../../messages/html.ts';
import type { StaffFrame } from '../frame.ts';
import { confirmingPage } from './confirming.ts';
import { appointmentRows } from './names.ts';

/** The second step of opening a meeting, which cannot be cancelled from then on. `today`: a local day. */
export const openingPage = (model: StaffFrame & { readonly meeting: Meeting; readonly today: string }): string => {
  const { language, meeting, today } = model;
  const t = meetings[language];
  const { plannedFor, files } = meeting;
  return confirmingPage(model, meeting, {
    title: t.opening.title,
    intro: plannedFor === today ? undefined : html`<strong>${t.opening.otherDay(formatDay(language, plannedFor))}</strong>`,
    rows: [...appointmentRows(language, meeting), { label: t.columns.files, value: formatNumber(language, files) }],
    note: t.opening.about,
    fields: { action: 'open' },
    confirm: t.open,
    back: t.opening.back,
  });
};
