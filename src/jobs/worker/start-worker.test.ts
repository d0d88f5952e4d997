import { afterEach, expect, test } from 'vitest'
import { startWorker, type WorkerHandle } from './start-worker.ts'

let worker: WorkerHandle | undefined
afterEach(async () => worker?.stop())

function echo(): WorkerHandle {
  worker = startWorker(new URL('./echo-worker.ts', import.meta.url))
  return worker
}

test('an operation that throws rejects the call with its message', async () => {
  await expect(echo().call('fail', {})).rejects.toThrow('refused by the worker')
})

test('an operation that the entry does not name is refused', async () => {
  await expect(echo().call('unheard-of', {})).rejects.toThrow('has no operation')
})

test('a worker that dies rejects what waits and is started again at the next call', async () => {
  const handle = echo()
  await expect(handle.call('die', {})).rejects.toThrow('exit code')
  expect(await handle.call('echo', { text: 'again' })).toBe('again')
})

test('calls are answered each with their own reply', async () => {
  const handle = echo()
  const replies = await Promise.all(['a', 'b', 'c'].map((text) => handle.call('echo', { text })))
  expect(replies).toEqual(['a', 'b', 'c'])
})
