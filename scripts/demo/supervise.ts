import { cin } from '../../core/application/fields.ts';
import { openAllotment } from '../../core/orientation/allotment.ts';
import { shareOf } from '../../core/region/seats.ts';
import { contactsOf, look } from './applicant.ts';
import { createGate } from './people/gate.ts';
import { type Followed, isAtRest, type Run, unsettled } from './run.ts';
import { type Ending, lastSubject } from './verdict.ts';

/** Nobody gets anything done any more. Longer than the minutes-long repairs of a system at ordinary speed. */
const STALLED_MS = 240_000;
const LOOK_MS = 500;
const AT_ONCE = 4;

export type Supervision = { readonly sweepMs: number; readonly onChange: () => void };

/** Resolves once every application is at rest and stays there, or when nothing moves any more. */
export const untilSettled = async (run: Run, submitted: () => boolean, { sweepMs, onChange }: Supervision): Promise<void> => {
  for (;;) {
    onChange();
    if (run.over) return;
    const now = Date.now();
    if (now - run.progressAt > STALLED_MS) return;
    const inTime = now - run.progressAt < sweepMs;
    const isSettled = submitted() && unsettled(run).length === 0;
    if (isSettled && !(inTime && (isPromotionDue(run) || ![...run.followed.values()].every((one) => isTold(run, one))))) {
      // Once more, all of them: none may be lost or have moved on unseen.
      await lookAtAll(run);
      if (unsettled(run).length === 0) return;
    }
    await run.bells.supervisor.wait(LOOK_MS);
  }
};

const lookAtAll = async (run: Run): Promise<void> => {
  const gate = createGate(AT_ONCE);
  await Promise.all([...run.followed.values()].map((one) => gate(() => look(run, one))));
};

/** Whether somebody on the waiting list fits a place that is free, with a seat, as far as this run's own placements tell. */
const isPromotionDue = (run: Run): boolean => {
  const all = [...run.followed.values()];
  const waiting = all
    .filter(({ status }) => status === 'waiting-list')
    .map(({ reference, planned: { form }, category }) => ({
      province: form.province,
      childcareNeed: form.childcareNeed,
      stepFreeNeed: form.disability === true,
      category,
      sector: form.project?.sector,
      declinedHosts: [...(run.declinedBy.get(reference) ?? [])],
    }));
  const placed = all.filter(({ status }) => status === 'placed');
  const taken = Object.fromEntries(run.region.hosts.map(({ id }) => [id, placed.filter(({ host }) => host === id).length]));
  const left = (province: string, category: 1 | 2): number =>
    (shareOf(run.region.seats, province, category) ?? Number.POSITIVE_INFINITY) -
    placed.filter((one) => one.planned.form.province === province && one.category === category).length;
  const allotment = openAllotment(run.region.hosts, taken, left);
  return waiting.some((one) => allotment.fits(one).length > 0);
};

/** By e-mail with the letter's own subject. An SMS tells nothing of a decision, so there they are counted: the first says that it was received. */
const isTold = ({ mailbox }: Run, { planned, status, reference }: Followed): boolean => {
  const { email, phone } = contactsOf(planned);
  if (email !== undefined) {
    const subject = lastSubject(status, planned.form.language, reference);
    return mailbox.letters(email).some((letter) => letter.subject === subject);
  }
  const least = status === 'ineligible' || status === 'closed' ? 1 : 2;
  return mailbox.letters(phone).filter(({ text }) => text.includes(reference)).length >= least;
};

/** How every application of the set ended, the ones that were never accepted included. */
export const endingsOf = (run: Run): readonly Ending[] => {
  const byIndex = new Map([...run.followed.values()].map((one) => [one.planned.index, one]));
  return run.planned.map((planned) => {
    const one = byIndex.get(planned.index);
    return {
      reference: one?.reference,
      cin: cin().parse(planned.form.cin),
      status: one?.status,
      host: one?.host,
      province: planned.form.province,
      category: one?.category,
      told: one !== undefined && isAtRest(one) && isTold(run, one),
    };
  });
};
