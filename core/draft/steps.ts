import { APPLICANT_KINDS, isCollective } from '../application/form.ts';
import type { Draft } from './draft.ts';

/**
 * The pages of an application, each with a few questions that belong together: one question a page is too slow on a weak
 * network. A question is named like the field that it fills; `hasProject` decides only which pages follow.
 */
export const STEPS = [
  { id: 'start', asks: ['applicantKind', 'province'] },
  { id: 'contact', asks: ['phone', 'email', 'language'] },
  { id: 'identity', asks: ['nameArabic', 'nameLatin', 'cin', 'birthDate'] },
  { id: 'enterprise', asks: ['enterprise.name', 'enterprise.members', 'enterprise.women'] },
  { id: 'partners', asks: ['partners'] },
  { id: 'home', asks: ['commune', 'area'] },
  { id: 'household', asks: ['maritalStatus', 'headOfHousehold', 'dependants', 'childcareNeed'] },
  { id: 'background', asks: ['education', 'experience', 'income', 'socialRegistry'] },
  { id: 'disability', asks: ['disability', 'disabilityConsent'] },
  { id: 'support', asks: ['supportWanted', 'trainingWanted', 'hasProject'] },
  { id: 'project', asks: ['project.title', 'project.sector', 'project.stage'] },
  { id: 'project-means', asks: ['project.ownContribution', 'project.jobsForeseen'] },
] as const;

export type StepId = (typeof STEPS)[number]['id'];
export type Question = (typeof STEPS)[number]['asks'][number];

/** What was typed so far, by step. */
export type Kept = Draft['steps'];

export const isStep = (id: string): id is StepId => STEPS.some((step) => step.id === id);

/** The questions of a step. */
export const asksOf = (id: StepId): readonly Question[] => STEPS.find((step) => step.id === id)?.asks ?? [];

const said = (kept: Kept, step: StepId, question: Question): string | undefined => kept[step]?.[question]?.[0];

const kindOf = (kept: Kept): (typeof APPLICANT_KINDS)[number] | undefined =>
  APPLICANT_KINDS.find((kind) => kind === said(kept, 'start', 'applicantKind'));

const applies = (id: StepId, kept: Kept): boolean => {
  switch (id) {
    case 'enterprise': {
      const kind = kindOf(kept);
      return kind !== undefined && isCollective(kind);
    }
    case 'partners':
      return kindOf(kept) === 'company';
    case 'project':
    case 'project-means':
      // Until she says that there is none: a way that becomes shorter disappoints nobody.
      return said(kept, 'support', 'hasProject') !== 'no';
    default:
      return true;
  }
};

/** The steps that concern her, in their order. What she typed in others stays in the draft and is not submitted. */
export const stepsOf = (kept: Kept): readonly StepId[] => STEPS.map(({ id }) => id).filter((id) => applies(id, kept));

/** The step that follows; undefined: all questions are asked. Of a step that does not concern her, the next that does. */
export const stepAfter = (id: StepId, kept: Kept): StepId | undefined => {
  const index = STEPS.findIndex((step) => step.id === id);
  return STEPS.slice(index + 1).find((step) => applies(step.id, kept))?.id;
};

export const stepBefore = (id: StepId, kept: Kept): StepId | undefined => {
  const index = STEPS.findIndex((step) => step.id === id);
  return STEPS.slice(0, index).findLast((step) => applies(step.id, kept))?.id;
};
