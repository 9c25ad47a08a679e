import type { Instant } from '../core/application/application.ts';
import { type Language, localized } from '../core/language.ts';
import type { MessageKind } from '../core/message/message.ts';
import type { Host } from '../core/region/host.ts';
import type { Score } from '../core/scoring/grid.ts';
import { mail, rules } from './catalogue/index.ts';
import { formatMoment, formatPhone, formatShortDay } from './format.ts';
import { type Block, type Email, type Fact, letter } from './letter.ts';
import { shortest } from './sms.ts';

/** What a message to an applicant needs, and nothing more: no name, no project. */
export type MessageContent = {
  readonly reference: string;
  /** Grouped `XXXX-XXXX-XXXXX`. Shown by the kinds of `WITH_CODE` only. */
  readonly trackingCode: string;
  /** The portal, no trailing slash. */
  readonly portalUrl: string;
  /** Offset of the region's local time, such as `+00:00`. */
  readonly utcOffset: string;
  /** Of `approved`, `referred-again` and `placed`. */
  readonly host?: Pick<Host, 'name' | 'address' | 'phone'> | undefined;
  /** Why she was refused, as the deciders wrote it. Shown by `rejected` only: a question of the committee is read behind the code. */
  readonly reasons?: readonly string[] | undefined;
  /** Of `ineligible`. */
  readonly ineligible?: Score['ineligible'] | undefined;
  /** Of a refusal: until when she may ask for a review. */
  readonly appealUntil?: Instant | undefined;
  /** Of a refusal after a review: there is no other. */
  readonly final?: boolean | undefined;
  /** Of `information-requested` and its reminder: `https://…/l/…`. */
  readonly link?: string | undefined;
  /** Until when she may answer. */
  readonly deadline?: Instant | undefined;
  /** The send is repeated because the first was never confirmed: it may reach her twice. */
  readonly repeat: boolean;
};

export type RenderedMessage = { readonly email: Email; readonly sms: string };

/** `ineligible` may take the place of `received`: see the assessment's transition. */
const WITH_CODE: readonly MessageKind[] = ['received', 'ineligible', 'tracking-code'];
/** Whether a message of this kind tells her tracking code. */
export const carriesCode = (kind: MessageKind): boolean => WITH_CODE.includes(kind);
const WITH_HOST: readonly MessageKind[] = ['approved', 'referred-again', 'placed'];
const WITH_LINK: readonly MessageKind[] = ['information-requested', 'information-reminder'];

/** One message in her language, for both channels. The SMS tells nothing of her project or of a decision. */
export const renderMessage = (kind: MessageKind, language: Language, data: MessageContent): RenderedMessage => ({
  email: letter(language, {
    subject: mail[language].letters[kind].subject(data.reference),
    programme: mail[language].programme,
    blocks: blocks(kind, language, data),
  }),
  sms: sms(kind, language, data),
});

const blocks = (kind: MessageKind, language: Language, data: MessageContent): readonly Block[] => {
  const t = mail[language];
  const body = t.letters[kind];
  const asks = WITH_LINK.includes(kind) && data.link !== undefined;
  return [
    ...(data.repeat ? [{ kind: 'note' as const, text: t.repeat }] : []),
    { kind: 'text', text: t.greeting },
    { kind: 'text', text: data.final === true ? t.finalIntro : body.intro },
    ...(kind === 'ineligible' ? ineligible(language, data.ineligible ?? []) : []),
    ...(kind === 'rejected' && (data.reasons ?? []).length > 0
      ? [{ kind: 'list' as const, title: t.reasons, items: data.reasons ?? [] }]
      : []),
    { kind: 'facts', facts: facts(kind, language, data) },
    ...(carriesCode(kind) ? [{ kind: 'note' as const, text: t.keepCode }] : []),
    ...(data.appealUntil === undefined
      ? []
      : [{ kind: 'text' as const, text: t.appealUntil(formatMoment(language, data.appealUntil, data.utcOffset)) }]),
    ...body.next.map((text) => ({ kind: 'text' as const, text })),
    asks ? { kind: 'link', label: t.answer, url: data.link ?? '' } : { kind: 'link', label: t.follow, url: followUrl(language, data) },
    { kind: 'text', text: t.closing },
    { kind: 'note', text: t.automatic },
  ];
};

const facts = (kind: MessageKind, language: Language, data: MessageContent): readonly Fact[] => {
  const t = mail[language];
  return [
    { label: t.reference, text: data.reference, code: true },
    ...(carriesCode(kind) ? [{ label: t.trackingCode, text: data.trackingCode, code: true }] : []),
    ...(WITH_HOST.includes(kind) && data.host !== undefined
      ? [
          { label: t.host, text: localized(data.host.name, language) },
          // Before it has accepted her, she is not sent there.
          ...(kind === 'placed'
            ? [
                { label: t.address, text: localized(data.host.address, language) },
                { label: t.phone, text: formatPhone(data.host.phone), code: true },
              ]
            : []),
        ]
      : []),
    ...(WITH_LINK.includes(kind) && data.deadline !== undefined
      ? [{ label: t.answerBy, text: formatMoment(language, data.deadline, data.utcOffset) }]
      : []),
  ];
};

const ineligible = (language: Language, codes: Score['ineligible']): readonly Block[] =>
  codes.length === 0
    ? []
    : [
        { kind: 'list', title: mail[language].reasons, items: codes.map((code) => rules[language][code].what) },
        { kind: 'list', title: mail[language].remedies, items: codes.map((code) => rules[language][code].remedy) },
      ];

const followUrl = (language: Language, { portalUrl }: MessageContent): string => `${portalUrl}/follow?lang=${language}`;

const sms = (kind: MessageKind, language: Language, data: MessageContent): string => {
  const t = mail[language];
  const marked = (text: string) => (data.repeat ? `${t.repeatSms} ${text}` : text);
  const base = marked(t.letters[kind].sms(data.reference));
  const barest = marked(t.smsBarest(data.reference));
  const page = `${data.portalUrl}/follow`;
  if (carriesCode(kind)) {
    const coded = [`${base} ${t.smsCode}`, data.trackingCode];
    return shortest([[...coded, page], coded]);
  }
  if (WITH_LINK.includes(kind) && data.link !== undefined) {
    const by = data.deadline === undefined ? base : `${base} ${t.smsBefore(formatShortDay(data.deadline, data.utcOffset))}`;
    return shortest([[by, data.link], [base, data.link], [barest, data.link], [data.link], [base, page], [base]]);
  }
  return shortest([[base, page], [base]]);
};
