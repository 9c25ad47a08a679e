import type { Meeting } from '../../core/meeting/meeting.ts';
import type { KeptVersion } from '../../core/meeting/verify.ts';
import { CorruptRecord } from '../../store/corrupt-record.ts';
import type { MeetingDeps } from './handler.ts';

/**
 * Every version of a meeting's minutes, the oldest first. Each names the seal of the one before; where the chain is broken the
 * committee's log (`logged`: seals by version) says where the next is found, and how many there should be.
 */
export const keptVersions = async (
  { meetings }: Pick<MeetingDeps, 'meetings'>,
  meeting: Meeting,
  logged: ReadonlyMap<number, string>,
): Promise<readonly KeptVersion[]> => {
  const current = meeting.minutes ?? { version: 0, seal: '' };
  const versions: KeptVersion[] = [];
  let named: string | undefined;
  for (let version = Math.max(current.version, ...logged.keys()); version > 0; version -= 1) {
    if (version > current.version) named = '';
    if (version === current.version) named = current.seal;
    const seal = named === undefined || named === '' ? logged.get(version) : named;
    const read = seal === undefined ? undefined : await readable(() => meetings.minutesUnder(meeting, { version, seal }));
    const minutes = read ?? 'unreadable';
    versions.unshift({ version, named, minutes });
    named = minutes === 'unreadable' ? undefined : minutes.correction?.of;
  }
  return versions;
};

/** Rows that were meddled with may not even parse: that is an answer here, not a fault. */
export const readable = async <T>(
  read: () => Promise<T>,
  tell: (error: CorruptRecord) => Promise<void> = async () => undefined,
): Promise<T | 'unreadable'> => {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof CorruptRecord)) throw error;
    await tell(error);
    return 'unreadable';
  }
};
