import { HttpError } from './http-error.ts';

/** For pages that only show, where the gateway's `POST …/{variable}` takes their path in. */
export const onlyShown = (): never => {
  throw new HttpError('method-not-allowed', [], { Allow: 'GET' });
};
