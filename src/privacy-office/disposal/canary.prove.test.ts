/** A canary in every record that is disposed of at every site, with all that goes along: afterwards no byte of it is anywhere, nor after a restore. */
import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SITE_NAMES, type SiteName } from '#database'
import { askAsAdmin } from '../../../testing/ask-as-admin.ts'
import {
  disposalSite,
  disposeOfAllDue,
  plantWhole,
  type DisposalSite,
} from '../../../testing/disposal-site.ts'
import { backUp, filesWith, restore, tablesWith } from '../../../testing/whole-dump.ts'
import { selectHolds } from './hold-store.ts'
import { placeHold } from './place-hold.ts'
import { selectProposals } from './proposal-store.ts'
import { replayLedger } from './replay-ledger.ts'
import { saveEnds, selectCertificates } from './store.ts'

const CANARY = 'Quixelbaum'
/** Held: it stays wherever it was planted. */
const BYSTANDER = 'Bystanderly'

describe.each(SITE_NAMES)('at %s', (site: SiteName) => {
  const backup = `backup_${randomBytes(6).toString('hex')}`
  let at: DisposalSite
  let planted: readonly string[]
  let mailOf: readonly string[] = []

  beforeAll(async () => {
    at = await disposalSite(site)
    const { d, database, maps } = at
    const held = await at.planting(async (planting) => {
      const records: { table: string; record: string }[] = []
      for (const place of d.tables) {
        const canary = await plantWhole(planting, maps, place, CANARY)
        records.push({ table: place.table, record: await plantWhole(planting, maps, place, BYSTANDER) })
        if (site === 'desk' && /enquiries|feedback/.test(place.table)) {
          await plantMail(planting, canary, CANARY)
          mailOf = [...mailOf, canary]
        }
      }
      return records
    })
    await database.as(`${site}_disposal`, (tx) =>
      saveEnds(
        tx,
        d.tables.map(({ table, retention, record }) => ({
          ...{ table, class: retention, record, stoppedBy: ['complaint'] },
        })),
      ),
    )
    await database.as(`${site}_privacy_officer`, async (tx) => {
      for (const on of held)
        await placeHold(
          {
            ...{ tx, at: at.clock.now(), newId: d.newId, person: { id: 'priya' } },
            record: () => Promise.resolve(),
          },
          { kind: 'complaint', on, why: 'A complaint is open.', reviewOn: '2027-01-01' },
        )
    })
    planted = await tablesWith(database.adminUrl, CANARY)
    await backUp(database.adminUrl, backup)
  })
  afterAll(() => at.dispose())

  it('a canary lay in each table that is disposed of, and in what goes along', () => {
    expect(planted.length).toBeGreaterThanOrEqual(at.d.tables.length)
    for (const { table } of at.d.tables) expect(planted).toContain(table)
  })

  it('is gone from every table and file, what is held stays, and every proposal did what it named', async () => {
    const before = await tablesWith(at.database.adminUrl, BYSTANDER)
    expect(await disposeOfAllDue(at.d)).toBe(at.d.tables.length)
    expect(await tablesWith(at.database.adminUrl, CANARY)).toEqual([])
    expect(await filesWith(at.folder, CANARY)).toEqual([])
    expect(await tablesWith(at.database.adminUrl, BYSTANDER)).toEqual(before)
    const done = await at.database.as(`${site}_auditor`, (tx) => selectProposals(tx, 100))
    expect(done.map(({ state, records, disposed, held }) => ({ state, records, disposed, held }))).toEqual(
      at.d.tables.map(() => ({ state: 'applied', records: 1, disposed: 1, held: 1 })),
    )
    expect(await at.database.as(`${site}_auditor`, selectHolds)).toHaveLength(at.d.tables.length)
    for (const reference of mailOf) expect(await mailLeft(reference)).toBe(0)
  })

  it('leaves a ledger and certificates that name no record', async () => {
    expect((await at.d.ledger.read()).size).toBe(at.d.tables.length)
    for (const reference of mailOf) expect(await filesWith(at.folder, reference)).toEqual([])
  })

  it('is gone again in one run when a backup of before is restored, what is held stays, and a second run finds nothing', async () => {
    await restore(at.database.adminUrl, backup)
    expect(await tablesWith(at.database.adminUrl, CANARY)).toEqual(planted)
    const count = at.d.tables.length
    expect(await replayLedger(at.d)).toEqual({ unknown: count, disposed: count, left: 0 })
    expect(await tablesWith(at.database.adminUrl, CANARY)).toEqual([])
    expect(await tablesWith(at.database.adminUrl, BYSTANDER)).not.toEqual([])
    expect(await replayLedger(at.d)).toEqual({ unknown: 0, disposed: 0, left: 0 })
    expect((await at.d.ledger.read()).size).toBe(count)
    expect(await at.database.as(`${site}_auditor`, selectCertificates)).toHaveLength(count)
  })

  /** What came and what waits, of the matter. */
  async function plantMail(
    planting: Parameters<Parameters<DisposalSite['planting']>[0]>[0],
    thread: string,
    mark: string,
  ): Promise<void> {
    const nobody = { family_name: '', given_names: '', date_of_birth: '' }
    const person = { mark, sought: { ...nobody, email: '', document_number: '', reference: '' } }
    const bytes = Buffer.from(mark)
    await planting.row('mail.inbox', person, {
      thread,
      body: bytes,
      hop: bytes,
      sender_mark: bytes,
      disposed_at: null,
    })
    await planting.row('mail.outbox', person, { thread, body: bytes, recipient_mark: bytes, state: 'queued' })
  }

  async function mailLeft(thread: string): Promise<number> {
    const rows = await askAsAdmin(
      at.database,
      `select 1 from mail.inbox where thread = '${thread}' and (body is not null or sender_mark is not null)
       union all select 1 from mail.outbox where thread = '${thread}' and (body is not null or state = 'queued')`,
    )
    return rows.length
  }
})
