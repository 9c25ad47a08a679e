import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { generatedAssets } from '../../../scripts/assets/generated.ts';

test('what is generated for browsers is current: `npm run assets`', async () => {
  for (const [path, content] of Object.entries(await generatedAssets())) {
    expect({ path, content: readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8') }).toEqual({ path, content });
  }
});
