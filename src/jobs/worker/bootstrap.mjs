// Starts a worker's TypeScript entry: Node 20 cannot load .ts files in a worker by itself (22.18 and newer can).
import { workerData } from 'node:worker_threads'

if (!process.features.typescript) {
  const { register } = await import('tsx/esm/api')
  register()
}
await import(workerData.entry)
