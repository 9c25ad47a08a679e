import { beforeEach, describe, expect, test } from 'vitest';
import type { Application } from '../../../core/application/application.ts';
import { meetings as meetingTexts } from '../../../messages/catalogue/index.ts';
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
