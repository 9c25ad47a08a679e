import type { Language } from '../../core/language.ts';
import type { ReferralRow } from '../../pages/referrals/referrals.ts';
import type { Applications } from '../../store/application/applications.ts';
import { found } from '../shared/or-fail.ts';

/** A host answers long before so many wait. */
const MOST = 200;

/** Who waits for this host, best score first. */
export const referralRows = async (applications: Applications, host: string, language: Language): Promise<readonly ReferralRow[]> => {
  const { items } = await applications.queue({ holder: host, status: 'referred', limit: MOST });
  return Promise.all(
    items.flatMap(({ id, reference, sector, referral }) =>
      referral === undefined
        ? []
        : [
            applications.getForm(id).then((stored): ReferralRow => {
              const form = found(stored);
              const name = language === 'ar' ? form.nameArabic : form.nameLatin;
              return { reference, name, commune: form.commune, sector, since: referral.since, deadline: referral.deadline };
            }),
          ],
    ),
  );
};
