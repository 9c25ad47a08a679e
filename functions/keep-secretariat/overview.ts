import { localized } from '../../core/language.ts';
import { owedBy } from '../../core/review/docket.ts';
import { localDay } from '../../core/time.ts';
import { overviewPage } from '../../pages/secretariat/overview.ts';
import { seatTableOf } from '../shared/committee/seat-table.ts';
import { type HttpRequest, html, type Route } from '../shared/http/http.ts';
import { undelivered } from '../shared/message/undelivered.ts';
import { found } from '../shared/or-fail.ts';
import { signedInSecretary } from '../shared/session/signed-in-secretary.ts';
import type { SecretariatDeps } from './handler.ts';
import { addresseesOf } from './mail.ts';

export const overviewRoutes = (deps: SecretariatDeps): readonly Route[] => {
  const { applications, committees, region, clock } = deps;

  const show = async (request: HttpRequest) => {
    const signedIn = await signedInSecretary(deps, request);
    const { committee, frame, province } = signedIn;
    const [seated, roster, rows, held, noMail, seats] = await Promise.all([
      committees.seatedOf(committee.province),
      committees.getRoster(committee.province),
      applications.docket(committee.province),
      applications.docket(committee.province, { status: 'held' }),
      addresseesOf(deps, signedIn).then((people) => undelivered(deps, people, frame.language)),
      seatTableOf(deps, [committee.province], frame.language),
    ]);
    const now = clock.now();
    const today = localDay(now, region.utcOffset);
    const deadlines = rows.flatMap(({ deadline }) => (deadline === undefined ? [] : [deadline]));
    return html(
      200,
      overviewPage({
        ...frame,
        province,
        open: rows.length,
        resting: held.length,
        overdue: deadlines.filter((deadline) => deadline <= now).length,
        nextDeadline: deadlines.filter((deadline) => deadline > now).sort()[0],
        owed: found(seated).members.map((member) => ({
          seat: member.seat,
          name: localized(member.name, frame.language),
          owed: owedBy(rows, member).length,
        })),
        pending: roster.standIns.filter(({ state, until }) => state === 'named' && until >= today).length,
        undelivered: noMail.length,
        seats,
        utcOffset: region.utcOffset,
      }),
    );
  };

  return [{ method: 'GET', path: '/secretariat', answer: show }];
};
