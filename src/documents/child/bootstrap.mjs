// The child inherits no loader: it loads its TypeScript entry as the programme did.
import { importSource } from '../../../bin/import-source.mjs'

await importSource(new URL('./document-worker.ts', import.meta.url))
