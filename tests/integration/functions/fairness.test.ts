import { BatchGetCommand, type QueryCommand } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import type { Subject } from '../../../core/access/subject.ts';
import { formatSubject } from '../../../core/access/subject.ts';
import { noRoster } from '../../../core/review/roster.ts';
import { createFairness as forCoordinator } from '../../../functions/resolve-cases/fairness.ts';
import { createHandler as reviewApplications } from '../../../functions/review-applications/handler.ts';
import { createSeatedCommittees } from '../../../functions/shared/committee/seated-committee.ts';
import { errorPageOf } from '../../../functions/shared/http/error-page.ts';
import { httpHandler } from '../../../functions/shared/http/http.ts';
import { fairness } from '../../../messages/catalogue/index.ts';
import { readReportPages } from '../../../store/committee/report.ts';
import { aCommittee, aPerson, aRegion } from '../../support/builders/index.ts';
import { ask } from '../../support/http-event.ts';
import { sampleKeys } from '../../support/keys.ts';
import { approved, at, decide, inReview, move } from '../store/support/journey.ts';
import { useStore } from '../store/support/store.ts';
import { signedIn } from './support/signed-in.ts';

const useOne = useStore();

const collect = async <T>(pages: AsyncIterable<T>): Promise<readonly T[]> => {
  const all: T[] = [];
  for await (const page of pages) all.push(page);
  return all;
};

const DAY = 24 * 60;

/** `minute`: when the report is asked for, after the sample moment. */
const openReports = (minute: () => number = () => DAY) => {
  const store = useOne();
  const keys = sampleKeys();
  const clock = { now: () => at(minute()), real: () => Date.parse(at(10)) };
  const region = aRegion({
    committees: ['MA-ESI', 'MA-SAF', 'MA-HAO', 'MA-KES', 'MA-YUS', 'MA-CHI', 'MA-MAR'].map((province) => aCommittee({ province })),
  });
  const callbacks = { callBack: async () => 'taken' as const, mustCallBack: async () => undefined };
  const deps = { ...store, committees: createSeatedCommittees(store.committees, region, clock), keys, callbacks, region, clock };
  const review = reviewApplications(deps);
  const cases = httpHandler([{ method: 'GET', path: '/cases/fairness', answer: forCoordinator(deps) }], errorPageOf(region));
  const read = async (subject: Subject, address: string) => {
    const { cookies } = await signedIn(deps, formatSubject(subject));
    const { statusCode, body = '' } = await ask(address.startsWith('/review') ? review : cases, 'GET', address, { cookies });
    return { status: statusCode, body: body.replaceAll(/<[^>]+>/gu, ' ').replaceAll(/\s+/gu, ' '), html: body };
  };
  return { store, read };
};

const member = (province: string, id: string): Subject => ({ kind: 'member', province, id });
const t = fairness.fr;

/** Files decided in a province by the votes of two members, ten each. */
const decideTwenty = async (applications: ReturnType<typeof useOne>['applications'], province: string, prefix: string): Promise<void> => {
  for (let n = 0; n < 10; n += 1) {
    await approved(applications, { province, cin: `${prefix}A${100_000 + n}`, area: 'rural' });
    const file = await inReview(applications, { province, cin: `${prefix}B${100_000 + n}`, area: 'urban', headOfHousehold: false });
    await move(applications, decide(file, 'rejected', { member: 'm2' }));
  }
};

test('the chair is offered her committee’s report; another member and another committee’s chair do not have it', async () => {
  const { store, read } = openReports();
  await decideTwenty(store.applications, 'MA-ESI', 'F');
  await inReview(store.applications, { province: 'MA-ESI', cin: 'FC100000', area: 'urban', nameLatin: 'Nobody Shown' });

  const counted = (await collect(store.applications.reportPages('MA-ESI'))).flat();
  expect(counted).toHaveLength(21);
  expect(new Set(counted.flatMap((file) => Object.keys(file)))).toEqual(
    new Set(
      ['province', 'status', 'area', 'disability', 'headOfHousehold', 'ballots', 'decidedAt'].filter((name) =>
        counted.some((file) => name in file),
      ),
    ),
  );

  const chair = await read(member('MA-ESI', 'm1'), '/review/fairness');
  expect(chair.status).toBe(200);
  expect(chair.body).not.toContain(t.noVotes);
  // Area: ten of ten, none of ten; the eleventh urban file is not decided.
  expect(chair.body).toMatch(/Milieu urbain 11 \( 52 % \) 10 \( 91 % \) 0 \( 0 % \) 0 % Moins de 80 %/u);
  expect(chair.body).toMatch(/Milieu rural 10 \( 48 % \) 10 \( 100 % \) 10 \( 100 % \) 100 % Taux le plus haut/u);
  expect(chair.body).not.toContain('Nobody');

  expect((await read(member('MA-ESI', 'm2'), '/review/fairness')).status).toBe(403);
  expect((await read({ kind: 'coordinator' }, '/review/fairness')).status).toBe(403);
  const [offered, notOffered] = [await read(member('MA-ESI', 'm1'), '/review'), await read(member('MA-ESI', 'm2'), '/review')];
  expect([offered, notOffered].map(({ html }) => html.includes('href="/review/fairness'))).toEqual([true, false]);
});

