import type { Region } from './region.ts';

/** The day on which the portal takes its first application, while it is to come; `today` is a local calendar day. */
export const opensLater = ({ opensOn }: Pick<Region, 'opensOn'>, today: string): string | undefined =>
  opensOn !== undefined && opensOn > today ? opensOn : undefined;
