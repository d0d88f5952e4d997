// `npm start`: the whole programme with made-up data, on this machine alone.
import { install } from './installed.mjs'

install({ withDevelopment: false })
process.argv = [process.argv[0], process.argv[1], 'demo', ...process.argv.slice(2)]
await import('./landfall.mjs')
