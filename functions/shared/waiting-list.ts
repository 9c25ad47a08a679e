import type { Application, Category } from '../../core/application/application.ts';
import { rank } from '../../core/scoring/rank.ts';
import { waitingList } from '../../store/keys.ts';
import type { Deps } from './container.ts';

/** So many of one list are read at a time: as a rule those who are looked at stand at its head. */
const PAGE = 20;

/**
 * Those of some provinces who wait for a place of a category, the best score of all first. The lists are read as far as they
 * are looked at, and may be a moment old.
 */
export async function* waitingByRank(
  { applications }: Deps<'applications'>,
  category: Category,
  provinces: readonly string[],
): AsyncGenerator<Application> {
  const heads = new Map<string, { readonly rest: Application[]; readonly next?: string | undefined }>();
  const read = async (province: string, after?: string): Promise<void> => {
    const page = await applications.queue({ holder: waitingList(category, province), status: 'waiting-list', limit: PAGE, after });
    if (page.items.length === 0) heads.delete(province);
    else heads.set(province, { rest: [...page.items], next: page.next });
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
