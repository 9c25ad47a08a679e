import type { Application, Category } from '../../../core/application/application.ts';
import { rank } from '../../../core/scoring/rank.ts';
import type { CorruptRecord } from '../../../store/corrupt-record.ts';
import { waitingList } from '../../../store/keys.ts';
import type { Deps } from '../container.ts';

/** So many of one list are read at a time: as a rule those who are looked at stand at its head. */
const PAGE = 20;

/**
 * Those of some provinces who wait for a place of a category, the best score of all first. The lists are read as far as they
 * are looked at, and may be a moment old.
 * @param unreadable whoever cannot be read is passed over, so that she does not keep all others waiting; due work tells of her
 */
export async function* waitingByRank(
  { applications }: Deps<'applications'>,
  category: Category,
  provinces: readonly string[],
  unreadable: (error: CorruptRecord) => void = () => undefined,
): AsyncGenerator<Application> {
  const heads = new Map<string, { readonly rest: Application[]; readonly next?: string | undefined }>();
  const read = async (province: string, after?: string): Promise<void> => {
    const holder = waitingList(category, province);
    const page = await applications.queue({ holder, status: 'waiting-list', limit: PAGE, after, unreadable });
    if (page.items.length > 0) heads.set(province, { rest: [...page.items], next: page.next });
    else if (page.next === undefined) heads.delete(province);
    else await read(province, page.next);
  };
  await Promise.all(provinces.map((province) => read(province)));
  for (;;) {
    const [best] = rank([...heads.values()].flatMap(({ rest }) => rest.slice(0, 1)));
    if (best === undefined) return;
    yield best;
    const head = heads.get(best.province);
    head?.rest.shift();
    if (head === undefined || head.rest.length > 0) continue;
    if (head.next === undefined) heads.delete(best.province);
    else await read(best.province, head.next);
  }
}
