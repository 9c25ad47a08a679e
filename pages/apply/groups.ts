import type { Question } from '../../core/draft/steps.ts';
import { form } from '../../messages/catalogue/index.ts';
import { html, type Markup } from '../../messages/html.ts';
import { type Asking, question } from './questions.ts';

/** The parts of a form that she may amend when she is asked for more information: see `situationFromFields`. */

const section = (title: string, questions: readonly Markup[], about?: Markup, id?: string): Markup =>
  html`<section class="group"${id !== undefined && html` id="${id}" tabindex="-1"`}>
<h2>${title}</h2>
${about}
${questions}
</section>`;

const ask = (asking: Asking, names: readonly Question[]): readonly Markup[] => names.map((name) => question(asking, name));

export const situationGroup = (asking: Asking): Markup =>
  section(
    form[asking.language].groups.situation,
    ask(asking, [
      'maritalStatus',
      'headOfHousehold',
      'dependants',
      'childcareNeed',
      'education',
      'experience',
      'income',
      'socialRegistry',
      'disability',
      'disabilityConsent',
    ]),
  );

export const projectGroup = (asking: Asking): Markup => {
  const t = form[asking.language];
  const error = asking.errors.of('project');
  return section(
    t.groups.project,
    ask(asking, ['project.title', 'project.sector', 'project.stage', 'project.ownContribution', 'project.jobsForeseen']),
    html`<p class="hint">${t.projectHint}</p>${error !== undefined && html`<p class="error">${error}</p>`}`,
    'project',
  );
};

export const supportGroup = (asking: Asking): Markup =>
  section(form[asking.language].groups.support, ask(asking, ['supportWanted', 'trainingWanted']));
