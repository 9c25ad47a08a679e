import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeEach, expect } from 'vitest';
import type { Application } from '../../../../core/application/application.ts';
import type { Meeting } from '../../../../core/meeting/meeting.ts';
import type { Region } from '../../../../core/region/region.ts';
import { ok } from '../../../../core/result.ts';
import { plusMinutes } from '../../../../core/time.ts';
import { createHandler as holdMeetings } from '../../../../functions/hold-meetings/handler.ts';
import { createHandler as keepSecretariat } from '../../../../functions/keep-secretariat/handler.ts';
import { createHandler as reviewApplications } from '../../../../functions/review-applications/handler.ts';
import { createSeatedCommittees } from '../../../../functions/shared/committee/seated-committee.ts';
import { meetings } from '../../../../messages/catalogue/index.ts';
import { readPartition } from '../../../../store/read.ts';
import { aCommittee, aRegion } from '../../../support/builders/index.ts';
import { ask } from '../../../support/http-event.ts';
import { sampleKeys } from '../../../support/keys.ts';
import { at, inReview } from '../../store/support/journey.ts';
import type { TestStore } from '../../store/support/store.ts';
import { signedIn } from './signed-in.ts';

type Fields = Readonly<Record<string, string>> | URLSearchParams;
export type Answer = { readonly status: number; readonly body: string; readonly location: string };

/** A committee's handlers on the real store, and the browsers of those who use them. */
export const openRoom = (store: TestStore, region: Region) => {
  const keys = sampleKeys();
  const is = { now: at(60) };
  // A minute later each time that it is asked, so that nothing seems to happen at once.
  const clock = {
    now: () => {
      is.now = plusMinutes(is.now, 1);
      return is.now;
    },
    real: () => Date.parse(at(60)),
  };
  const called: string[] = [];
  const deps = {
    ...store,
    committees: createSeatedCommittees(store.committees, region, clock),
    keys,
    region,
    clock,
    callbacks: {
      callBack: async (_token: string, outcome: string) => {
        called.push(outcome);
        return 'closed' as const;
      },
      mustCallBack: async (_token: string, outcome: string) => void called.push(outcome),
    },
    publicUrl: 'https://jisr.example.org',
  };
  const email = { send: async () => ok(undefined) };
  const handlers = { meetings: holdMeetings(deps), review: reviewApplications(deps), secretariat: keepSecretariat({ ...deps, email }) };
  const handlerOf = (address: string) =>
    address.startsWith('/meetings')
      ? handlers.meetings
      : /^\/(?:secretariat|review\/(?:stand-in|log))/u.test(address)
        ? handlers.secretariat
        : handlers.review;

  const enter = async (subject: string) => {
    const { csrf, cookies } = await signedIn(deps, subject, 3_600);
    const asked = async (
      method: 'GET' | 'POST',
      address: string,
      fields: Fields = {},
      headers: Readonly<Record<string, string>> = {},
    ): Promise<Answer> => {
      const given = new URLSearchParams(fields);
      const token: readonly [string, string][] = given.has('csrf') ? [] : [['csrf', csrf]];
      const answer = await ask(handlerOf(address), method, address, {
        cookies,
        headers,
        ...(method === 'GET' ? {} : { form: new URLSearchParams([...token, ...given]) }),
      });
      return {
        status: answer.statusCode ?? 0,
        body: answer.body ?? '',
        location: String(answer.headers?.['Location'] ?? '').split('?')[0] ?? '',
      };
    };
    return {
      csrf,
      get: (address: string) => asked('GET', address),
      post: (address: string, fields?: Fields, headers?: Readonly<Record<string, string>>) => asked('POST', address, fields, headers),
      vote: (reference: string, choice: string, meeting?: string) =>
        asked('POST', `/review/${reference}${meeting === undefined ? '' : `?meeting=${meeting}`}`, {
          choice,
          reason: 'sample reason',
          round: '0',
          confirm: 'yes',
        }),
    };
  };
  return { deps, is, called, enter };
};
export type Room = ReturnType<typeof openRoom>;
export type Browser = Awaited<ReturnType<Room['enter']>>;

