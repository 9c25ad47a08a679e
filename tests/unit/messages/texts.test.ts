import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { EVENT_KINDS } from '../../../core/audit/event.ts';
import { LANGUAGES } from '../../../core/language.ts';
import { apply, follow, labels } from '../../../messages/catalogue/index.ts';
import { oneLine, visible } from '../../../messages/clean.ts';
import { CONSENT_VERSIONS, CURRENT_CONSENT, consentText, isConsentVersion } from '../../../messages/consent.ts';
import { publicHistory } from '../../../messages/history.ts';
import { html, lines, ltr, safeUrl, weave } from '../../../messages/html.ts';
import { fieldErrorText, problemText } from '../../../messages/problems.ts';
import { shortest } from '../../../messages/sms.ts';

const AT = '2026-11-20T17:00:00.000Z';

describe('history', () => {
  test('before a decision a contested application reads like any other', () => {
    const ordinary = publicHistory('ar', [
      { at: AT, kind: 'submitted', details: { contested: false } },
      { at: AT, kind: 'assessed', details: { eligible: true } },
      { at: AT, kind: 'sent-to-committee' },
      { at: AT, kind: 'vote-cast', details: { choice: 'reject' } },
      { at: AT, kind: 'escalated', details: { cause: 'deadline' } },
    ]);
    const contested = publicHistory('ar', [
      { at: AT, kind: 'submitted', details: { contested: true } },
      { at: AT, kind: 'assessed', details: { eligible: true } },
    ]);
    expect(ordinary).toEqual(contested);
    expect(ordinary).toHaveLength(2);
  });

  test('a repaired step does not ask twice', () => {
    const events = publicHistory('fr', [
      { at: AT, kind: 'information-asked', details: { again: false } },
      { at: AT, kind: 'information-asked', details: { again: true } },
    ]);
    expect(events.map(({ text }) => text)).toEqual(['Nous vous avons demandé des informations.']);
  });

  test('a decision is told by its outcome, whoever took it', () => {
    const texts = (['approved', 'rejected', 'information-requested'] as const).map((outcome) =>
      publicHistory('fr', [{ at: AT, kind: 'coordinator-decided', details: { outcome } }]).map(({ text }) => text),
    );
    expect(texts).toEqual([['Votre candidature est acceptée.'], ['Votre candidature n’a pas été retenue.'], []]);
  });

  test.each(EVENT_KINDS)('%s is told in words or left out, never as a code', (kind) => {
    for (const language of LANGUAGES)
      for (const { text } of publicHistory(language, [{ at: AT, kind, details: {} }])) expect(text).toMatch(/\.$/u);
  });
});

describe('consent', () => {
  test('names purpose, readers, time, rights and the law, in both languages', () => {
    for (const language of LANGUAGES) {
      const text = consentText(CURRENT_CONSENT, language);
      expect(text.sections).toHaveLength(5);
      expect(JSON.stringify(text)).toContain('09-08');
      expect(text.sample).toBe(true);
    }
    expect(CONSENT_VERSIONS.at(-1)).toBe(CURRENT_CONSENT);
    expect([isConsentVersion(CURRENT_CONSENT), isConsentVersion('x')]).toEqual([true, false]);
  });

  test('a version that was shown stays as it was: another wording is another version', () => {
    const digests = CONSENT_VERSIONS.map((version) => {
      const texts = JSON.stringify(LANGUAGES.map((language) => consentText(version, language)));
      return [version, createHash('sha256').update(texts).digest('hex').slice(0, 16)];
    });
    expect(Object.fromEntries(digests)).toEqual({ '2026-11-sample': '7232571524ad5b21', '2026-11-sample-2': '5ea9be98785516d0' });
  });

  test.each(LANGUAGES)('she is told where she sees and corrects her data herself, in %s', (language) => {
    expect(consentText(CURRENT_CONSENT, language).sections[3]?.text).toContain(follow[language].title);
  });
});

describe('problems', () => {
  test('bounds are named', () => {
    expect(fieldErrorText('fr', 'too-long', { maximum: 160 })).toBe('Texte trop long\u00a0: 160 caractères au plus.');
    expect(fieldErrorText('ar', 'too-short', { minimum: 2 })).toBe('اكتبي حرفين على الأقل.');
    expect(fieldErrorText('fr', 'too-big', { maximum: 30 })).toContain('30');
  });

  test.each(LANGUAGES)('financing without a project names the answer to give and the page that follows, in %s', (language) => {
    const text = fieldErrorText(language, 'financing-without-project');
    expect(text).toContain(labels[language].yes);
    expect(text).toContain(apply[language].steps.project);
  });

  test('an unknown code reads as invalid, also one of the prototype', () => {
    expect(fieldErrorText('fr', 'no-such-code')).toBe(fieldErrorText('fr', 'invalid'));
    expect(fieldErrorText('fr', 'constructor')).toBe(fieldErrorText('fr', 'invalid'));
    expect(problemText('ar', 'not-found').title).toMatch(/\p{Script=Arabic}/u);
  });
});

describe('markup', () => {
  test('strings are escaped, markup is not, absent parts leave nothing', () => {
    expect(String(html`<p title="${'"\'<>&'}">${'<b>'}${html`<i>${1}</i>`}${false}${undefined}${['a', ['<']]}</p>`)).toBe(
      '<p title="&quot;&#39;&lt;&gt;&amp;">&lt;b&gt;<i>1</i>a&lt;</p>',
    );
  });

  test('a sentence takes markup for its parameters and stays escaped itself', () => {
    expect(String(weave((a: string, b: string) => `<${b}> then ${a}`, ltr('1'), html`<b>2</b>`))).toBe(
      '&lt;<b>2</b>&gt; then <bdi dir="ltr">1</bdi>',
    );
  });

  test('typed lines keep their breaks', () => {
    expect(String(lines('a\n<b>'))).toBe('a<br>&lt;b&gt;');
  });

  test('characters that deceive are dropped, line breaks end no header', () => {
    expect(visible('a\u202eb\u0000c\u200b\nd')).toBe('abc\nd');
    expect(visible('\ud800')).toBe('\ufffd');
    expect(oneLine(' a\r\nBcc: x\u2028y ')).toBe('a Bcc: x y');
  });

  test.each([
    ['https://x.example.org/l/a', true],
    ['/follow', true],
    ['javascript:alert(1)', false],
    ['//evil.example', false],
    ['https://x y', false],
    ['data:text/html,x', false],
    [' https://x', false],
  ])('%s may be a link: %s', (url, safe) => {
    expect(safeUrl(url)).toBe(safe ? url : '#');
  });
});

test('the fullest wording that fits is sent; the barest is cut', () => {
  expect(shortest([['x'.repeat(135)], ['y'.repeat(130), 'abc']])).toBe(`${'y'.repeat(130)}\nabc`);
  expect(shortest([['z'.repeat(500)]])).toHaveLength(134);
});
