import * as z from 'zod';
import { ReasonSchema } from '../../core/application/fields.ts';
import type { CaseKind } from '../../core/case/case.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { type CaseAction, isActionOf } from '../../pages/cases/actions.ts';
import type { ConfirmCaseModel } from '../../pages/cases/case.ts';
import type { DecisionValues } from '../../pages/parts/decision.ts';
import { postedValues, type RefusedDecision, refusedDecision } from '../shared/committee/decision.ts';
import type { Action } from './actions.ts';
import { contactErrors } from './contact.ts';

const ActionSchema = z.object({
  reason: ReasonSchema,
  category: z
    .enum(['1', '2'])
    .transform((text) => (text === '1' ? (1 as const) : (2 as const)))
    .optional(),
  email: z.string().trim().max(254).default(''),
  phone: z.string().trim().max(40).default(''),
});

type Parsed = {
  readonly choice: CaseAction;
  readonly action: Action;
  readonly values: DecisionValues;
  /** What the confirmation repeats. */
  readonly shown: Pick<ConfirmCaseModel, 'category' | 'email' | 'phone' | 'reason'>;
};

/** A posted decision on a case of this kind, or the page's values with what is wrong. */
export const parseAction = (kind: CaseKind, form: URLSearchParams): Result<Parsed, RefusedDecision> => {
  const choice = form.get('choice') ?? '';
  const values = postedValues(form);
  const parsed = ActionSchema.safeParse(Object.fromEntries(form));
  const wrong = parsed.success ? [] : refusedDecision(parsed.error, form).errors;
  if (!isActionOf(kind, choice)) return err({ values, errors: [{ field: 'choice', code: 'choice-required' }, ...wrong] });
  if (!parsed.success) return err({ values, errors: wrong });
  const { reason, category, email, phone } = parsed.data;
  const contact = { ...(email === '' ? {} : { email }), ...(phone === '' ? {} : { phone }) };
  const unusable = choice === 'replace-address' ? contactErrors(contact) : [];
  if (unusable.length > 0) return err({ values, errors: unusable });
  return ok({ choice, action: actionOf(choice, parsed.data, contact), values, shown: { category, email, phone, reason } });
};

const OUTCOMES = { approve: 'approved', reject: 'rejected', 'more-information': 'information-requested' } as const;

const actionOf = (choice: CaseAction, { reason, category }: z.output<typeof ActionSchema>, contact: object): Action => {
  switch (choice) {
    case 'approve':
    case 'reject':
    case 'more-information':
      return { kind: 'decide', outcome: OUTCOMES[choice], category, reason };
    case 'replace-address':
      return { kind: choice, reason, contact };
    default:
      return { kind: choice, reason };
  }
};
