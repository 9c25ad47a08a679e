import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Real stores, hosts and browsers start in these tests; a hang must still end in a failure.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Two cores is the smallest machine this must pass on; each worker may start a database of its own.
    maxWorkers: 3,
    // Handlers log; what matters of it is asserted where it matters.
    env: { POWERTOOLS_LOG_LEVEL: 'SILENT' },
    reporters: ['default', ['json', { outputFile: 'coverage/tests.json' }]],
  },
});
