import { beforeEach, describe, expect, test } from 'vitest';
import type { Application } from '../../../core/application/application.ts';
import { meetings as meetingTexts, minutes as minutesTexts } from '../../../messages/catalogue/index.ts';
import { openCases } from '../store/support/open-cases.ts';
import { useStore } from '../store/support/store.ts';
import { useMeetings } from './support/committee-room.ts';

const useOne = useStore();
const scene = useMeetings(useOne);
const { meet, finished, verified, intact, tamper } = scene;
const c = meetingTexts.fr.check;

describe('verifying finds', () => {
  let id: string;
  let path: string;
  let files: readonly Application[];
  beforeEach(async () => {
    ({ id, path, files } = await meet(2));
    for (const member of scene.people().members.slice(0, 4)) await member.vote(files[0]?.reference ?? '', 'approve');
    await scene.people().members[0]?.vote(files[1]?.reference ?? '', 'reject');
    await finished(path);
    expect(await intact(path)).toBe(true);
  });
  const first = () => files[0] ?? expect.fail('no file');
  const second = () => files[1] ?? expect.fail('no file');

  const found = async (application: Application | undefined, text: string): Promise<void> => {
    const body = await verified(path);
    expect(body).not.toContain(c.intact);
    expect(body).toContain(text);
    for (const file of files) expect(body.includes(file.reference)).toBe(file.id === application?.id);
  };

  const log = ({ id: of }: Application): string => `MA-07#APP#${of}`;
  const papers = (): string => `MA-07#MEETING#MA-MAR#${id.slice(7)}`;
  const isVote = ({ kind }: Record<string, unknown>): boolean => kind === 'vote-cast';

  test('a changed event, and it alone', async () => {
    const mend = await tamper(log(first()), 'EVENT#', (row) => ({ details: { ...Object(row['details']), choice: 'reject' } }), isVote);
    await found(first(), c.faults.log);
    await mend();
    expect(await intact(path)).toBe(true);
  });
  test('a changed vote', async () => {
    await tamper(log(second()), 'VOTE#', () => ({ ballot: { choice: 'approve' } }));
    await found(second(), c.faults.votes);
  });
  test('other words in a vote', async () => {
    await tamper(log(second()), 'VOTE#', () => ({ reason: 'other words' }));
    await found(second(), c.faults.votes);
  });
  test('an event that is gone', async () => {
    await tamper(
      log(first()),
      'EVENT#',
      () => undefined,
      ({ kind }) => kind === 'assessed',
    );
    await found(first(), c.faults.log);
  });
  test('a changed decision', async () => {
    await tamper(log(first()), 'APPLICATION', () => ({ status: 'rejected' }));
    await found(first(), c.faults.record);
  });
  test('a ballot taken out of the file, and one for another category', async () => {
    const ballots = (by: (text: string) => string) => (row: Record<string, unknown>) => ({ ballots: by(String(row['ballots'])) });
    const mend = await tamper(
      log(second()),
      'APPLICATION',
      ballots(() => ''),
    );
    await found(second(), c.faults.record);
    await mend();
    await tamper(
      log(first()),
      'APPLICATION',
      ballots((text) => text.replace('app', 'app2')),
    );
    await found(first(), c.faults.record);
  });
  test('other points than it was given', async () => {
    await tamper(log(second()), 'APPLICATION', () => ({ score: 99 }));
    await found(second(), c.faults.record);
  });
  test('a row that no longer parses', async () => {
    await tamper(log(first()), 'EVENT#', () => ({ kind: 'other' }), isVote);
    await found(first(), c.faults.unreadable);
  });
  test('changed minutes', async () => {
    await tamper(papers(), 'MINUTES#', () => ({ place: 'elsewhere' }));
    await found(undefined, c.minutes.changed);
  });
  test('minutes of which a part is gone', async () => {
    await tamper(
      papers(),
      'MINUTES#',
      () => undefined,
      ({ sk }) => String(sk).endsWith('#0001'),
    );
    await found(undefined, c.minutes.unreadable);
  });
  test('another seal beside the meeting', async () => {
    await tamper('MA-07#MEETING#MA-MAR', `MEETING#${id.slice(7)}`, () => ({ minutes: { version: 1, seal: 'f'.repeat(64) } }));
    await found(undefined, c.minutes.unreadable);
  });
  test('a changed log of the committee', async () => {
    const forged = (row: Record<string, unknown>) => ({ details: { ...Object(row['details']), seal: 'f'.repeat(64) } });
    const mend = await tamper(
      'MA-07#COMMITTEE#MA-MAR',
      'EVENT#',
      forged,
      ({ kind, details }) => kind === 'minutes-sealed' && Object(details)['meeting'] === id,
    );
    await found(undefined, c.log.changed);
    await mend();
  });
  test('nothing when a file went on, nor when others voted later', async () => {
    for (const member of scene.people().members.slice(1, 5)) await member.vote(second().reference, 'reject');
    expect((await useOne().applications.get(second().id))?.status).toBe('rejected');
    expect(await intact(path)).toBe(true);
  });
});

