import type { Instant } from '../core/application/application.ts';
import type { Sending } from '../core/draft/draft.ts';
import type { Language } from '../core/language.ts';
import { drafts, mail } from './catalogue/index.ts';
import { formatDate, formatShortDay } from './format.ts';
import { letter } from './letter.ts';
import type { RenderedMessage } from './render.ts';
import { shortest } from './sms.ts';

/** What a message about an unfinished application says, and nothing more: the code alone opens it, no link does. */
export type DraftContent = {
  /** Grouped `XXXX-XXXX-XXXXX`. */
  readonly code: string;
  /** The portal, no trailing slash. */
  readonly portalUrl: string;
  /** Until when it is kept. */
  readonly expiresOn: Instant;
  /** Offset of the region's local time, such as `+00:00`. */
  readonly utcOffset: string;
  /** The send is repeated because the first was never confirmed: it may reach her twice. */
  readonly repeat: boolean;
};

/** The resume code, or the one reminder before a draft is deleted, for both channels. */
export const renderDraftMessage = (kind: Sending['kind'], language: Language, data: DraftContent): RenderedMessage => {
  const t = drafts[language];
  const m = mail[language];
  const page = `${data.portalUrl}/apply/resume`;
  return {
    email: letter(language, {
      subject: t[kind].subject,
      programme: m.programme,
      blocks: [
        ...(data.repeat ? [{ kind: 'note' as const, text: m.repeat }] : []),
        { kind: 'text', text: m.greeting },
        { kind: 'text', text: t[kind].intro },
        {
          kind: 'facts',
          facts: [
            { label: t.resumeCode, text: data.code, code: true },
            { label: t.keptUntil, text: formatDate(language, data.expiresOn, data.utcOffset) },
          ],
        },
        { kind: 'text', text: t.thenDeleted },
        { kind: 'note', text: t.secret },
        { kind: 'link', label: t.open, url: `${page}?lang=${language}` },
        { kind: 'text', text: m.closing },
        { kind: 'note', text: t.notYou },
        { kind: 'note', text: m.automatic },
      ],
    }),
    sms: sms(kind, language, data, page),
  };
};

const sms = (kind: Sending['kind'], language: Language, { code, expiresOn, utcOffset, repeat }: DraftContent, page: string): string => {
  const t = drafts[language];
  const marked = (text: string) => (repeat ? `${mail[language].repeatSms} ${text}` : text);
  if (kind === 'code')
    return shortest([
      [marked(t.code.sms), code, page],
      [marked(t.code.sms), code],
    ]);
  const dated = marked(t.reminder.sms(formatShortDay(expiresOn, utcOffset)));
  const barest = marked(t.reminder.smsBarest);
  return shortest([
    [dated, code, page],
    [barest, code, page],
    [barest, code],
  ]);
};
