import type { Language } from '../../core/language.ts';
import { meetings } from '../../messages/catalogue/index.ts';
import { html, type Markup } from '../../messages/html.ts';
import type { StaffFrame } from '../frame.ts';
import { textField } from '../parts/fields.ts';
import { hidden, staffForm } from '../parts/parts.ts';

export type AppointmentError = 'day' | 'past' | 'place';

const fieldOf = (error: AppointmentError): 'day' | 'place' => (error === 'place' ? 'place' : 'day');

export const appointmentErrors = (language: Language, errors: readonly AppointmentError[]) =>
  errors.map((error) => ({ id: fieldOf(error), text: meetings[language].errors[error] }));

type Appointment = {
  readonly day: string;
  readonly place: string;
  readonly errors: readonly AppointmentError[];
  readonly button: string;
  /** What the form is for, where a page has several. */
  readonly action?: string;
};

/** Posts `day` and `place`. */
export const appointmentForm = (frame: StaffFrame, path: string, { day, place, errors, button, action }: Appointment): Markup => {
  const { language } = frame;
  const t = meetings[language];
  const error = (field: 'day' | 'place') => {
    const found = errors.find((one) => fieldOf(one) === field);
    return found === undefined ? undefined : t.errors[found];
  };
  return staffForm(
    frame,
    path,
    html`${hidden({ action })}
${textField({ language, name: 'day', label: t.day, type: 'date', width: 'medium', ltr: true, value: day, error: error('day') })}
${textField({ language, name: 'place', label: t.place, value: place, maxlength: 200, error: error('place') })}
<p><button class="button second">${button}</button></p>`,
  );
};
