import type { Application, Category } from '../../core/application/application.ts';
import { approvedBy, firstOf, hasQuorumWith, MOST_AT_ONCE } from '../../core/review/bulk.ts';
import { type Casting, cast } from '../../core/review/cast.ts';
import { type Among, isOwed } from '../../core/review/docket.ts';
import { resultOf } from '../../core/review/resting.ts';
import { ownBallot } from '../../core/review/standing.ts';
import { type BulkResult, bulkDonePage, bulkPreviewPage, type PreviewRow } from '../../pages/review/bulk.ts';
import { bulkNotOpenPage, bulkPage } from '../../pages/review/bulk-form.ts';
import { bulkPath } from '../../pages/review/paths.ts';
import { seatsLeftPart } from '../../pages/review/seats.ts';
import { confirmedFiles } from '../shared/committee/confirmed-files.ts';
import { promisableSeats } from '../shared/committee/seats-left.ts';
import type { Deps } from '../shared/container.ts';
import { type HttpRequest, html } from '../shared/http/http.ts';
import { postedForm } from '../shared/session/session.ts';
import { isBefore } from '../shared/step/before-committee.ts';
import { agendaOf } from './agenda.ts';
import { castVote } from './cast-vote.ts';
import { amongCommune, firstRows } from './docket.ts';
import { type Bulk, parseBulk, type RefusedBulk } from './parse-bulk.ts';
import { type Member, signedIn } from './signed-in.ts';
import { takePart } from './take-part.ts';

/** A press ends with a page before its time is over: what it did not reach is said to be busy, and is pressed for again. */
const LONGEST_MS = 20_000;

type BulkDeps = Deps<'applications' | 'committees' | 'meetings' | 'seats' | 'access' | 'keys' | 'callbacks' | 'region' | 'clock'>;

/** A member with the agenda that she votes on; absent: her docket. */
type Bulking = Member & { readonly agenda: Awaited<ReturnType<typeof agendaOf>> };

/** One vote for the first files of a member's view, or of the agenda of the meeting that she is in: shown file by file, then cast on each as on a single one. */
export const createBulk = (deps: BulkDeps) => {
  const { applications, clock } = deps;

  const openedBy = async (request: HttpRequest): Promise<Bulking> => {
    const member = await signedIn(deps, request, bulkPath);
    return { ...member, agenda: await agendaOf(deps, member) };
  };
  /** Votes that would not be in its minutes are not taken for those of a meeting. */
  const notOpen = ({ frame, filter, agenda }: Bulking) =>
    agenda === undefined || agenda.meeting.state === 'open' ? undefined : html(409, bulkNotOpenPage({ ...frame, filter }));
  const countsOf = ({ committee }: Member) => promisableSeats(deps, committee.province);

  const page = async (member: Bulking, refused?: RefusedBulk): Promise<string> => {
    const { frame, filter, agenda } = member;
    return bulkPage({
      ...frame,
      filter,
      meeting: agenda?.meeting,
      most: MOST_AT_ONCE,
      above: seatsLeftPart(frame.language, await countsOf(member)),
      ...refused,
    });
  };

  const show = async (request: HttpRequest) => {
    const member = await openedBy(request);
    return notOpen(member) ?? html(200, await page(member));
  };

  /** The seats that she may still promise, by category: without those of the files that she has approved and that are open. Undefined: there are no shares. */
  const leftFor = async (member: Member) => {
    const counts = await countsOf(member);
    if (counts === undefined) return undefined;
    const hers = approvedBy(await applications.docket(member.committee.province), member.member);
    return (of: Category) => (counts.find(({ category }) => category === of)?.left ?? 0) - hers[of];
  };

  const amongOf = async ({ committee: { province }, filter, communes, agenda }: Bulking): Promise<Among> => {
    const among = await amongCommune(applications, province, filter, communes);
    if (agenda === undefined || among === undefined) return agenda?.files ?? among;
    return new Set([...agenda.files].filter((id) => among.has(id)));
  };

  /** The files that this vote would be cast on now, and which will have enough votes. */
  const preview = async (member: Bulking, { choice, first, reason }: Bulk): Promise<readonly PreviewRow[]> => {
    const { committee, filter } = member;
    const { province } = committee;
    const view = {
      province,
      seat: member.member,
      filter: { ...filter, view: 'mine' as const },
      now: clock.now(),
      among: await amongOf(member),
    };
    const left = choice === 'approve' ? await leftFor(member) : undefined;
    const rows = firstOf(await firstRows(applications, view), first, left);
    const files = await Promise.all(rows.map(({ id }) => applications.get(id)));
    return files.flatMap((file) => (file === undefined ? [] : previewOf(member, file, { choice, reason })));
  };

  const previewOf = (
    { committee, member }: Member,
    file: Application,
    { choice, reason }: Pick<Casting, 'choice' | 'reason'>,
  ): readonly PreviewRow[] => {
    const { reference, round, score = 0, category = 2 } = file;
    const change = cast(file, committee, { member: member.id, round, choice, reason }, { at: clock.now() });
    // The docket may not have seen her newest votes.
    return change.ok && isOwed(file, member)
      ? [{ reference, round, score, category, enough: hasQuorumWith(file.ballots, committee, member) }]
      : [];
  };

  const castOn = async (
    { committee, member, agenda }: Bulking,
    file: { readonly reference: string; readonly round: number },
    bulk: Bulk,
  ) => {
    const { reference, round } = file;
    const application = await applications.getByReference(reference);
    if (!isBefore(committee, application) || agenda?.files.has(application.id) === false) return { reference, done: 'not-found' as const };
    // The same press again, after this vote of hers decided.
    if (
      application.status !== 'in-review' &&
      application.round === round &&
      ownBallot(application.ballots, member)?.choice === bulk.choice
    ) {
      return { reference, done: 'cast' as const, status: resultOf(application) };
    }
    const { choice, reason } = bulk;
    const result = await castVote(deps, application, { member: member.id, round, choice, reason });
    return result.ok ? { reference, done: 'cast' as const, status: resultOf(result.value) } : { reference, done: result.error };
  };

  const vote = async (request: HttpRequest) => {
    const member = await openedBy(request);
    const form = postedForm(request, member.csrf);
    const refused = notOpen(member);
    if (refused !== undefined) return refused;
    const parsed = parseBulk(form);
    if (!parsed.ok) return html(422, await page(member, parsed.error));
    const { frame, filter } = member;
    const { choice, first, reason } = parsed.value;
    const meeting = member.agenda?.meeting;
    const rests = member.committee.holdHours > 0;
    if (form.get('confirm') !== 'yes') {
      return html(
        200,
        bulkPreviewPage({ ...frame, filter, meeting, choice, first, reason, rests, rows: await preview(member, parsed.value) }),
      );
    }
    if (!(await takePart(deps, member))) return html(409, bulkNotOpenPage({ ...frame, filter }));
    const results: BulkResult[] = [];
    const last = clock.real() + LONGEST_MS;
    for (const file of confirmedFiles(form)) {
      const isLate = clock.real() > last;
      results.push(isLate ? { reference: file.reference, done: 'Busy' } : await castOn(member, file, parsed.value));
    }
    return html(200, bulkDonePage({ ...frame, filter, meeting, choice, rests, results }));
  };

  return { show, vote };
};