test('a file that cannot be read holds up neither the meeting nor its closing, and is told in the minutes', async () => {
  const { path, files } = await meet(2);
  const [bad, good] = [files[0] ?? expect.fail(), files[1] ?? expect.fail()];
  const [chair, ...others] = scene.people().members;
  const mend = await tamper(`MA-07#APP#${bad.id}`, 'APPLICATION', () => ({ status: 'other' }));
  for (const member of [chair, ...others.slice(0, 3)]) {
    expect((await member?.vote(good.reference, 'approve', path.split('/')[2]))?.status).toBe(200);
  }
  for (const person of [scene.people().secretary, chair]) {
    const page = (await person?.get(path)) ?? expect.fail();
    expect([page.status, page.body.includes(meetingTexts.fr.unreadable)]).toEqual([200, true]);
  }
  const asked = await scene.people().secretary.post(path, { action: 'close' });
  expect([asked.status, asked.body.includes(meetingTexts.fr.closing.unreadable)]).toEqual([200, true]);
  await finished(path);
  const { body } = await scene.people().secretary.get(`${path}/minutes`);
  expect(body).toContain(minutesTexts.fr.unreadable);
  expect(body).toContain(minutesTexts.fr.outcome.approved);
  for (const said of [c.faults.unreadable, c.already]) expect(await verified(path)).toContain(said);
  const cases = async () => (await openCases(useOne().cases)).filter(({ application }) => application === bad.id);
  expect(await cases()).toMatchObject([{ kind: 'failed-due-work', details: { pk: `MA-07#APP#${bad.id}`, why: 'unreadable' } }]);
  await mend();
  expect(await intact(path)).toBe(true);
});

test('verifying finds a file that was taken off the agenda behind the system’s back before the meeting was closed', async () => {
  const { id, path } = await meet(2);
  await tamper(`MA-07#MEETING#MA-MAR#${id.slice(7)}`, 'AGENDA', ({ files }) => ({ files: [files].flat().slice(1) }));
  await finished(path);
  expect(await intact(path)).toBe(false);
  expect(await verified(path)).toContain(c.agenda.changed);
});

describe('of minutes that were corrected, every version is verified', () => {
  const version = (n: number): string => meetingTexts.fr.correction.version(String(n));
  /** What the page says of each version, the oldest first. */
  const saidOf = async (path: string): Promise<readonly (string | undefined)[]> => {
    const body = await verified(path);
    return [1, 2].map((n) => new RegExp(`<dt>${version(n)}</dt><dd>([^<]*)`, 'u').exec(body)?.[1]);
  };
  let id: string;
  let path: string;
  beforeEach(async () => {
    ({ id, path } = await meet(1));
    await finished(path);
    const correction = { version: '1', place: 'Salle des fêtes', reason: 'autre salle', confirm: 'yes' };
    expect((await scene.people().secretary.post(`${path}/correction`, correction)).status).toBe(303);
    expect(await saidOf(path)).toEqual([c.minutes.intact, c.minutes.intact]);
    expect(await intact(path)).toBe(true);
  });
  const rowOf = (n: number, by: (row: Record<string, unknown>) => object | undefined) =>
    tamper(`MA-07#MEETING#MA-MAR#${id.slice(7)}`, `MINUTES#000${n}#`, by);

  test('the first one changed', async () => {
    await rowOf(1, () => ({ place: 'elsewhere' }));
    expect(await saidOf(path)).toEqual([c.minutes.changed, c.minutes.intact]);
    expect(await intact(path)).toBe(false);
  });
  test('the first one gone', async () => {
    await rowOf(1, () => undefined);
    expect(await saidOf(path)).toEqual([c.minutes.unreadable, c.minutes.intact]);
  });
  test('the newest gone: the first is still found by the committee’s log', async () => {
    await rowOf(2, () => undefined);
    expect(await saidOf(path)).toEqual([c.minutes.intact, c.minutes.unreadable]);
  });
  test('the correction undone as if it had never been', async () => {
    const [first] = [...(await useOne().committees.events('MA-MAR'))].filter(
      ({ details }) => details?.['meeting'] === id && details['seal'],
    );
    const sealed = { version: 1, seal: String(first?.details?.['seal']) };
    await tamper('MA-07#MEETING#MA-MAR', `MEETING#${id.slice(7)}`, () => ({ minutes: sealed }));
    expect(await saidOf(path)).toEqual([c.minutes.intact, c.minutes.changed]);
    expect(await intact(path)).toBe(false);
  });
  test('the text of a reason in the first, which no seal is over', async () => {
    const one = await meet(1);
    for (const member of scene.people().members.slice(0, 4)) await member.vote(one.files[0]?.reference ?? '', 'approve');
    await finished(one.path);
    const correction = { version: '1', place: 'Salle des fêtes', reason: 'autre salle', confirm: 'yes' };
    expect((await scene.people().secretary.post(`${one.path}/correction`, correction)).status).toBe(303);
    await tamper(
      `MA-07#MEETING#MA-MAR#${one.id.slice(7)}`,
      'MINUTES#0001#',
      (row) => JSON.parse(JSON.stringify({ files: row['files'] }).replaceAll('sample reason', 'other words')),
      ({ files }) => files !== undefined,
    );
    expect(await verified(one.path)).toContain(c.faults.reason);
  });
});
