import { paragraph } from '../../core/application/fields.ts';
import { LONGEST_REASON } from '../shared/decision.ts';

/** Why the secretary changes what others rely on. */
export const ReasonSchema = paragraph(3, LONGEST_REASON);
