import * as z from 'zod';
import { line } from '../../core/application/fields.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { AppointmentError } from '../../pages/meetings/appointment.ts';

export type Appointment = { readonly day: string; readonly place: string };
export type RefusedAppointment = Appointment & { readonly errors: readonly AppointmentError[] };

const PlaceSchema = line(2, 200);

/** The posted day and place of a meeting, or what was typed with what is wrong. `today`: a local day. */
export const parseAppointment = (form: URLSearchParams, today: string): Result<Appointment, RefusedAppointment> => {
  const day = (form.get('day') ?? '').trim();
  const typed = form.get('place') ?? '';
  const place = PlaceSchema.safeParse(typed);
  const errors: AppointmentError[] = [
    ...(z.iso.date().safeParse(day).success ? (day < today ? (['past'] as const) : []) : (['day'] as const)),
    ...(place.success ? [] : (['place'] as const)),
  ];
  return place.success && errors.length === 0 ? ok({ day, place: place.data }) : err({ day, place: typed, errors });
};
