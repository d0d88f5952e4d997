/** A disposal that is killed in the middle: whoever takes it up again loses nothing and doubles nothing. */
import { spawn } from 'node:child_process'
import { createPrivateKey, createPublicKey } from 'node:crypto'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { askAsAdmin } from '../../../testing/ask-as-admin.ts'
import type { DisposalProcess } from '../../../testing/disposal-process.ts'
import { agreeToAll, disposalSite, type DisposalSite } from '../../../testing/disposal-site.ts'
import { verifyCertificate } from './certificate.ts'
import { proposeDisposals } from './propose-disposals.ts'

const RUN = fileURLToPath(new URL('../../../testing/source-process.mjs', import.meta.url))
const ENTRY = fileURLToPath(new URL('../../../testing/disposal-process.ts', import.meta.url))
/** Several batches, and one that is not full. */
const RECORDS = 60

let at: DisposalSite | undefined
afterAll(() => at?.dispose())

async function runUntil(killAt?: DisposalProcess['killAt']): Promise<NodeJS.Signals | number | null> {
  const { database, folder } = at!
  const given: DisposalProcess = { site: 'desk', folder, url: database.url, ...(killAt && { killAt }) }
  const child = spawn(process.execPath, [RUN, ENTRY, JSON.stringify(given)], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const [code, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null]
  return signal ?? code
}

const query = <Row>(text: string) => askAsAdmin<Row>(at!.database, text)
const count = async (of: string) =>
  Number((await query<{ count: string }>(`select count(*) from ${of}`))[0]!.count)

async function ledgerLines(): Promise<readonly string[]> {
  const text = await readFile(join(at!.folder, 'disposal-ledger.ndjson'), 'utf8')
  return text.split('\n').filter((line) => line !== '')
}

describe('a disposal killed', () => {
  beforeEach(async () => {
    await at?.dispose()
    at = await disposalSite('desk')
    await query(`
      insert into feedback.feedback (reference, received_at, outcome, words, has_file, mailed_at)
      select 'FDBK-' || to_char(n, 'FM0000'), '2025-11-20T00:00:00Z', 'well', '\\x00', false, now()
      from generate_series(1, ${RECORDS}) n`)
    await proposeDisposals(at.d)
    await agreeToAll(at.d)
  })

  it.each([
    ['when it had begun', { step: 'disposal-begun', time: 1 }],
    ['with a batch in the ledger and not committed', { step: 'disposal-in-ledger', time: 2 }],
    ['with a batch committed', { step: 'disposal-committed', time: 1 }],
    ['with all committed and nothing certified', { step: 'disposal-committed', time: 3 }],
  ])('%s goes on where it was', async (_, killAt) => {
    expect(await runUntil(killAt)).toBe('SIGKILL')
    expect(await count('disposal.certificates')).toBe(0)
    // And once more, in the middle of what is left.
    if (killAt.step === 'disposal-in-ledger') expect(await runUntil({ ...killAt, time: 1 })).toBe('SIGKILL')
    expect(await runUntil()).toBe(0)

    expect(await count('feedback.feedback')).toBe(0)
    expect(await count('disposal.disposed')).toBe(RECORDS)
    expect(await count(`activity.records where event = 'record-disposed'`)).toBe(RECORDS)
    const lines = await ledgerLines()
    expect(lines).toHaveLength(RECORDS)
    expect(new Set(lines.map((line) => (JSON.parse(line) as { hash: string }).hash)).size).toBe(RECORDS)
    const [certificate, ...others] = await query<{ body: string }>('select body from disposal.certificates')
    expect(others).toEqual([])
    const pem = await readFile(join(at!.folder, 'keys', 'activity.pem'), 'utf8')
    const proof = verifyCertificate(certificate!.body, [createPublicKey(createPrivateKey(pem))])
    expect(proof).toMatchObject({ ok: true, value: { records: RECORDS, left: 0 } })
    if (proof.ok) expect(proof.value.merkleRoot).toBe(proof.value.dryRunHash)
    expect(await runUntil()).toBe(0)
    expect(await ledgerLines()).toHaveLength(RECORDS)
  })
})
