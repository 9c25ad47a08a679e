/** A copy in which members that are undefined are absent, at every depth: the table has no word for them. */
export const withoutUndefined = (record: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(record)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, isRecord(value) ? withoutUndefined(value) : value]),
  );

const isRecord = (value: unknown): value is object => value !== null && typeof value === 'object' && !Array.isArray(value);
