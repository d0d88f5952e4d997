/** Properties that name no number of their own are tried a hundred times as often: `npm run prove`. */
import fc from 'fast-check'

fc.configureGlobal({ numRuns: 10_000 })
