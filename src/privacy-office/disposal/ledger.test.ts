import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openLedger } from './ledger.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'landfall-ledger-'))
})
afterAll(() => rm(folder, { recursive: true }))

const at = new Date('2026-11-21T09:30:00Z')
const entry = (hash: string) => ({ table: 'feedback.feedback', hash, proposal: 'p', at })

test('a ledger that nobody has written is empty', async () => {
  expect((await openLedger(join(folder, 'none', 'ledger')).read()).size).toBe(0)
})

test('what was taken back is not in it, and comes back when it is written again', async () => {
  const ledger = openLedger(join(folder, 'taken-back'))
  await ledger.append([entry('a'), entry('b')])
  await ledger.takeBack(['a'])
  expect([...(await ledger.read()).keys()]).toEqual(['b'])
  await ledger.append([entry('a')])
  expect((await ledger.read()).get('a')).toEqual(entry('a'))
})

test('a line that was cut short takes neither the one before nor the one after with it', async () => {
  const file = join(folder, 'cut-short')
  const ledger = openLedger(file)
  await ledger.append([entry('a')])
  await appendFile(file, '{"hash":"cut","table')
  await ledger.append([entry('b')])
  expect([...(await ledger.read()).keys()]).toEqual(['a', 'b'])
  expect((await readFile(file, 'utf8')).split('\n')).toHaveLength(4)
})
