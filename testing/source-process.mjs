// Runs a TypeScript entry in a process of its own: node testing/source-process.mjs entry.ts [argument].
import { pathToFileURL } from 'node:url'
import { importSource } from '../bin/import-source.mjs'

const [entry] = process.argv.splice(2, 1)
await importSource(pathToFileURL(entry))
