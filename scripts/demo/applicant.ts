import { phone as phoneField } from '../../core/application/fields.ts';
import { localized } from '../../core/language.ts';
import { ApplicationViewSchema } from '../../functions/shared/api.ts';
import type { Planned } from './applicants.ts';
import { createGate } from './people/gate.ts';
import { textOf } from './people/html.ts';
import type { Letter } from './people/mailbox.ts';
import { linkIn, signInByLink } from './people/sign-in.ts';
import { tongueOf } from './people/tongue.ts';
import { type Followed, progress, type Run, unsettled } from './run.ts';

const ANSWERS = {
  ar: 'سأنجز المشروع على ثلاث مراحل خلال ستة أشهر (عينة)',
  fr: 'Je réaliserai le projet en trois étapes sur six mois (exemple)',
} as const;

/** Where she is reached, as the mailbox writes it. */
export const contactsOf = ({ form }: Planned): { readonly email: string | undefined; readonly phone: string } => ({
  email: form.email,
  phone: phoneField().parse(form.phone),
});

/** She looks herself, now and then, when nothing has come. */
const LOOK_AGAIN_MS = 10_000;
const LOOK_MS = 1_000;
const AT_ONCE = 4;

/** The applicants until the run is over: each looks at her application when she is written to, and answers what she is asked. */
export const runApplicants = async (run: Run): Promise<void> => {
  const byAddress = new Map(run.planned.flatMap((planned) => Object.values(contactsOf(planned)).map((address) => [address, planned])));
  const gate = createGate(AT_ONCE);
  const written = new Set<Planned>();
  const links = new Map<string, { readonly planned: Planned; readonly address: string }>();
  run.mailbox.onLetter((letter: Letter) => {
    const planned = byAddress.get(letter.to);
    if (planned === undefined) return;
    written.add(planned);
    const link = linkIn(letter);
    // The same link comes by e-mail and by SMS; the code then comes by e-mail, if she has an address.
    if (link !== undefined && !links.has(link)) links.set(link, { planned, address: contactsOf(planned).email ?? letter.to });
    run.bells.applicants.ring();
  });
  const answered = new Set<string>();
  while (!run.over) {
    const now = Date.now();
    const looking = unsettled(run).filter((one) => written.delete(one.planned) || now - one.checkedAt > LOOK_AGAIN_MS);
    const answering = [...links].filter(([link]) => !answered.has(link));
    await Promise.all([
      ...looking.map((one) => gate(() => look(run, one))),
      ...answering.map(([link, { planned, address }]) =>
        gate(async () => {
          if (await answer(run, planned, address, link)) answered.add(link);
        }),
      ),
    ]);
    await run.bells.applicants.wait(LOOK_MS);
  }
};

/** She asks how her application stands, with her tracking code. Throws when it is not found. */
export const look = async (run: Run, followed: Followed): Promise<void> => {
  const { reference, trackingCode, planned } = followed;
  const answer = await run.http.ask(`/applications/${reference}`, {
    method: 'GET',
    headers: { accept: 'application/json', authorization: `Bearer ${trackingCode}`, 'accept-language': planned.form.language },
  });
  if (answer.status === 503) return;
  if (answer.status !== 200) throw new Error(`application ${reference}, accepted before, is answered ${answer.status}`);
  const view = ApplicationViewSchema.parse(JSON.parse(answer.body));
  const { language } = planned.form;
  const host = view.host === undefined ? undefined : run.region.hosts.find(({ name }) => localized(name, language) === view.host?.name)?.id;
  if (view.status !== followed.status || host !== followed.host) progress(run);
  followed.status = view.status;
  followed.host = host;
  followed.category = view.category;
  followed.checkedAt = Date.now();
  // She is not told where before she is taken in; every host looks.
  if (view.status === 'referred') for (const bell of run.bells.hosts.values()) bell.ring();
};

/** She opens the link, types the code, reads what is asked and answers. False: to be tried again. */
const answer = async (run: Run, { form }: Planned, address: string, link: string): Promise<boolean> => {
  const browser = run.browser(form.language);
  const page = await signInByLink({ browser, mailbox: run.mailbox, address, place: '/information' }, link);
  const asked = page.formWith('answer');
  // She has answered already, by another letter.
  if (asked === undefined) return true;
  const amended = await browser.submit(asked, { answer: ANSWERS[tongueOf(form.language)], socialRegistry: 'yes' });
  if (amended.status === 503) return false;
  if (amended.status !== 200 && amended.status !== 409) {
    throw new Error(`an answer to a request for information is refused (${amended.status}): ${textOf(amended.html).slice(0, 600)}`);
  }
  run.tally.answers += 1;
  progress(run);
  return true;
};
