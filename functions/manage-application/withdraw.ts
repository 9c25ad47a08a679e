import type { Application } from '../../core/application/application.ts';
import { publicStatus } from '../../core/application/status.ts';
import { withdraw as withdrawal } from '../../core/application/transitions/withdrawal.ts';
import { impossiblePage } from '../../pages/follow/impossible.ts';
import { withdrawPage } from '../../pages/follow/withdraw.ts';
import { commitLatest } from '../shared/commit-latest.ts';
import { type HttpRequest, html, seeOther } from '../shared/http/http.ts';
import { allowed } from '../shared/or-fail.ts';
import { requireApplicant } from '../shared/session/applicant.ts';
import { noSooner } from '../shared/session/no-sooner.ts';
import { postedForm } from '../shared/session/session.ts';
import { closeWait } from '../shared/step/close-wait.ts';
import type { ManageDeps } from './handler.ts';
import { tell } from './tell.ts';

/** She takes her application back: the wait it stands in is closed at once, and she is told. */
export const createWithdrawal = (deps: ManageDeps) => {
  const { applications, callbacks, clock } = deps;

  const show = async (request: HttpRequest) => {
    const { application, frame } = await requireApplicant(deps, request);
    if (!mayWithdraw(application)) return html(200, impossiblePage({ ...frame, what: 'withdraw' }));
    return html(200, withdrawPage({ ...frame, status: publicStatus(application.status) }));
  };

  const withdraw = async (request: HttpRequest) => {
    const { application, csrf, frame } = await requireApplicant(deps, request);
    const form = postedForm(request, csrf);
    const done = seeOther(request, '/follow/status');
    // Pressed twice.
    if (application.status === 'withdrawn') return done;
    if (!mayWithdraw(application)) return html(409, impossiblePage({ ...frame, what: 'withdraw' }));
    if (form.get('confirm') !== 'yes') {
      return html(422, withdrawPage({ ...frame, status: publicStatus(application.status), unconfirmed: true }));
    }
    const moment = { at: clock.now() };
    const propose = (latest: Application) => (mayWithdraw(latest) ? allowed(withdrawal(latest, {}, moment)) : undefined);
    const withdrawn = await commitLatest(applications, application, propose);
    // Decided, or taken back by another press, in the same moment: the page says how it stands.
    if (withdrawn === undefined) return done;
    await closeWait(applications, callbacks, withdrawn);
    await tell(deps, withdrawn);
    return done;
  };

  // A live file has more to let go of than a contested one, which must not tell itself by that.
  return { show, withdraw: (request: HttpRequest) => noSooner(() => withdraw(request)) };
};

const mayWithdraw = ({ status }: Application): boolean => withdrawal.from.includes(status);
