// `npm start`: the whole programme with made-up data, on this machine alone.
import { install } from './installed.mjs'

const parent = process.ppid
install({ withDevelopment: false })
// npm was ended while the packages were being installed.
if (process.ppid !== parent) process.exit(1)
process.argv = [process.argv[0], process.argv[1], 'demo', ...process.argv.slice(2)]
await import('./landfall.mjs')
