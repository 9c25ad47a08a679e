/** A host in a process of its own, so that what drives it does not count as its work. Says where it is in one line of JSON. */
import { startHost } from '../../local/host.ts';

const [dataFolder = '', measure = ''] = process.argv.slice(2);
const host = await startHost({
  dataFolder,
  region: 'MA-07',
  port: 0,
  nationalPort: 0,
  mailPort: 0,
  bundled: true,
  measure: measure === 'measure',
});
process.stdout.write(
  `${JSON.stringify({ url: host.url, nationalUrl: host.nationalUrl, mailUrl: host.mailUrl, awsUrl: host.awsUrl, databaseUrl: host.databaseUrl, databasePid: host.databasePid() })}\n`,
);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void host.stop().then(() => process.exit(0)));
