/** `npm run assets`: makes what browsers are served from what people write. */
import { writeFileSync } from 'node:fs';
import { defineCommand } from '../local/command-line/command.ts';
import { runCommand } from '../local/command-line/run-command.ts';
import { generatedAssets } from './assets/generated.ts';

const assets = defineCommand({
  call: 'npm run assets',
  does: 'Makes pages/generated/ from pages/browser/ and the font. Run it after a change of these and commit what it writes.',
  options: {},
  help: {},
});

await runCommand(assets, async () => {
  for (const [path, content] of Object.entries(await generatedAssets())) writeFileSync(new URL(`../${path}`, import.meta.url), content);
  return 0;
});
