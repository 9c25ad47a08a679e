/** As many requests to the store at once as one function should make. */
const AT_ONCE = 16;

/** Does the same for each, some at a time; answers in their order. */
export const inTurn = async <T, R>(items: readonly T[], work: (item: T) => Promise<R>, atOnce = AT_ONCE): Promise<readonly R[]> => {
  const results: R[] = [];
  for (let start = 0; start < items.length; start += atOnce) {
    results.push(...(await Promise.all(items.slice(start, start + atOnce).map(work))));
  }
  return results;
};
