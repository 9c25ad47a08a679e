import type { Instant } from '../../core/application/application.ts';
import type { Language } from '../../core/language.ts';
import type { Committee } from '../../core/region/committee.ts';
import type { Region } from '../../core/region/region.ts';
import { secretariat, undelivered as texts } from '../../messages/catalogue/index.ts';
import { comma, formatNumber, when } from '../../messages/format.ts';
import { html } from '../../messages/html.ts';
import type { StaffFrame } from '../frame.ts';
import { layout } from '../layout.ts';
import { backLink, hidden, inset, staffForm, summaryList } from '../parts/parts.ts';
import { type UndeliveredRow, undeliveredList } from '../parts/undelivered.ts';

export const MAIL_PATH = '/secretariat/mail';

export type CommitteeMailModel = StaffFrame & {
  readonly province: string;
  readonly digest: Committee['digest'];
  readonly reminderDays: readonly number[];
  readonly hours: Region['digest'];
  readonly requestedAt?: Instant | undefined;
  readonly undelivered: readonly UndeliveredRow[];
  /** What the form that led here has done. */
  readonly done?: 'asked' | 'tried' | undefined;
  readonly utcOffset: string;
};

/** `/secretariat/mail`: when members are written to, a button to write to them now, and whose mail does not arrive. */
export const committeeMailPage = (model: CommitteeMailModel): string => {
  const { language, hours, reminderDays, requestedAt, done, utcOffset } = model;
  const t = texts[language];
  const m = t.mail;
  return layout(model, {
    title: m.title,
    main: html`${backLink(model, '/secretariat', secretariat[language].back)}
<h1>${m.title}</h1>
<p class="lead">${secretariat[language].committee(model.province)}</p>
${done !== undefined && html`<div role="status">${inset(done === 'asked' ? m.asked : t.tried)}</div>`}
${summaryList([
  { label: m.cadence, value: cadenceText(language, model.digest) },
  { label: m.hours, value: m.between(hours.from, hours.until) },
  {
    label: m.reminders,
    value: reminderDays.length > 0 && m.before(reminderDays.map((days) => formatNumber(language, days)).join(comma(language))),
  },
  { label: m.requested, value: requestedAt !== undefined && when(language, requestedAt, utcOffset) },
])}
<h2>${m.writeTitle}</h2>
<p class="hint">${m.writeHint}</p>
${staffForm(model, MAIL_PATH, html`${hidden({ act: 'write-now' })}<p class="buttons"><button class="button">${m.write}</button></p>`)}
<h2>${t.title}</h2>
${undeliveredList(model, MAIL_PATH, model.undelivered, utcOffset)}`,
  });
};

const cadenceText = (language: Language, digest: Committee['digest']): string => {
  const m = texts[language].mail;
  switch (digest.cadence) {
    case 'daily':
      return m.daily;
    case 'weekly':
      return m.weekly(m.weekdays[digest.weekday - 1] ?? '');
    case 'before-meeting':
      return m.beforeMeeting(digest.daysBefore);
    case 'on-request':
      return m.onRequest;
  }
};
