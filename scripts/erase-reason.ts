/** `npm run erase-reason`: what people wrote in a file's log, and erasing a text of it. See docs/runbooks/erase-a-reason.md. */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { nationalNames, regionName } from '../infra/names.ts';
import { defineCommand, type OptionsOf } from '../local/command-line/command.ts';
import { Failure, UsageError } from '../local/command-line/failure.ts';
import { runCommand } from '../local/command-line/run-command.ts';
import { region, wholeNumber, words } from '../local/command-line/values.ts';
import { createApplications } from '../store/application/applications.ts';
import { createErasures } from '../store/application/erasures.ts';
import { documentClient } from '../store/document-client.ts';

const eraseReason = defineCommand({
  call: 'npm run erase-reason',
  does: "Lists what people wrote in a file's log, by its entries; with --entry and --why the text of that entry is erased.",
  options: { region, file: words('reference'), entry: wholeNumber(1, 1_000_000).optional(), why: words('text').optional() },
  help: {
    region: 'whose file it is',
    file: 'its reference, such as 100000003',
    entry: 'the entry whose text is erased',
    why: 'why, such as "request of 3 March"; it stands in the log',
  },
  more: 'With the credentials and the AWS region of the environment, as npm run cdk. See docs/runbooks/erase-a-reason.md.',
});

const main = async ({ region: code, file, entry, why }: OptionsOf<typeof eraseReason>): Promise<number> => {
  if ((entry === undefined) !== (why === undefined)) throw new UsageError('--entry and --why belong together.');
  const db = documentClient(new DynamoDBClient({}));
  const context = { db, table: regionName(code), nationalTable: nationalNames.table, region: code };
  const applications = createApplications(context);
  const application = await applications.getByReference(file).catch((error: unknown) => {
    throw new Failure(`The table ${context.table} cannot be read: ${error instanceof Error ? error.message : error}`, { cause: error });
  });
  if (application === undefined) throw new Failure(`There is no file ${file} in ${code}.`);

  if (entry === undefined || why === undefined) {
    const written = (await applications.getEvents(application.id)).filter(({ reasonDigest }) => reasonDigest !== undefined);
    if (written.length === 0) console.error(`Nobody has written anything in the log of ${file}.`);
    for (const { seq, at, kind, by, reason } of written) console.log(`${seq}\t${at}\t${kind}\t${by.id}\t${reason ?? '(erased)'}`);
    return 0;
  }
  const doing = { by: { role: 'operator', id: 'operator' }, at: new Date().toISOString(), why } as const;
  const erased = await createErasures(context).eraseReason({ application: application.id, entry }, doing);
  if (!erased.ok)
    throw new Failure(
      `Nothing is erased: ${erased.error === 'NotFound' ? `entry ${entry} of ${file} has no reason` : 'somebody changed the log at the same moment; try again'}.`,
    );
  console.log(`Entry ${entry} of ${file} is erased, and its copies in ${erased.value} parts of minutes.`);
  return 0;
};

await runCommand(eraseReason, main);
