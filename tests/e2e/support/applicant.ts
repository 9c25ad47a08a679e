import { type Answer, clientOf, csrfIn, type Person } from './client.ts';
import type { System } from './system.ts';

/** What opens an application. */
export type Keys = { readonly reference: string; readonly trackingCode: string };

/** Types reference and code; what the browser is answered. */
export const typeCode = (system: System, { reference, trackingCode }: Keys): Promise<Answer> =>
  clientOf(system).post('/follow?lang=fr', { reference, trackingCode });

/** An applicant who follows her application, in French. Throws when she does not get in. */
export const follow = async (system: System, keys: Keys): Promise<Person> => {
  const opened = await typeCode(system, keys);
  const [cookie = ''] = opened.headers.getSetCookie().map((set) => set.split(';')[0] ?? '');
  if (opened.status !== 303 || opened.headers.get('location') !== '/follow/status?lang=fr') throw new Error(`not opened: ${opened.status}`);
  const person = clientOf(system, cookie);
  return { ...person, cookie, csrf: csrfIn(await person.get('/follow/status?lang=fr')) };
};
