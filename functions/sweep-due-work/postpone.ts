import { isForPeople, pauseAfter } from '../../core/application/repair.ts';
import { caseId } from '../../core/case/case.ts';
import { plusMinutes } from '../../core/time.ts';
import type { DueEntry, DueOwner } from '../../store/due.ts';
import type { Deps } from '../shared/container.ts';
import { log } from '../shared/log.ts';

export type PostponeDeps = Deps<'cases' | 'due' | 'clock'>;

/**
 * What failed makes way for what is due behind it, is tried again ever more slowly, and is never given up: when it goes on
 * failing the coordinator is told, once. In programme time, as every due time is.
 */
export const postpone = async ({ cases, due, clock }: PostponeDeps, entry: DueEntry): Promise<void> => {
  const at = clock.now();
  const failures = entry.failures + 1;
  if (!(await due.postpone(entry, plusMinutes(at, pauseAfter(failures))))) return;
  const { application = '', reference, province = '' } = await ownerOf(due, entry);
  log('due-work-postponed', { what: entry.kind, application, failures });
  if (!isForPeople(failures)) return;
  const { pk, sk } = entry.key;
  const [, , id = pk] = pk.split('#');
  const isNew = await cases.open({
    id: caseId(KIND, id, sk.replace('#', '-')),
    kind: KIND,
    cause: 'due-work-failed',
    application,
    reference: reference ?? id.slice(0, 8),
    province,
    openedAt: at,
    details: { pk, sk },
  });
  if (isNew) log('case-opened', { kind: KIND, application });
};

const ownerOf = async (due: PostponeDeps['due'], entry: DueEntry): Promise<DueOwner> => {
  switch (entry.kind) {
    case 'application':
      return due.ownerOf(entry.id);
    case 'message':
      return due.ownerOf(entry.application);
    case 'draft':
    case 'unknown':
      return {};
  }
};

const KIND = 'failed-due-work';
