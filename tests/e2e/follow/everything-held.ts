import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { follow } from '../support/applicant.ts';
import { appeal, FOUR, REASON, rejected, system } from './begun.ts';

describe('everything held about her', () => {
  const JsonSchema = z.looseObject({
    form: z.looseObject({ cin: z.string() }),
    decisions: z.array(z.object({ by: z.string(), outcome: z.string(), reasons: z.array(z.string()) })),
    events: z.array(z.strictObject({ at: z.string(), kind: z.string(), by: z.string() })),
    messages: z.array(z.object({ kind: z.string() })),
    withheld: z.array(z.string()),
  });

  test('to read and to take along, without keys and without who voted what', async () => {
    const file = await rejected('data@example.org');
    const person = await follow(system, file);
    await appeal(person);
    const answer = await person.get('/follow/data.json?lang=fr');
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="jisr-${file.reference}.json"`);
    expect(answer.headers.get('content-type')).toContain('application/json');
    const data = JsonSchema.parse(JSON.parse(answer.text));
    expect(data.form.cin).toBe(file.form.cin.replaceAll(' ', '').toUpperCase());
    expect(data.decisions).toEqual([{ by: 'committee', outcome: 'rejected', reasons: FOUR.map(() => 'sample reason') }]);
    expect(data.events.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['submitted', 'vote-cast', 'committee-decided', 'appealed']),
    );
    expect(data.messages.map(({ kind }) => kind)).toEqual(['received', 'rejected', 'appeal-received']);
    expect(data.withheld.length).toBeGreaterThan(2);

    const { id, claim, lastEvent } = await system.store.application(file.reference);
    const page = (await person.get('/follow/data?lang=fr')).text;
    for (const text of [answer.text, page]) {
      for (const secret of [id, claim, lastEvent.hash, file.trackingCode, 'Membre', '"m1"', 'salt']) expect(text).not.toContain(secret);
      for (const own of [REASON, 'sample reason', 'data@example.org']) expect(text).toContain(own);
    }
  });
});
