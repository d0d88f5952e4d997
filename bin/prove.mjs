// `npm run prove`: what takes too long for every `npm test`: a real kill at every step, the published years replayed,
// millions of damaged zones, properties tried a hundred times as often.
import { install } from './installed.mjs'
import { close, runVitest } from './run-vitest.mjs'

const began = Date.now()
install({ withDevelopment: true })
const counted = await runVitest({ config: 'vitest.prove.config.ts', words: process.argv.slice(2) })
process.exit(close('npm run prove', began, counted))
