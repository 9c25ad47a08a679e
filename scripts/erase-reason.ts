/** `npm run erase-reason`: what people wrote in a file's log or a committee's, and erasing a text of it. See docs/runbooks/erase-a-reason.md. */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { CommitteeEvent } from '../core/audit/committee-event.ts';
import type { Result } from '../core/result.ts';
import { unnamedFiles } from '../core/review/extended-files.ts';
import { nationalNames, regionName } from '../infra/names.ts';
import { defineCommand, type OptionsOf } from '../local/command-line/command.ts';
import { Failure, UsageError } from '../local/command-line/failure.ts';
import { runCommand } from '../local/command-line/run-command.ts';
import { region, wholeNumber, words } from '../local/command-line/values.ts';
import { createApplications } from '../store/application/applications.ts';
import { createErasures } from '../store/application/erasures.ts';
import { createCommittees } from '../store/committee/committees.ts';
import type { StoreContext } from '../store/context.ts';
import { documentClient } from '../store/document-client.ts';

const eraseReason = defineCommand({
  call: 'npm run erase-reason',
  does: "Lists what people wrote in a file's log, or in a committee's own, by its entries; with --entry and --why the text of that entry is erased.",
  options: {
    region,
    file: words('reference').optional(),
    committee: words('province').optional(),
    entry: wholeNumber(1, 1_000_000).optional(),
    why: words('text').optional(),
  },
  help: {
    region: 'whose file or committee it is',
    file: 'the reference of the file, such as 100000003',
    committee: 'or the province of the committee, such as MA-MAR',
    entry: 'the entry whose text is erased',
    why: 'why, such as "request of 3 March"; it stands in the log',
  },
  more: 'With the credentials and the AWS region of the environment, as npm run cdk. See docs/runbooks/erase-a-reason.md.',
});

type Options = OptionsOf<typeof eraseReason>;
/** An entry of either log. */
type Entry = Pick<CommitteeEvent, 'seq' | 'at' | 'by' | 'reason' | 'reasonDigest' | 'details'> & { readonly kind: string };

const main = async (options: Options): Promise<number> => {
  const { region: code, file, committee, entry, why } = options;
  if ((entry === undefined) !== (why === undefined)) throw new UsageError('--entry and --why belong together.');
  if ((file === undefined) === (committee === undefined)) throw new UsageError('Either --file or --committee is wanted.');
  const context = { db: documentClient(new DynamoDBClient({})), table: regionName(code), nationalTable: nationalNames.table, region: code };
  const log = file === undefined ? committeeLog(context, committee ?? '') : await fileLog(context, file);

  if (entry === undefined || why === undefined) {
    const written = (await log.entries()).filter(({ reasonDigest }) => reasonDigest !== undefined);
    if (written.length === 0) console.error(`Nobody has written anything in the log of ${log.of}.`);
    for (const { seq, at, kind, by, reason } of written) console.log(`${seq}\t${at}\t${kind}\t${by.id}\t${reason ?? '(erased)'}`);
    return 0;
  }
  const erased = await log.erase(entry, { by: { role: 'operator', id: 'operator' }, at: new Date().toISOString(), why });
  if (!erased.ok)
    throw new Failure(
      `Nothing is erased: ${erased.error === 'NotFound' ? `entry ${entry} of ${log.of} has no reason` : 'somebody changed the log at the same moment; try again'}.`,
    );
  console.log(`Entry ${entry} of ${log.of} is erased, and its copies in ${erased.value} ${log.copies}.`);
  const left = unnamed((await log.entries()).find(({ seq }) => seq === entry));
  if (left > 0)
    console.log(
      `NOT ERASED: it does not name the ${left} ${left === 1 ? 'file' : 'files'} that it gave more time. The same text stands in the log of each: erase it there, one by one, with --file.`,
    );
  return 0;
};

/** How many files hold the same text that an entry of an earlier release does not name. */
const unnamed = (event: Entry | undefined): number => (event?.kind === 'deadlines-extended' ? unnamedFiles(event.details ?? {}) : 0);

type Doing = Parameters<ReturnType<typeof createErasures>['eraseReason']>[1];
type Log = {
  readonly of: string;
  /** Where an entry's words stand beside it. */
  readonly copies: string;
  readonly entries: () => Promise<readonly Entry[]>;
  readonly erase: (entry: number, doing: Doing) => Promise<Result<number, 'NotFound' | 'Conflict'>>;
};

const unread = ({ table }: StoreContext, error: unknown): never => {
  throw new Failure(`The table ${table} cannot be read: ${error instanceof Error ? error.message : error}`, { cause: error });
};

const fileLog = async (context: StoreContext, file: string): Promise<Log> => {
  const applications = createApplications(context);
  const application = await applications.getByReference(file).catch((error: unknown) => unread(context, error));
  if (application === undefined) throw new Failure(`There is no file ${file} in ${context.region}.`);
  const { id } = application;
  return {
    of: file,
    copies: 'parts of minutes',
    entries: () => applications.getEvents(id),
    erase: (entry, doing) => createErasures(context).eraseReason({ application: id, entry }, doing),
  };
};

const committeeLog = (context: StoreContext, province: string): Log => ({
  of: `the committee of ${province}`,
  copies: 'entries of files and meetings',
  entries: () =>
    createCommittees(context)
      .events(province)
      .catch((error: unknown) => unread(context, error)),
  erase: (entry, doing) => createErasures(context).eraseEntryReason({ province, entry }, doing),
});

await runCommand(eraseReason, main);
