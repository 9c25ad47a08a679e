/**
 * `npm run erase-reason -- --region MA-07 --file 100000003`: what people wrote in a file's log, by its entries;
 * with `--entry 5 --why "request of 3 March"`: the text of that entry is erased. See docs/runbooks/erase-a-reason.md.
 */
import { parseArgs } from 'node:util';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { nationalNames, regionName } from '../infra/names.ts';
import { createApplications } from '../store/application/applications.ts';
import { createErasures } from '../store/application/erasures.ts';
import { documentClient } from '../store/document-client.ts';

const { values } = parseArgs({
  options: { region: { type: 'string' }, file: { type: 'string' }, entry: { type: 'string' }, why: { type: 'string' } },
});
const { region, file, entry, why } = values;
if (region === undefined || file === undefined) throw new Error('--region and --file are missing');
if ((entry === undefined) !== (why === undefined)) throw new Error('--entry and --why belong together');

const db = documentClient(new DynamoDBClient({}));
const context = { db, table: regionName(region), nationalTable: nationalNames.table, region };
const applications = createApplications(context);
const application = await applications.getByReference(file);
if (application === undefined) throw new Error(`no file ${file} in ${region}`);

if (entry === undefined || why === undefined) {
  for (const { seq, at, kind, by, reason, reasonDigest } of await applications.getEvents(application.id)) {
    if (reasonDigest !== undefined) console.log(`${seq}\t${at}\t${kind}\t${by.id}\t${reason ?? '(erased)'}`);
  }
} else {
  const doing = { by: { role: 'operator', id: 'operator' }, at: new Date().toISOString(), why } as const;
  const erased = await createErasures(context).eraseReason({ application: application.id, entry: Number(entry) }, doing);
  if (!erased.ok) throw new Error(erased.error);
  console.log(`Entry ${entry} of ${file} is erased, and its copies in ${erased.value} parts of minutes.`);
}
