import { defineConfig } from 'vitest/config'
import { settings } from './vitest.config.ts'

/** Files whose properties `npm run prove` tries far more often than `npm test` does. */
const PROPERTIES = ['src/justice/eligibility/decide.test.ts']

export default defineConfig({
  test: {
    ...settings.test,
    include: ['{src,testing,journeys,bench}/**/*.prove.test.ts', ...PROPERTIES],
    setupFiles: ['testing/more-runs.ts'],
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
})
