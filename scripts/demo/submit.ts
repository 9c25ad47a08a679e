import { type FormInput, FormSchema } from '../../core/application/form.ts';
import { STEPS } from '../../core/draft/steps.ts';
import { AcceptedSchema } from '../../functions/shared/api.ts';
import { fieldsFromForm } from '../../pages/apply/form-fields.ts';
import type { Planned } from './applicants.ts';
import type { Page } from './people/browser.ts';
import { type Answers, type Form, optionsIn } from './people/form.ts';
import { createGate } from './people/gate.ts';
import { textOf } from './people/html.ts';
import { progress, type Run } from './run.ts';

type Receipt = { readonly reference: string; readonly trackingCode: string };

/** So many applicants sit before the form at once. */
const AT_ONCE = 6;

/** Sends the whole set, each through its channel; some twice. Throws when one is not accepted. */
export const submitAll = async (run: Run): Promise<void> => {
  const gate = createGate(AT_ONCE);
  await Promise.all(
    run.planned.map((planned) =>
      gate(async () => {
        const send = planned.traits.channel === 'api' ? () => sendJson(run, planned) : await openForm(run, planned);
        const receipt = await send();
        if (planned.traits.again) {
          const second = await send();
          if (second.reference !== receipt.reference || second.trackingCode !== receipt.trackingCode) {
            throw new Error(`application ${planned.index}, sent twice with one key, was answered in two ways`);
          }
          run.tally.sentAgain += 1;
        }
        if (run.followed.has(receipt.reference)) throw new Error(`reference ${receipt.reference} was given twice`);
        run.followed.set(receipt.reference, {
          ...receipt,
          planned,
          status: 'under-study',
          host: undefined,
          category: undefined,
          checkedAt: Date.now(),
        });
        progress(run);
        run.bells.committees.get(planned.form.province)?.ring();
      }),
    ),
  );
};

const sendJson = async ({ http }: Run, { form, idempotencyKey, index }: Planned): Promise<Receipt> => {
  const answer = await http.ask('/applications', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': idempotencyKey, 'accept-language': form.language },
    body: JSON.stringify(form),
  });
  if (answer.status !== 202) throw new Error(`application ${index} was answered ${answer.status}: ${answer.body}`);
  const { reference, trackingCode } = AcceptedSchema.parse(JSON.parse(answer.body));
  return { reference, trackingCode };
};

/** Fills in the portal's pages up to the last button; what is answered presses it, as often as it is called. */
const openForm = async (run: Run, { form, index }: Planned): Promise<() => Promise<Receipt>> => {
  const browser = run.browser(form.language);
  const stuck = (page: Page): Error =>
    new Error(`application ${index}, by the portal, was answered ${page.status} at ${page.path}: ${textOf(page.html).slice(0, 600)}`);
  const begin = (await browser.open('/apply')).formTo('/apply');
  if (begin === undefined) throw new Error('the page /apply offers no beginning');
  const answers = typedBy(form);
  let page = await browser.submit(begin);
  for (let asked = questionsOn(page); asked !== undefined; asked = questionsOn(page)) {
    const before = page.path;
    page = await browser.submit(asked, answersTo(asked, answers));
    if (page.path === before) throw stuck(page);
  }
  const send = page.formTo('/apply/send');
  if (send === undefined) throw stuck(page);
  return async () => {
    const done = await browser.submit(send, { 'consent.given': ['yes'] });
    const said = textOf(/<div class="panel">(.*?)<\/div>/su.exec(done.html)?.[1] ?? '');
    const reference = /(?<!\d)\d{9}(?!\d)/u.exec(said)?.[0];
    const trackingCode = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{5}/u.exec(said)?.[0];
    if (done.status !== 200 || reference === undefined || trackingCode === undefined) throw stuck(done);
    return { reference, trackingCode };
  };
};

/** The form of a page of questions; undefined: all are answered. */
const questionsOn = (page: Page): Form | undefined => STEPS.map(({ id }) => page.formTo(`/apply/${id}`)).find((form) => form !== undefined);

/** All that she will be asked, as she types it; the system makes it regular. */
const typedBy = (form: FormInput): URLSearchParams => {
  const answers = fieldsFromForm(FormSchema.parse(form));
  answers.set('cin', form.cin);
  answers.set('phone', form.phone);
  answers.set('hasProject', form.project === undefined ? 'no' : 'yes');
  return answers;
};

/** Of these, what a page asks. */
const answersTo = (asked: Form, answers: URLSearchParams): Answers =>
  Object.fromEntries(
    asked.fields
      .filter(({ name, type }) => type !== 'hidden' && answers.has(name))
      .map(({ name }) => [name, optionsIn(asked, name).length > 0 ? answers.getAll(name) : (answers.get(name) ?? '')]),
  );
