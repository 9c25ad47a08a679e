import { opensLater } from '../../core/region/opening.ts';
import { localDay } from '../../core/time.ts';
import type { Deps } from './container.ts';
import { HttpError } from './http/http-error.ts';

/** The day from which this region takes applications, while it is to come. */
export const opensOn = ({ region, clock }: Deps<'region' | 'clock'>): string | undefined =>
  opensLater(region, localDay(clock.now(), region.utcOffset));

/** Throws `not-open` where nothing is taken yet. */
export const requireOpen = (deps: Deps<'region' | 'clock'>): void => {
  if (opensOn(deps) !== undefined) throw new HttpError('not-open');
};