test('the coordinator compares provinces, and reads the votes of one; a member reads neither', async () => {
  const { store, read } = openReports();
  await decideTwenty(store.applications, 'MA-YUS', 'I');
  const all = await read({ kind: 'coordinator' }, '/cases/fairness');
  expect([all.status, all.body.includes(t.dimension.province), all.body.includes(t.severityTitle)]).toEqual([200, true, false]);
  const one = await read({ kind: 'coordinator' }, '/cases/fairness?province=MA-YUS');
  expect([one.body.includes(t.severityTitle), one.html.includes('/cases/fairness?province=MA-ESI')]).toEqual([true, true]);
  expect(one.body).toMatch(/Milieu rural 10 \( 50 % \) 10 \( 100 % \) 10 \( 100 % \) 100 %/u);
  const unknown = await read({ kind: 'coordinator' }, '/cases/fairness?province=%3Cscript%3E');
  expect([unknown.status, unknown.html.includes('script%3E')]).toEqual([200, false]);
  expect((await read(member('MA-YUS', 'm1'), '/cases/fairness')).status).toBe(403);
});

test('a single decided file says nothing: not to the chair, nor to the coordinator', async () => {
  const { store, read } = openReports();
  await approved(store.applications, { province: 'MA-HAO', cin: 'FD100000', area: 'rural', disability: true, disabilityConsent: true });
  const pages = [
    await read(member('MA-HAO', 'm1'), '/review/fairness'),
    await read({ kind: 'coordinator' }, '/cases/fairness?province=MA-HAO'),
  ];
  for (const { status, html, body } of pages) {
    expect(status).toBe(200);
    expect(html).not.toContain('<table');
    expect(body).toContain(t.withheldGroups(10, 'Milieu rural').replaceAll(/\s/gu, ' '));
  }
  expect(pages[0]?.body).toContain(t.noVotes);
});

test('two looks around a decision tell nobody’s vote, and those of the next day neither', async () => {
  let minute = 5;
  const { store, read } = openReports(() => minute);
  await decideTwenty(store.applications, 'MA-KES', 'G');
  const votesAt = async (now: number): Promise<string | undefined> => {
    minute = now;
    return /Les votes de chaque membre.*/u.exec((await read(member('MA-KES', 'm1'), '/review/fairness')).body)?.[0];
  };
  expect(await votesAt(10)).toContain(t.noVotes);
  const nextDay = await votesAt(DAY);
  expect(nextDay).not.toContain(t.noVotes);
  const one = await inReview(store.applications, { province: 'MA-KES', cin: 'GC100000' });
  await move(store.applications, decide(one, 'rejected', { member: 'm2', minute: DAY + 1 }));
  expect(await votesAt(DAY + 2)).toBe(nextDay);
  expect(await votesAt(2 * DAY + 2)).toBe(nextDay);
});

test('a province is not told where the region less the others would give away a small one', async () => {
  const { store, read } = openReports();
  await decideTwenty(store.applications, 'MA-CHI', 'J');
  await approved(store.applications, { province: 'MA-HAO', cin: 'JC100000', area: 'rural' });
  const coordinators = await read({ kind: 'coordinator' }, '/cases/fairness?province=MA-CHI');
  expect(coordinators.body).toContain(t.withheldGroups(10, 'Milieu urbain et Milieu rural').replaceAll(/\s/gu, ' '));
  expect((await read(member('MA-CHI', 'm1'), '/review/fairness')).body).toMatch(/Milieu rural 10 /u);
});

test('who took over a seat answers for none of the votes of who held it before', async () => {
  const { store, read } = openReports();
  await decideTwenty(store.applications, 'MA-MAR', 'K');
  for (let n = 0; n < 10; n += 1) {
    const file = await inReview(store.applications, { province: 'MA-MAR', cin: `FG${100_000 + n}` });
    await move(store.applications, decide(file, 'rejected', { member: 'm3' }));
  }
  const { id: _id, ...person } = aPerson({ name: { ar: 'الخلف', fr: 'Successeure' } });
  const replacements = [{ n: 1, seat: 'm3', person, since: at(4) }];
  const event = {
    kind: 'member-replaced' as const,
    by: { role: 'secretary' as const, id: 'secretary' },
    details: { seat: 'm3', voter: 'm3.r1' },
  };
  await store.committees.saveRoster({ ...noRoster('MA-MAR'), version: 1, replacements }, { event, at: at(4) });
  const { body } = await read(member('MA-MAR', 'm1'), '/review/fairness');
  expect(body).toMatch(/Moins de 10 votes comptés : [^.]*Successeure/u);
  expect(body).toMatch(/Personne échantillon m3 0 10 /u);
});

test('files are read some at a time, with nothing of their forms but what is counted', async () => {
  const { context, applications } = useOne();
  for (let n = 0; n < 5; n += 1)
    await approved(applications, { province: 'MA-REH', cin: `FH${100_000 + n}`, disability: true, disabilityConsent: true });
  const members = new Set<string>();
  const { db } = context;
  const send = async (command: BatchGetCommand | QueryCommand) => {
    const answer = command instanceof BatchGetCommand ? await db.send(command) : await db.send(command);
    if ('Responses' in answer)
      for (const row of Object.values(answer.Responses ?? {}).flat()) for (const name of Object.keys(row)) members.add(name);
    return answer;
  };
  const watched: typeof db = Object.assign(Object.create(db), { send });
  const pages = await collect(readReportPages({ ...context, db: watched }, 'MA-REH', 2));
  expect(pages.map(({ length }) => length)).toEqual([2, 2, 1]);
  expect([...members].toSorted()).toEqual([
    'area',
    'ballots',
    'decidedAt',
    'disability',
    'headOfHousehold',
    'pk',
    'province',
    'sk',
    'status',
  ]);
});
