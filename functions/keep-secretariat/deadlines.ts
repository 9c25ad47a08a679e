import { MOST_AT_ONCE } from '../../core/review/bulk.ts';
import { extensionDetails } from '../../core/review/extended-files.ts';
import { endOfDay, givesTime } from '../../core/review/more-time.ts';
import {
  DEADLINES,
  type DeadlineResult,
  deadlinesDonePage,
  deadlinesPage,
  deadlinesPreviewPage,
} from '../../pages/secretariat/deadlines.ts';
import { confirmedFiles } from '../shared/committee/confirmed-files.ts';
import { type HttpRequest, html, type Route } from '../shared/http/http.ts';
import { committed } from '../shared/or-fail.ts';
import { postedForm } from '../shared/session/session.ts';
import { signedInSecretary } from '../shared/session/signed-in-secretary.ts';
import { inTurn } from '../shared/step/in-turn.ts';
import { extendable, extendOne } from './extend-one.ts';
import type { SecretariatDeps } from './handler.ts';
import { deadlineValues, type MoreTime, parseMoreTime } from './parse-more-time.ts';

/** The secretary gives files of her committee more time, with a reason: shown file by file, then each changed by itself. */
export const deadlineRoutes = (deps: SecretariatDeps): readonly Route[] => {
  const { applications, committees, region, clock } = deps;

  const show = async (request: HttpRequest) => {
    const { frame } = await signedInSecretary(deps, request);
    return html(200, deadlinesPage({ ...frame, values: {}, errors: [] }));
  };

  /** Of the committee's docket, what is meant; undefined: the one file meant is not on it. */
  const meant = async (province: string, { which, reference }: MoreTime): Promise<readonly DocketRow[] | undefined> => {
    const rows = await applications.docket(province);
    if (which !== 'one') return rows.filter((row) => flagsOf(row, clock.now()).includes(which));
    const found = rows.filter((row) => row.reference === reference);
    return found.length === 0 ? undefined : found;
  };

  const act = async (request: HttpRequest) => {
    const { frame, committee, by, csrf } = await signedInSecretary(deps, request, DEADLINES);
    const form = postedForm(request, csrf);
    const values = deadlineValues(form);
    const parsed = parseMoreTime(form, { now: clock.now(), utcOffset: region.utcOffset });
    if (!parsed.ok) return html(422, deadlinesPage({ ...frame, values, errors: parsed.error }));
    const { province } = committee;
    const { day, reason } = parsed.value;
    const until = endOfDay(day, region.utcOffset);
    if (form.get('confirm') !== 'yes') {
      const rows = await meant(province, parsed.value);
      if (rows === undefined) return html(422, deadlinesPage({ ...frame, values, errors: ['reference'] }));
      const gaining = rows.filter((row) => givesTime(row, until)).map(({ deadline, ...row }) => ({ ...row, before: deadline }));
      const { utcOffset } = region;
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
