/** A hold against a disposal that is under way: whichever commits first is heeded by the other. */
import { AsyncResource } from 'node:async_hooks'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { askAsAdmin } from '../../../testing/ask-as-admin.ts'
import { agreeToAll, disposalSite, type DisposalSite } from '../../../testing/disposal-site.ts'
import { applyProposals } from './apply-proposals.ts'
import type { DisposalContext } from './disposal-context.ts'
import { placeHold } from './place-hold.ts'
import { proposeDisposals } from './propose-disposals.ts'
import { saveEnds } from './store.ts'

const REFERENCE = 'AAAA-AAAA'
const OTHER = 'CCCC-CCCC'

let at: DisposalSite | undefined
afterAll(() => at?.dispose())
beforeEach(async () => {
  await at?.dispose()
  at = await disposalSite('desk')
  const { d } = at
  const table = 'feedback.feedback'
  const ends = [{ table, class: 'feedback', record: 'reference', stoppedBy: ['complaint'] }] as const
  await d.database.as('desk_disposal', (tx) => saveEnds(tx, ends))
  await query(`
    insert into feedback.feedback (reference, received_at, outcome, words, has_file, mailed_at)
    values ('${REFERENCE}', '2025-11-20T00:00:00Z', 'well', '\\x00', false, now()),
      ('${OTHER}', '2025-11-20T00:00:00Z', 'well', '\\x00', false, now())`)
  await proposeDisposals(d)
  await agreeToAll(d)
})

const query = <Row>(text: string) => askAsAdmin<Row>(at!.database, text)
const standing = async () =>
  (await query<{ reference: string }>('select reference from feedback.feedback order by 1')).map(
    ({ reference }) => reference,
  )
const lastProposal = async () =>
  (
    await query(`select state, disposed, left_standing from disposal.proposals where state <> 'superseded'
    order by made_at limit 1`)
  )[0]

/** In a transaction that stays open until `until` has happened. */
function hold(d: DisposalContext, until: () => Promise<void> = () => Promise.resolve()) {
  return d.database.as('desk_privacy_officer', async (tx) => {
    const placed = await placeHold(
      {
        ...{ tx, at: d.clock.now(), newId: d.newId, person: { id: 'priya' } },
        record: () => Promise.resolve(),
      },
      {
        kind: 'complaint',
        on: { table: 'feedback.feedback', record: REFERENCE },
        why: 'A complaint is open.',
        reviewOn: '2027-01-01',
      },
    )
    await until()
    return placed
  })
}

async function somebodyWaits(): Promise<void> {
  const waiting = () =>
    query(`select 1 from pg_locks where not granted and relation = 'disposal.holds'::regclass`)
  await expect.poll(async () => (await waiting()).length, { timeout: 10_000 }).toBeGreaterThan(0)
}

test('a hold that is being placed is waited for, and then keeps its record', async () => {
  const { d } = at!
  let placing: ReturnType<typeof hold> | undefined
  await applyProposals({
    ...d,
    async reached(step) {
      // The set has been compared; the hold is placed and not yet committed when the first record's turn comes.
      if (step !== 'disposal-begun') return
      placing = hold(d, somebodyWaits)
      await holdIsPlaced()
    },
  })
  expect(await placing).toMatchObject({ ok: true })
  expect(await standing()).toEqual([REFERENCE])
  expect(await lastProposal()).toEqual({ state: 'applied', disposed: 1, left_standing: 1 })
})

async function holdIsPlaced(): Promise<void> {
  const held = () =>
    query(
      `select 1 from pg_locks where granted and mode = 'RowExclusiveLock' and relation = 'disposal.holds'::regclass`,
    )
  await expect.poll(async () => (await held()).length, { timeout: 10_000 }).toBeGreaterThan(0)
}

test('a hold that comes while its record goes waits, and then says that there is no such record', async () => {
  const { d } = at!
  let placing: ReturnType<typeof hold> | undefined
  // Somebody else's, and not inside the disposal's transaction.
  const place = AsyncResource.bind(() => hold(d))
  await applyProposals({
    ...d,
    async reached(step) {
      if (step !== 'disposal-in-ledger') return
      placing = place()
      await somebodyWaits()
    },
  })
  expect(await placing).toMatchObject({ ok: false, error: { code: 'hold-record-unknown' } })
  expect(await standing()).toEqual([])
})

test('a record that cannot be ended keeps none of the others, and stands in no ledger', async () => {
  const { d } = at!
  const troubles: unknown[] = []
  await applyProposals({
    ...d,
    onTrouble: (error) => troubles.push(error),
    operations: {
      ...d.operations,
      operationOf: (name) => async (tx, disposing, record) => {
        if (record === OTHER) throw new Error('the disk is full')
        return (await d.operations.operationOf(name)?.(tx, disposing, record)) === true
      },
    },
  })
  expect(troubles).toHaveLength(1)
  expect(await standing()).toEqual([OTHER])
  expect([...(await d.ledger.read()).keys()]).toEqual([d.hashOf('feedback.feedback', REFERENCE)])
  expect(await lastProposal()).toEqual({ state: 'applied', disposed: 1, left_standing: 1 })
})
