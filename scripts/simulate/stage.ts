import type { Application } from '../../core/application/application.ts';
import { caseId } from '../../core/case/case.ts';
import { messageKey } from '../../store/keys.ts';
import type { System } from '../../tests/e2e/support/system.ts';
import { type Applicant, withdraw } from './applicants.ts';
import { type People, press } from './people.ts';
import { PROVINCE, REGION } from './region.ts';
import { until } from './repeated.ts';

export type Stage = {
  /** Everyone who has applied. */
  readonly applicants: readonly Applicant[];
  readonly add: (applied: readonly Applicant[]) => void;
  readonly byReference: (reference: string) => Applicant;
  readonly filesOf: (applicants: readonly Applicant[]) => Promise<readonly Application[]>;
  /** Those of them that have one of these statuses. */
  readonly having: (applicants: readonly Applicant[], statuses: readonly Application['status'][]) => Promise<readonly Applicant[]>;
  /** Waits until so many files of the province are before the committee. */
  readonly inReview: (count: number) => Promise<unknown>;
  readonly decideCase: (people: People, applicant: Applicant, kind: 'escalated' | 'tie', choice: 'approve' | 'reject') => Promise<void>;
  /** She takes it back once she was told how it stands; false: it was too late. */
  readonly takeBack: (applicant: Applicant) => Promise<boolean>;
};

export const openStage = (system: System): Stage => {
  const applicants: Applicant[] = [];
  const byReference = new Map<string, Applicant>();
  const filesOf: Stage['filesOf'] = (those) => system.store.getMany(those.map(({ id }) => id));
  return {
    applicants,
    add: (applied) => {
      for (const applicant of applied) {
        applicants.push(applicant);
        byReference.set(applicant.reference, applicant);
      }
    },
    byReference: (reference) => {
      const found = byReference.get(reference);
      if (found === undefined) throw new Error(`nobody applied as ${reference}`);
      return found;
    },
    filesOf,
    having: async (those, statuses) => {
      const ids = new Set((await filesOf(those)).filter(({ status }) => statuses.includes(status)).map(({ id }) => id));
      return those.filter(({ id }) => ids.has(id));
    },
    inReview: (count) =>
      until(
        `${count} files before the committee`,
        async () => (await system.store.counts()).get(PROVINCE),
        (counts) => counts?.['in-review'] === count,
      ),
    decideCase: async ({ coordinator }, { id }, kind, choice) => {
      const [file] = await system.store.getMany([id]);
      const path = `/cases/${encodeURIComponent(caseId(kind, id, 0))}`;
      const fields = { choice, reason: 'Décision de la simulation (exemple)', category: String(file?.category), confirm: 'yes' };
      const send = () => press(coordinator, path, fields);
      // The case is opened a moment after the file was handed over.
      await until(`a case ${kind}`, send, (status) => status < 400);
      // Pressed again, it is decided once.
      await send();
    },
    takeBack: async (applicant) => {
      const [file] = await system.store.getMany([applicant.id]);
      const key = messageKey(REGION, applicant.id, file?.lastMessage ?? 1);
      await until(
        'a message to be sent',
        async () => (await system.store.item(key))['state'],
        (state) => state === 'sent',
      );
      return withdraw(system, applicant);
    },
  };
};
