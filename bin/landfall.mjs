import { importSource } from './import-source.mjs'

const { runLandfall } = await importSource(new URL('../src/cli/index.ts', import.meta.url))
await runLandfall(process.argv.slice(2))
// A refused start may leave a database or a worker behind, which would keep the process alive.
if (process.exitCode !== undefined) process.exit()
