import { importSource } from './import-source.mjs'

const { runLandfall } = await importSource(new URL('../src/cli/index.ts', import.meta.url))
await runLandfall(process.argv.slice(2))
