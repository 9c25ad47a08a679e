/** A moment as the clocks of a time zone show it. */
export interface LocalTime {
  readonly year: number;
  /** 1 to 12 */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

const formatOf = (timeZone: string): Intl.DateTimeFormat => {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    calendar: 'iso8601',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  formats.set(timeZone, format);
  return format;
};

export const toLocalTime = (at: number, timeZone: string): LocalTime => {
  const parts = new Map(
    formatOf(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (name: Intl.DateTimeFormatPartTypes): number => parts.get(name) ?? 0;
  return { year: part('year'), month: part('month'), day: part('day'), hour: part('hour'), minute: part('minute') };
};

const asUtc = ({ year, month, day, hour, minute }: LocalTime): number => Date.UTC(year, month - 1, day, hour, minute);

/** The first moment at which the clocks of the zone show this; undefined when they skip it. */
export const fromLocalTime = (local: LocalTime, timeZone: string): number | undefined => {
  const wall = asUtc(local);
  // The zone's offset before and after a possible change of the clocks.
  const candidates = [wall - 86_400_000, wall + 86_400_000].map((around) => wall - (asUtc(toLocalTime(around, timeZone)) - around));
  return candidates.filter((candidate) => asUtc(toLocalTime(candidate, timeZone)) === wall).sort((a, b) => a - b)[0];
};
