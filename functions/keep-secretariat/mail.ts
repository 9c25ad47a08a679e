import { formatSubject } from '../../core/access/subject.ts';
import type { Instant } from '../../core/application/application.ts';
import { addresseeOf, cameBack } from '../../core/review/seat-letters.ts';
import { committeeMailPage, MAIL_PATH } from '../../pages/secretariat/mail.ts';
import { epochSeconds } from '../shared/adapters/clock.ts';
import { type HttpRequest, html, type Route } from '../shared/http/http.ts';
import { type Addressee, undelivered, wasLifted } from '../shared/message/undelivered.ts';
import { committed, found } from '../shared/or-fail.ts';
import { postedForm } from '../shared/session/session.ts';
import { type Secretary, signedInSecretary } from '../shared/session/signed-in-secretary.ts';
import { passOverLetter } from '../shared/unreadable.ts';
import type { SecretariatDeps } from './handler.ts';

/**
 * Who of a committee is written to: all who vote today, who keeps its records, and whoever was told these weeks of what became of her seat,
 * such as a stand-in before her first day; and the coordinator, whom nobody else could help.
 */
export const addresseesOf = async (
  { committees, seatLetters, clock, region: { coordinator } }: Pick<SecretariatDeps, 'committees' | 'seatLetters' | 'clock' | 'region'>,
  { committee, secretary }: Pick<Secretary, 'committee' | 'secretary'>,
): Promise<readonly Addressee[]> => {
  const { province } = committee;
  const [seated, letters] = await Promise.all([
    committees.seatedOf(province),
    seatLetters.list(province, epochSeconds(clock), passOverLetter),
  ]);
  const { members, everyone } = found(seated);
  const others = everyone.filter(({ id }) => letters.some(({ to }) => to === id) && !members.some((member) => member.id === id));
  return [
    ...[...members, ...others].map(({ id, name, email }) => ({
      who: formatSubject({ kind: 'member', province, id }),
      role: 'member' as const,
      name,
      email,
    })),
    { who: formatSubject({ kind: 'secretary', province }), role: 'secretary', name: secretary.name, email: secretary.email },
    { who: formatSubject({ kind: 'coordinator' }), role: 'coordinator', name: coordinator.name, email: coordinator.email },
  ];
};

/** What came back told her nothing of her seat: it goes out again. Whoever calls it unwanted has read it. */
const tellAgain = async (
  { seatLetters, clock }: Pick<SecretariatDeps, 'seatLetters' | 'clock'>,
  province: string,
  who: string,
  at: Instant,
): Promise<void> => {
  const letters = await seatLetters.list(province, epochSeconds(clock), passOverLetter);
  const hers = letters.filter((letter) => formatSubject(addresseeOf(letter)) === who && cameBack(letter, at));
  await Promise.all(hers.map((letter) => seatLetters.owe(letter)));
};

export const mailRoutes = (deps: SecretariatDeps): readonly Route[] => {
  const { suppressions, digestRequests, keys, region, clock } = deps;

  const page = async (secretary: Secretary, done?: 'asked' | 'tried') => {
    const { committee, frame, province } = secretary;
    const [rows, requestedAt] = await Promise.all([
      undelivered(deps, await addresseesOf(deps, secretary), frame.language),
      digestRequests.newest(committee.province),
    ]);
    return html(
      200,
      committeeMailPage({
        ...frame,
        province,
        digest: committee.digest,
        reminderDays: committee.reminderDays,
        hours: region.digest,
        requestedAt,
        undelivered: rows,
        done,
        utcOffset: region.utcOffset,
      }),
    );
  };

  const show = async (request: HttpRequest) => page(await signedInSecretary(deps, request));

  const act = async (request: HttpRequest) => {
    const signedIn = await signedInSecretary(deps, request, MAIL_PATH);
    const form = postedForm(request, signedIn.csrf);
    const {
      by,
      committee: { province },
    } = signedIn;
    if (form.get('act') === 'write-now') {
      committed(await digestRequests.put(province, by, clock.now()));
      return page(signedIn, 'asked');
    }
    const person = (await addresseesOf(deps, signedIn)).find(({ who }) => who === form.get('who'));
    if (form.get('act') !== 'try-again' || person === undefined) return page(signedIn);
    const event = { kind: 'suppression-lifted' as const, by, details: { voter: person.who } };
    const address = await keys.address(person.email);
    const returned = await suppressions.get(address);
    const lifted = wasLifted(await suppressions.liftFor(province, { address, event, at: clock.now() }));
    if (lifted && returned?.why === 'bounced') await tellAgain(deps, province, person.who, returned.at);
    return page(signedIn, 'tried');
  };

  return [
    { method: 'GET', path: MAIL_PATH, answer: show },
    { method: 'POST', path: MAIL_PATH, answer: act },
  ];
};
