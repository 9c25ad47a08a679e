import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { generatedAssets } from '../../../scripts/assets.ts';

test('what is generated for browsers is current: `node scripts/assets.ts`', async () => {
  for (const [path, content] of Object.entries(await generatedAssets())) {
    expect({ path, content: readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8') }).toEqual({ path, content });
  }
});
