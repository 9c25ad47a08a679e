import { describe, expect, test } from 'vitest';
import { APPLICANT_KINDS } from '../../../../core/application/form.ts';
import { namesOf, typedOf } from '../../../../core/draft/posted.ts';
import { asksOf, isStep, type Kept, STEPS, stepAfter, stepBefore, stepsOf } from '../../../../core/draft/steps.ts';
import { fieldsFromForm } from '../../../../pages/apply/form-fields.ts';
import { aForm } from '../../../support/builders/index.ts';

const kept = (kind: string | undefined, hasProject?: string): Kept => ({
  ...(kind === undefined ? {} : { start: { applicantKind: [kind] } }),
  ...(hasProject === undefined ? {} : { support: { hasProject: [hasProject] } }),
});
const COMMON = ['start', 'contact', 'identity', 'home', 'household', 'background', 'disability', 'support'];
const PROJECT = ['project', 'project-means'];

describe('which pages concern her', () => {
  test.each<[string, Kept, readonly string[]]>([
    ['nothing said yet', kept(undefined), [...COMMON, ...PROJECT]],
    ['alone', kept('individual'), [...COMMON, ...PROJECT]],
    ['self-employed, without a project', kept('self-employed', 'no'), COMMON],
    ['a cooperative', kept('cooperative', 'no'), COMMON.toSpliced(3, 0, 'enterprise')],
    ['a company', kept('company', 'yes'), [...COMMON.toSpliced(3, 0, 'enterprise', 'partners'), ...PROJECT]],
    ['a kind that nobody offered', kept('__proto__', 'perhaps'), [...COMMON, ...PROJECT]],
    ['a kind that was not chosen', { start: { applicantKind: [] } }, [...COMMON, ...PROJECT]],
  ])('%s', (_, said, steps) => {
    expect(stepsOf(said)).toEqual(steps);
  });

  test.each(APPLICANT_KINDS.flatMap((kind) => ['yes', 'no'].map((project) => [kind, project] as const)))(
    '%s, project %s: forwards and back they are the same pages',
    (kind, project) => {
      const said = kept(kind, project);
      const steps = stepsOf(said);
      for (const [index, step] of steps.entries()) {
        expect(stepAfter(step, said)).toBe(steps[index + 1]);
        expect(stepBefore(step, said)).toBe(steps[index - 1]);
      }
    },
  );

  test('from a page that does not concern her she goes to the next that does', () => {
    expect(stepAfter('partners', kept('individual'))).toBe('home');
    expect(stepBefore('partners', kept('individual'))).toBe('identity');
    expect(stepAfter('project', kept('individual', 'no'))).toBeUndefined();
  });
});

test('two to four questions a page, each of the form once', () => {
  const asked = STEPS.flatMap(({ asks }) => [...asks]);
  expect(new Set(asked).size).toBe(asked.length);
  // The partners are a list of their own.
  for (const { id } of STEPS.filter(({ id }) => id !== 'partners')) expect([2, 3, 4]).toContain(asksOf(id).length);
  const posted = new Set(STEPS.flatMap(({ id }) => namesOf(id)));
  const form = fieldsFromForm(
    aForm({
      applicantKind: 'company',
      partners: [{ name: 'Exemple', cin: 'ZT7777' }],
      disability: true,
      disabilityConsent: true,
      trainingWanted: ['food'],
    }),
  );
  expect([...new Set(form.keys())].filter((name) => !posted.has(name) && !name.startsWith('consent.'))).toEqual([]);
});

test.each(['check', 'send', 'done', 'resume', '', 'START', 'constructor', 'start '])('%j is no page of questions', (id) => {
  expect(isStep(id)).toBe(false);
});

describe('what is kept of a page', () => {
  test('its own fields as they were typed, empty ones too', () => {
    const posted = new URLSearchParams({ phone: ' ٠٦ 12', email: '', language: 'fr', cin: 'AB123456', kept: 'yes', switch: 'ar' });
    expect(typedOf('contact', posted)).toEqual({ phone: [' ٠٦ 12'], email: [''], language: ['fr'] });
  });

  test('each of several choices, one of anything else', () => {
    const posted = new URLSearchParams('supportWanted=training&supportWanted=financing&hasProject=yes&hasProject=no');
    expect(typedOf('support', posted)).toEqual({ supportWanted: ['training', 'financing'], hasProject: ['yes'] });
  });

  test('no name that could be anything but a field', () => {
    expect(
      typedOf('start', [
        ['__proto__', 'x'],
        ['constructor', 'x'],
        ['applicantKind', 'individual'],
      ]),
    ).toEqual({ applicantKind: ['individual'] });
  });

  test('what nobody types by hand is cut, between two characters', () => {
    const long = '𐌰'.repeat(400);
    const [title = ''] = typedOf('project', [['project.title', `x${long}`]])['project.title'] ?? [];
    expect(title).toHaveLength(319);
    expect(title.isWellFormed()).toBe(true);
    const choices = Array.from({ length: 3000 }, () => ['trainingWanted', 'x'.repeat(50)] as const);
    const kept = typedOf('support', choices)['trainingWanted'] ?? [];
    expect([kept.length, kept[0]?.length]).toEqual([20, 40]);
  });

  test.each(STEPS.map(({ id }) => id))('%s fits what one page may take of a row, whatever is sent', (id) => {
    const posted = namesOf(id).flatMap((name) => Array.from({ length: 100 }, () => [name, '\u0000'.repeat(5000)] as const));
    expect(Buffer.byteLength(JSON.stringify(typedOf(id, posted)))).toBeLessThan(16_384);
  });
});
