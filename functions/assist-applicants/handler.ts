import { formatSubject } from '../../core/access/subject.ts';
import type { Draft } from '../../core/draft/draft.ts';
import { provinceName } from '../../core/region/region.ts';
import { ASSIST_ACTIONS, type AssistModel, assistPage } from '../../pages/assist/assist.ts';
import { epochSeconds } from '../shared/adapters/clock.ts';
import type { Deps } from '../shared/container.ts';
import { currentDraft } from '../shared/draft/current-draft.ts';
import { draftCookie, FORGET_DRAFT } from '../shared/draft/draft-cookie.ts';
import { beginDraft } from '../shared/draft/new-draft.ts';
import { resumeDraft } from '../shared/draft/resume-draft.ts';
import { openPath } from '../shared/draft/review-draft.ts';
import { errorPageOf } from '../shared/http/error-page.ts';
import { type HttpRequest, html, httpHandler, seeOther } from '../shared/http/http.ts';
import { HttpError } from '../shared/http/http-error.ts';
import { requireOpen } from '../shared/require-open.ts';
import { agentId, assistanceWith } from '../shared/session/assisting-agent.ts';
import { agentOf, postedForm, requireKind, staffFrame } from '../shared/session/session.ts';

/** A page of clients: more than a counter serves in a day. */
const PAGE = 50;

/**
 * An agent begins or takes up a form with a woman at a counter, and sees whom she registered of late. Nothing here opens an
 * application: neither its answers nor how it stands.
 */
export const createHandler = (deps: Deps<'access' | 'clients' | 'drafts' | 'keys' | 'region' | 'clock'>) => {
  const { clients, drafts, region, clock } = deps;

  const signedIn = async (request: HttpRequest) => {
    const session = await requireKind(deps, request, 'agent');
    const { subject, csrf } = session;
    const agent = await agentOf(deps, session);
    return { agent, csrf, subject: formatSubject(subject), frame: staffFrame(region, request, { who: agent.name, csrf }) };
  };
  type Agent = Awaited<ReturnType<typeof signedIn>>;

  /** Where the form that this browser remembers is gone on with, if it is one of hers that can still be filled in. */
  const openForm = async (request: HttpRequest, { subject }: Agent): Promise<string | undefined> => {
    const draft = (await currentDraft(deps, request))?.draft;
    return draft?.agent === subject && draft.application === undefined ? pathIn(request, draft) : undefined;
  };

  const pathIn = async (request: HttpRequest, draft: Draft): Promise<string> =>
    openPath((await assistanceWith(deps, request, draft)).deps, draft.steps);

  const page = async (request: HttpRequest, signed: Agent, failed?: AssistModel['failed']) => {
    const { agent, frame } = signed;
    const now = epochSeconds(clock);
    const [{ items, next }, open] = await Promise.all([
      clients.recent({ agent: agentId(agent), now }, PAGE, request.query.get('after') ?? undefined),
      openForm(request, signed),
    ]);
    return assistPage({
      ...frame,
      province: provinceName(region.provinces, agent.province, frame.language),
      clients: items.map(({ reference, at, name }) => ({
        reference,
        at,
        name: frame.language === 'ar' ? name?.nameArabic : name?.nameLatin,
      })),
      ...(next === undefined ? {} : { next: `/assist?after=${encodeURIComponent(next)}` }),
      open,
      utcOffset: region.utcOffset,
      failed,
    });
  };

  const begin = async ({ language }: HttpRequest, { agent, subject }: Agent) => {
    const steps = { start: { province: [agent.province] } };
    const { cookie } = await beginDraft(deps, { language, agent: subject, steps });
    return seeOther({ language }, '/apply/start', [cookie]);
  };

  const takeUp = async (request: HttpRequest, signed: Agent, typed: string) => {
    const resumed = await resumeDraft(deps, typed);
    const taken = resumed === undefined ? undefined : await drafts.takeUp(resumed.draft, signed.subject, clock.now());
    if (resumed !== undefined && taken?.ok === true) {
      const path = await pathIn(request, { ...resumed.draft, agent: signed.subject });
      return seeOther(request, path, [draftCookie(resumed.code)]);
    }
    const why = taken?.ok === false && taken.error === 'Submitted' ? 'sent' : 'wrong';
    return html(422, await page(request, signed, { code: typed, why }));
  };

  const act = async (request: HttpRequest) => {
    const signed = await signedIn(request);
    const form = postedForm(request, signed.csrf);
    const action = ASSIST_ACTIONS.find((name) => name === form.get('action'));
    if (action !== 'leave') requireOpen(deps);
    switch (action) {
      case 'begin':
        return begin(request, signed);
      case 'take-up':
        return takeUp(request, signed, form.get('code') ?? '');
      case 'leave':
        return seeOther(request, '/assist', [FORGET_DRAFT]);
      default:
        throw new HttpError('malformed-body');
    }
  };

  return httpHandler(
    [
      {
        method: 'GET',
        path: '/assist',
        answer: async (request) => html(200, await page(request, await signedIn(request))),
      },
      { method: 'POST', path: '/assist', answer: act },
    ],
    errorPageOf(region),
  );
};
