/** Rows on one page: a phone on a weak network loads it in one go. */
const PAGE = 50;

export type PageOf<T> = {
  readonly rows: readonly T[];
  /** The number of the first row, from 1. */
  readonly from: number;
  /** Numbers of the neighbouring pages. */
  readonly previousPage?: number;
  readonly nextPage?: number;
};

/** One page of a list. `asked`: as in an address; what is no page's number is the nearest one's, or the first. */
export const pageOf = <T>(all: readonly T[], asked: string | null): PageOf<T> => {
  const last = Math.max(1, Math.ceil(all.length / PAGE));
  const at = Math.min(Math.max(1, Math.trunc(Number(asked)) || 1), last);
  const start = (at - 1) * PAGE;
  return {
    rows: all.slice(start, start + PAGE),
    from: start + 1,
    ...(at > 1 ? { previousPage: at - 1 } : {}),
    ...(at < last ? { nextPage: at + 1 } : {}),
  };
};
