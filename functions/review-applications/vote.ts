import { sortedCategory } from '../../core/review/cast.ts';
import { resultOf } from '../../core/review/resting.ts';
import { confirmVotePage, votedPage, voteNotTakenPage } from '../../pages/review/vote-form.ts';
import type { Deps } from '../shared/container.ts';
import { type HttpRequest, html } from '../shared/http/http.ts';
import { HttpError } from '../shared/http/http-error.ts';
import { found } from '../shared/or-fail.ts';
import { postedForm } from '../shared/session/session.ts';
import { nextOnAgenda } from './agenda.ts';
import { castVote } from './cast-vote.ts';
import { nextOwed } from './docket.ts';
import { parseVote } from './parse-vote.ts';
import type { createDossier } from './show-dossier.ts';
import { openMeetingOf, takePart } from './take-part.ts';

/** A vote: repeated to her first, cast once she confirms it. */
export const createVote =
  (
    deps: Deps<'applications' | 'committees' | 'meetings' | 'callbacks' | 'clock'>,
    { openedBy, fileOf, viewOf, page, closed, heldUntil }: ReturnType<typeof createDossier>,
  ) =>
  async (request: HttpRequest) => {
    const { applications } = deps;
    const member = await openedBy(request);
    const { frame, filter } = member;
    const form = postedForm(request, member.csrf);
    const file = await fileOf(request, member);
    if (file.status !== 'in-review') return closed(member, file);
    const parsed = parseVote(form);
    if (!parsed.ok) return html(422, await page(file, member, parsed.error));
    const { reference } = file;
    const notTaken = () => html(409, voteNotTakenPage({ ...frame, filter, reference }));
    if (form.get('confirm') !== 'yes')
      return (await openMeetingOf(deps, member)) === 'not-open'
        ? notTaken()
        : html(200, confirmVotePage({ ...frame, filter, reference, sorted: sortedCategory(file), ...parsed.value }));
    if (!(await takePart(deps, member))) return notTaken();
    const result = await castVote(deps, file, { member: member.member.id, ...parsed.value });
    if (!result.ok) {
      if (result.error === 'Busy') throw new HttpError('unavailable');
      if (result.error === 'NotAMember') throw new HttpError('forbidden');
      // The applicant answered, or the file was closed, while she read.
      const now = found(await applications.get(file.id));
      return now.status === 'in-review' ? html(409, await page(now, member)) : closed(member, now);
    }
    const status = resultOf(result.value);
    const outcome =
      status === 'approved' || status === 'rejected' || status === 'information-requested' || status === 'escalated' ? status : undefined;
    const next =
      filter.meeting === undefined
        ? await nextOwed(applications, await viewOf(member), { ...file, score: file.score ?? 0 })
        : await nextOnAgenda(deps, member, file);
    return html(200, votedPage({ ...frame, filter, reference, choice: parsed.value.choice, outcome, held: heldUntil(result.value), next }));
  };
