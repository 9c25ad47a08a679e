import { type Person, signIn } from './client.ts';
import { region } from './region.ts';
import type { System } from './system.ts';

/** A committee that meets, opened over HTTP because the test is about those who join. */
export type Gathering = { readonly path: string; readonly secretary: Person; readonly close: () => Promise<void> };

export const secretaryEmail = (province: string): string => {
  const found = region.committees.find((committee) => committee.province === province);
  if (found === undefined) throw new Error(`no committee in ${province}`);
  return found.secretary.email;
};

/** Opens a meeting over these files of the docket, in this order. */
export const gather = async (system: System, province: string, references: readonly string[]): Promise<Gathering> => {
  const secretary = await signIn(system, secretaryEmail(province));
  const post = async (address: string, fields: Readonly<Record<string, string>>): Promise<string> => {
    const { status, headers } = await secretary.post(address, { csrf: secretary.csrf, ...fields });
    if (status !== 303) throw new Error(`${address} is answered ${status}`);
    return new URL(headers.get('location') ?? '', system.url).pathname;
  };
  const path = await post('/meetings', { day: system.now().toISOString().slice(0, 10), place: 'قاعة الاجتماعات' });
  await post(`${path}/agenda`, { files: references.join(' ') });
  await post(path, { action: 'open', confirm: 'yes' });
  return {
    path,
    secretary,
    close: async () => {
      await post(path, { action: 'close', confirm: 'yes' });
    },
  };
};
