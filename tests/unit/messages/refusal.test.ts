import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../core/language.ts';
import { mail } from '../../../messages/catalogue/index.ts';
import { formatMoment } from '../../../messages/format.ts';
import { type MessageContent, renderMessage } from '../../../messages/render.ts';

const UNTIL = '2026-11-20T17:00:00.000Z';
const content: MessageContent = {
  reference: '123456782',
  trackingCode: '7K3M-9QXT-2BVWD',
  portalUrl: 'https://jisr.example.org',
  utcOffset: '+00:00',
  reasons: ['The budget is unclear'],
  repeat: false,
};

describe.each(LANGUAGES)('a refusal in %s', (language) => {
  const t = mail[language];
  const open = t.appealUntil(formatMoment(language, UNTIL, '+00:00'));

  test.each(['rejected', 'ineligible'] as const)('%s says until when a review can be asked', (kind) => {
    const { email, sms } = renderMessage(kind, language, { ...content, appealUntil: UNTIL });
    expect(email.text).toContain(open);
    expect(email.html).toContain('2026');
    // Whoever reads the telephone over her shoulder learns nothing of it.
    expect(sms).not.toContain('2026');
  });

  test('after a review it is final, with the new reasons, and offers none', () => {
    const { email } = renderMessage('rejected', language, { ...content, final: true });
    expect(email.text).toContain(t.finalIntro);
    expect(email.text).not.toContain(t.letters.rejected.intro);
    expect(email.text).toContain('The budget is unclear');
    expect(email.text).not.toContain(open);
  });

  test('where there is no review, none is spoken of', () => {
    expect(renderMessage('rejected', language, content).email.text).not.toContain(open.slice(0, 30));
  });
});
