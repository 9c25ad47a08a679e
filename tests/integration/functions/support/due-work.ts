import type { Region } from '../../../../core/region/region.ts';
import { ok } from '../../../../core/result.ts';
import type { Clock } from '../../../../functions/shared/adapters/clock.ts';
import { createSeatedCommittees } from '../../../../functions/shared/committee/seated-committee.ts';
import { createPortals } from '../../../../store/national/portals.ts';
import { sampleKeys } from '../../../support/keys.ts';
import type { TestStore } from '../../store/support/store.ts';
import { sampleDelivery } from './delivery.ts';

/** What due work runs on: the real store, a mail service that takes everything, and a workflow in which all goes on. */
export const dueWorkDeps = (store: TestStore, region: Region, clock: Clock) => {
  const email = { send: async () => ok(undefined) };
  return {
    ...store,
    committees: createSeatedCommittees(store.committees, region, clock),
    portals: createPortals({ db: store.context.db, table: store.context.nationalTable }),
    keys: sampleKeys(),
    email,
    sms: undefined,
    region,
    clock,
    publicUrl: 'https://example.org',
    callbacks: { callBack: async () => 'taken' as const, mustCallBack: async () => undefined },
    workflow: { tryStart: async () => 'started' as const, state: async () => 'running' as const },
    delivery: sampleDelivery({ ...store, region, clock }, { email }),
  };
};
