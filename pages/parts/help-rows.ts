import type { Form } from '../../core/application/form.ts';
import type { Language } from '../../core/language.ts';
import { assist } from '../../messages/catalogue/index.ts';
import { ltr } from '../../messages/html.ts';
import type { Row } from './parts.ts';

/**
 * That she was helped at a counter and consented aloud, by role. `agent`: also by which agent, for the coordinator, who answers
 * for them; a committee and she herself are told the role alone.
 */
export const helpRows = (
  language: Language,
  { consent: { spoken } }: Pick<Form, 'consent'>,
  agent: 'agent' | 'role' = 'role',
): readonly Row[] => {
  if (spoken === undefined) return [];
  const t = assist[language].helped;
  return [{ label: t.label, value: t.spoken }, ...(agent === 'agent' ? [{ label: t.agent, value: ltr(spoken.agent) }] : [])];
};
