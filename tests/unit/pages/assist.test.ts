import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../core/language.ts';
import { assist } from '../../../messages/catalogue/index.ts';
import { CURRENT_CONSENT, consentText } from '../../../messages/consent.ts';
import { elements, textOf } from './markup.ts';
import { samplePages } from './samples.ts';

/** Without the no-break spaces of French. */
const plain = (text: string): string => text.replace(/\s+/gu, ' ');

describe.each(LANGUAGES)('in %s', (language) => {
  const pages = samplePages(language);
  const page = (name: string): string => pages[name] ?? '';
  const t = assist[language];

  test('who helped is told to the coordinator by id, to a committee by role', () => {
    expect(textOf(page('dossier-helped'))).toContain(plain(t.helped.spoken));
    expect(page('dossier-helped')).not.toContain('MA-MAR:a1');
    expect(textOf(page('dossier'))).not.toContain(plain(t.helped.spoken));
    expect(textOf(page('case-escalated'))).toContain(plain(t.helped.spoken));
    expect(textOf(page('case-escalated'))).toContain('MA-MAR:a1');
  });

  test('an agent hears the whole text of the consent and what she agrees to; a woman gives it herself', () => {
    const { sections, statement } = consentText(CURRENT_CONSENT, language);
    const heard = textOf(page('assisted-check'));
    for (const { text } of sections) expect(heard).toContain(plain(text));
    // Whoever cannot read does not say that she has read: she is asked.
    expect(heard).toContain(plain(t.consent.ask));
    expect(heard).not.toContain(plain(statement));
    expect(textOf(page('check'))).toContain(plain(statement));
    expect(heard).toContain(t.consent.statement);
    expect(textOf(page('check'))).not.toContain(t.consent.statement);
    // Nothing is agreed to beforehand.
    expect(elements(page('assisted-check')).filter(({ attributes }) => 'checked' in attributes)).toEqual([]);
  });

  test('a session that is over is said first, with the way back in; then the consent is hers', () => {
    const ended = page('check-ended');
    expect(textOf(ended)).toContain(plain(t.consent.ended));
    expect(elements(ended).map(({ attributes }) => attributes['href'])).toContain(`/sign-in?lang=${language}`);
    expect(textOf(ended)).not.toContain(t.consent.statement);
    expect(ended).not.toContain('name="consent.spoken"');
  });

  test('the receipt offers the next woman within an agent’s session, and only there', () => {
    expect(textOf(page('assisted-submitted'))).toContain(t.done.next);
    expect(textOf(page('submitted'))).not.toContain(t.done.next);
    expect(elements(page('assisted-submitted')).some(({ attributes }) => attributes['href']?.startsWith('/follow'))).toBe(false);
  });

  test('a list without anyone says so; a name that was erased is said to be', () => {
    expect(textOf(page('assist-nobody'))).toContain(t.none);
    expect(textOf(page('assist'))).toContain(t.erased);
    expect(textOf(page('assist'))).toContain(t.open);
  });
});
