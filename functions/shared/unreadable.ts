import { type Case, caseId } from '../../core/case/case.ts';
import { CorruptRecord } from '../../store/corrupt-record.ts';
import type { Deps } from './container.ts';
import { log } from './log.ts';
import { inTurn } from './step/in-turn.ts';

export type UnreadableDeps = Deps<'applications' | 'cases' | 'due' | 'clock'>;

const KIND = 'failed-due-work';
/** Beside the keys of what is put off; see postpone.ts. */
const ROW = 'unreadable';

/** A row of an application that cannot be read holds up nobody else, and is a case until it can. */
export const tellUnreadable = async (
  { cases, due, clock }: Omit<UnreadableDeps, 'applications'>,
  { pk, sk }: CorruptRecord,
): Promise<void> => {
  const [, , application = ''] = pk.split('#');
  const { reference = application.slice(0, 8), province = '' } = await due.ownerOf(application);
  const id = caseId(KIND, application, ROW);
  const details = { pk, sk, why: ROW };
  if (await cases.open({ id, kind: KIND, cause: 'due-work-failed', application, reference, province, openedAt: clock.now(), details }))
    log('case-opened', { kind: KIND, application });
};

/** What is done for many files at once: each whose row cannot be read is left out and told of, so that nobody misses the others. */
export const passingOver = async <T>(
  deps: Parameters<typeof tellUnreadable>[0],
  read: (unreadable: (error: CorruptRecord) => void) => Promise<T>,
): Promise<T> => {
  const unreadable: CorruptRecord[] = [];
  const found = await read((error) => unreadable.push(error));
  await inTurn(unreadable, (error) => tellUnreadable(deps, error));
  return found;
};

/** A case that cannot be read hides no other: it is passed over, and counted among the work that fails (sweep-due-work/measures.ts). */
export const passOverCase = ({ pk }: CorruptRecord): void => log('case-unread', { row: pk });

/** A letter about a seat that cannot be read keeps nobody from hers, nor the secretary from her pages. */
export const passOverLetter = ({ pk, sk }: CorruptRecord): void => log('seat-letter-unread', { row: `${pk} ${sk}` });

/** Whether a case is about a row that cannot be read. */
export const isAboutReading = ({ details }: Pick<Case, 'details'>): boolean => details['why'] === ROW;

export const isReadable = async ({ applications }: Pick<UnreadableDeps, 'applications'>, application: string): Promise<boolean> => {
  try {
    await applications.dossier(application);
    return true;
  } catch (error) {
    if (error instanceof CorruptRecord) return false;
    throw error;
  }
};
