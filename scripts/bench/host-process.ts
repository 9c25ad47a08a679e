/** A host in a process of its own, so that what drives it does not count as its work. Says where it is in one line of JSON; its data folder goes with it. */
import { rmSync } from 'node:fs';
import { startHost } from '../../local/host.ts';

const [dataFolder = '', measure = ''] = process.argv.slice(2);
const ending = new AbortController();
const ended = new Promise<void>((resolve) => ending.signal.addEventListener('abort', () => resolve()));
const end = (): void => ending.abort();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, end);
// Closed by the end of what drives it, in whatever way that comes.
process.stdin.on('end', end).resume();
process.stdout.on('error', end);

try {
  const host = await startHost(
    { dataFolder, region: 'MA-07', port: 0, nationalPort: 0, mailPort: 0, bundled: true, measure: measure === 'measure' },
    ending.signal,
  );
  const { url, nationalUrl, mailUrl, awsUrl, databaseUrl } = host;
  process.stdout.write(`${JSON.stringify({ url, nationalUrl, mailUrl, awsUrl, databaseUrl, databasePid: host.databasePid() })}\n`);
  await ended;
  await host.stop();
} catch (error) {
  if (!ending.signal.aborted) throw error;
} finally {
  rmSync(dataFolder, { recursive: true, force: true });
}
process.exit(0);
