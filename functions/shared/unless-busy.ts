import { HttpError } from './http-error.ts';
import { Conflict } from './task.ts';

/** What was written; other writers who were faster for all of our tries make her try again later. */
export const unlessBusy = async <T>(writing: Promise<T>): Promise<T> => {
  try {
    return await writing;
  } catch (error) {
    if (error instanceof Conflict) throw new HttpError('unavailable');
    throw error;
  }
};
