import { FormSchema } from '../../core/application/form.ts';
import { AcceptedSchema } from '../../functions/shared/api.ts';
import { fieldsFromForm } from '../../pages/apply/form-fields.ts';
import type { Planned } from './applicants.ts';
import { type Answers, optionsIn } from './people/form.ts';
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

/** Opens the portal's form; what is answered sends it, with the same hidden key each time. */
const openForm = async (run: Run, { form, index }: Planned): Promise<() => Promise<Receipt>> => {
  const browser = run.browser(form.language);
  const page = (await browser.open('/apply')).formWith('applicantKind');
  if (page === undefined) throw new Error('the page /apply has no form');
  const answers: Record<string, string | string[]> = {};
  const fields = fieldsFromForm(FormSchema.parse(form));
  for (const name of new Set(fields.keys())) {
    const values = fields.getAll(name);
    answers[name] = optionsIn(page, name).length > 0 ? values : (values[0] ?? '');
  }
  delete answers['consent.textVersion'];
  // As she types them; the system makes them regular.
  const typed: Answers = { ...answers, cin: form.cin, phone: form.phone };
  return async () => {
    const answer = await browser.submit(page, typed);
    const said = textOf(/<div class="panel">(.*?)<\/div>/su.exec(answer.html)?.[1] ?? '');
    const reference = /(?<!\d)\d{9}(?!\d)/u.exec(said)?.[0];
    const trackingCode = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{5}/u.exec(said)?.[0];
    if (answer.status !== 202 || reference === undefined || trackingCode === undefined) {
      throw new Error(`application ${index}, sent by the form, was answered ${answer.status}: ${textOf(answer.html).slice(0, 600)}`);
    }
    return { reference, trackingCode };
  };
};