type Row = Record<string, unknown>;

/** A committee of Marrakech and its secretary, who meet. Meetings that a test leaves open are closed after it. */
export const useMeetings = (store: () => TestStore, more: Partial<Region> = {}) => {
  const region = aRegion({ committees: [aCommittee(), aCommittee({ province: 'MA-CHI' })], ...more });
  let room: Room | undefined;
  let people: { readonly secretary: Browser; readonly members: readonly Browser[] } | undefined;
  const opened: string[] = [];
  beforeEach(async () => {
    const one = openRoom(store(), region);
    room = one;
    people = {
      secretary: await one.enter('secretary:MA-MAR'),
      members: await Promise.all([1, 2, 3, 4, 5, 6].map((n) => one.enter(`member:MA-MAR:m${n}`))),
    };
  });
  afterEach(async () => {
    for (const path of opened.splice(0)) await secretary().post(path, { action: 'close', confirm: 'yes' });
  });
  const secretary = (): Browser => people?.secretary ?? expect.fail('nobody is signed in');
  const stored = async (id: string): Promise<Meeting> => (await store().meetings.get(id)) ?? expect.fail('no meeting');
  const close = (path: string) => secretary().post(path, { action: 'close', confirm: 'yes' });
  const verified = async (path: string): Promise<string> => {
    const answer = await secretary().get(`${path}/verify`);
    expect(answer.status).toBe(200);
    return answer.body;
  };
  const rows = (pk: string, prefix: string): Promise<readonly Row[]> => readPartition(store().context, pk, prefix);
  return {
    room: () => room ?? expect.fail('no room'),
    people: () => people ?? expect.fail('nobody is signed in'),
    stored,
    close,
    verified,
    rows,
    finished: async (path: string): Promise<void> => expect((await close(path)).location).toBe(`${path}/minutes`),
    minutesOf: async (id: string) => (await store().meetings.minutes(await stored(id))) ?? expect.fail('no minutes'),
    intact: async (path: string): Promise<boolean> => (await verified(path)).includes(meetings.fr.check.intact),
    /** A meeting over some new files, open unless told otherwise. */
    meet: async (count: number, { open = true } = {}): Promise<{ id: string; path: string; files: readonly Application[] }> => {
      const files: Application[] = [];
      for (let n = 0; n < count; n += 1) files.push(await inReview(store().applications, {}, Math.max(1, 60 - n)));
      const place = `Salle ${files[0]?.reference}`;
      const { location: path } = await secretary().post('/meetings', { day: '2026-10-12', place });
      const references = files.map(({ reference }) => reference).join(' ');
      expect(await secretary().post(`${path}/agenda`, { files: references })).toMatchObject({ status: 303, location: path });
      if (open) {
        opened.push(path);
        expect((await secretary().post(path, { action: 'open', confirm: 'yes' })).status).toBe(303);
      }
      return { id: path.split('/')[2] ?? '', path, files };
    },
    /** Changes one row of a partition behind the system's back, or removes it. Answers how to mend it. */
    tamper: async (pk: string, prefix: string, by: (row: Row) => object | undefined, pick: (row: Row) => boolean = () => true) => {
      const { db, table } = store().context;
      const row = (await rows(pk, prefix)).find(pick) ?? expect.fail(`no row ${pk} ${prefix}`);
      const to = by(row);
      if (to === undefined) await db.send(new DeleteCommand({ TableName: table, Key: { pk, sk: row['sk'] } }));
      else await db.send(new PutCommand({ TableName: table, Item: { ...row, ...to } }));
      return () => db.send(new PutCommand({ TableName: table, Item: row }));
    },
  };
};
