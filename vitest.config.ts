import { configDefaults, defineConfig } from 'vitest/config'
import { LongestFirst } from './testing/longest-first.ts'

export const settings = defineConfig({
  test: {
    // Files share a process: several times faster. Modules keep what is the same for everybody (the sentences of
    // error codes, compiled templates, assets and agreements once read), never what one test did.
    isolate: false,
    pool: 'forks',
    maxWorkers: 2,
    globalSetup: ['testing/database-server.ts'],
    provide: { fit: 'once' },
    sequence: { sequencer: LongestFirst },
  },
})

export default defineConfig({
  test: {
    ...settings.test,
    include: ['src/**/*.test.ts', 'testing/**/*.test.ts', 'bench/**/*.test.ts', 'bin/**/*.test.ts'],
    // What takes long: `npm run prove`.
    exclude: [...configDefaults.exclude, '**/*.prove.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
