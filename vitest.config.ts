import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: [
      'src/**/*.test.ts',
      'testing/**/*.test.ts',
      'journeys/**/*.test.ts',
      'bench/**/*.test.ts',
      'bin/**/*.test.ts',
    ],
    // No module-level state anywhere, so files may share a process: several times faster.
    isolate: false,
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    globalSetup: ['testing/database-server.ts'],
  },
})
