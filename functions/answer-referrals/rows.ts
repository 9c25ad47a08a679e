import type { Language } from '../../core/language.ts';
import type { ReferralRow } from '../../pages/referrals/referrals.ts';
import { CorruptRecord } from '../../store/corrupt-record.ts';
import type { Deps } from '../shared/container.ts';
import { found } from '../shared/or-fail.ts';
import { passingOver } from '../shared/unreadable.ts';

/** A host answers long before so many wait. */
const MOST = 200;

/** Who waits for this host, best score first, and how many besides cannot be read. */
export const referralRows = (
  deps: Deps<'applications' | 'cases' | 'due' | 'clock'>,
  host: string,
  language: Language,
): Promise<{ readonly rows: readonly ReferralRow[]; readonly unreadable: number }> =>
  passingOver(deps, async (tell) => {
    const { applications } = deps;
    let unreadable = 0;
    const leaveOut = (error: CorruptRecord): undefined => {
      unreadable += 1;
      tell(error);
    };
    const formOf = async (id: string) => {
      try {
        return found(await applications.getForm(id));
      } catch (error) {
        if (error instanceof CorruptRecord) return leaveOut(error);
        throw error;
      }
    };
    const { items } = await applications.queue({ holder: host, status: 'referred', limit: MOST, unreadable: leaveOut });
    const rows = await Promise.all(
      items.map(async ({ id, reference, sector, referral }): Promise<readonly ReferralRow[]> => {
        const form = referral === undefined ? undefined : await formOf(id);
        if (referral === undefined || form === undefined) return [];
        const name = language === 'ar' ? form.nameArabic : form.nameLatin;
        return [{ reference, name, commune: form.commune, sector, since: referral.since, deadline: referral.deadline }];
      }),
    );
    return { rows: rows.flat(), unreadable };
  });
