// A worker thread inherits no loader: it loads its TypeScript entry as the process did.
import { workerData } from 'node:worker_threads'
import { importSource } from '../../../bin/import-source.mjs'

await importSource(new URL(workerData.entry))
