import { defineConfig } from 'vitest/config'
import { settings } from './vitest.config.ts'

/** Files whose properties `npm run prove` tries far more often than `npm test` does. */
const PROPERTIES = [
  'src/desk/enquiries/wall.test.ts',
  'src/justice/eligibility/decide.test.ts',
  'src/privacy-office/disposal/standing.test.ts',
]

/** Files whose pages `npm run prove` looks at in every width and scheme; whole stories are journeys. */
const PAGES = [
  'src/customs/alert-list/pages/release.test.ts',
  'src/customs/alerts/pages/figures.test.ts',
  'src/customs/interceptions/pages/board.test.ts',
  'src/justice/daily-list/pages/release.test.ts',
]

export default defineConfig({
  test: {
    ...settings.test,
    include: ['{src,testing,journeys,bench}/**/*.prove.test.ts', ...PROPERTIES, ...PAGES],
    provide: { fit: 'everywhere' },
    setupFiles: ['testing/more-runs.ts'],
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
})
