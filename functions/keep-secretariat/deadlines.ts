import { MOST_AT_ONCE } from '../../core/review/bulk.ts';
import { extensionDetails } from '../../core/review/extended-files.ts';
import { endOfDay, givesTime } from '../../core/review/more-time.ts';
import {
  DEADLINES,
  type DeadlineField,
  type DeadlineResult,
  deadlinesDonePage,
  deadlinesPage,
  deadlinesPreviewPage,
  type NoMoreTime,
} from '../../pages/secretariat/deadlines.ts';
import { confirmedFiles } from '../shared/committee/confirmed-files.ts';
import { type HttpRequest, html, type Route } from '../shared/http/http.ts';
import { committed } from '../shared/or-fail.ts';
import { postedForm } from '../shared/session/session.ts';
import { signedInSecretary } from '../shared/session/signed-in-secretary.ts';
import { inTurn } from '../shared/step/in-turn.ts';
import { extendable, extendOne } from './extend-one.ts';
import type { SecretariatDeps } from './handler.ts';
import { meantFiles } from './meant-files.ts';
import { deadlineValues, parseMoreTime } from './parse-more-time.ts';

/** The secretary gives files of her committee more time, with a reason: shown file by file, then each changed by itself. */
export const deadlineRoutes = (deps: SecretariatDeps): readonly Route[] => {
  const { committees, region, clock } = deps;
  const { utcOffset } = region;

  const show = async (request: HttpRequest) => {
    const { frame } = await signedInSecretary(deps, request);
    return html(200, deadlinesPage({ ...frame, utcOffset, values: {}, errors: [] }));
  };

  const act = async (request: HttpRequest) => {
    const { frame, committee, by, csrf } = await signedInSecretary(deps, request, DEADLINES);
    const form = postedForm(request, csrf);
    const values = deadlineValues(form);
    const refuse = (errors: readonly DeadlineField[], why?: NoMoreTime) =>
      html(422, deadlinesPage({ ...frame, utcOffset, values, errors, why }));
    const parsed = parseMoreTime(form, { now: clock.now(), utcOffset });
    if (!parsed.ok) return refuse(parsed.error);
    const { province } = committee;
    const { day, reason } = parsed.value;
    const until = endOfDay(day, utcOffset);
    if (form.get('confirm') !== 'yes') {
      const meant = await meantFiles(deps, committee, parsed.value);
      if (meant === 'Unknown') return refuse(['reference']);
      if ('left' in meant) return refuse(['reference'], meant.left);
      const gaining = meant.rows.filter((row) => givesTime(row, until)).map(({ deadline, ...row }) => ({ ...row, before: deadline }));
      const [one] = meant.rows;
      if (parsed.value.which === 'one' && gaining.length === 0) return refuse(['until'], { why: 'has-time', deadline: one?.deadline });
      const more = gaining.length > MOST_AT_ONCE;
      return html(200, deadlinesPreviewPage({ ...frame, values, until, rows: gaining.slice(0, MOST_AT_ONCE), more, utcOffset }));
    }
    const files = confirmedFiles(form);
    const gaining = (await inTurn(files, (file) => extendable(deps, province, file, until))).filter((one) => typeof one !== 'string');
    // Written down before the first is moved: an answer that fails in between leaves nothing that the log does not tell. A press that is repeated
    // extends nothing and says nothing.
    if (gaining.length > 0) {
      const details = extensionDetails(
        gaining.map(({ reference, deadline }) => ({ reference, before: deadline })),
        until,
      );
      committed(await committees.note(province, { kind: 'deadlines-extended', by, details, reason }, clock.now()));
    }
    const results: DeadlineResult[] = [];
    for (const file of files) {
      results.push({ reference: file.reference, done: await extendOne(deps, province, file, { until, by, reason }) });
    }
    return html(200, deadlinesDonePage({ ...frame, results }));
  };

  return [
    { method: 'GET', path: DEADLINES, answer: show },
    { method: 'POST', path: DEADLINES, answer: act },
  ];
};
