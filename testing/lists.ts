/** Lists as Justice would send them, well made or not, and the receipt that came back. */
import { sql } from '#database'
import type { Fault } from '#kernel'
import type { TestProgramme } from './programme.ts'

export interface ListHeaderGiven {
  readonly number?: number
  readonly count?: number
  readonly previous_hash?: string
  readonly valid_until?: string
  readonly last_withdrawal_number?: number
}

export interface ListBody {
  readonly header: Record<string, unknown>
  readonly entries: readonly unknown[]
}

/** A list body; it names its predecessor by the hash that Customs knows, unless told otherwise. */
export function listBodyOf(
  number: number,
  entries: readonly unknown[],
  given: ListHeaderGiven = {},
): ListBody {
  const header = {
    number,
    count: entries.length,
    created_at: new Date().toISOString(),
    valid_until: new Date(Date.now() + 36 * 3_600_000).toISOString(),
    last_withdrawal_number: 0,
    ...given,
  }
  return { header, entries }
}

export interface SeenReceipt {
  readonly verdict: string
  readonly faults: readonly Fault[]
}

/** Posts the body as Justice's exchange does, carries it to Customs and its receipt back. */
export async function postList(programme: TestProgramme, list: ListBody | string): Promise<SeenReceipt> {
  const { databases, justice, customs } = programme
  const body = typeof list === 'string' ? list : JSON.stringify(await following(programme, list))
  await databases.justice.as('justice_register', async (tx) => {
    const posted = await justice.exchange.post(tx, { type: 'list', to: 'customs', body })
    if (!posted.ok) throw new Error(`the list was not posted: ${posted.error.code}`)
  })
  await justice.exchange.drain()
  await customs.exchange.drain()
  await justice.exchange.drain()
  return receiptOf(programme)
}

async function following({ databases }: TestProgramme, list: ListBody): Promise<ListBody> {
  const before = Number(list.header['number']) - 1
  const hash = await databases.customs.as('customs_alert_list', async (tx) => {
    const { rows } = await sql<{ content_hash: string }>`
      select content_hash from alert_list.hashes where list_number = ${before}`.execute(tx)
    return rows[0]?.content_hash ?? ''
  })
  return { ...list, header: { previous_hash: hash, ...list.header } }
}

/** The last answer to a list that Justice holds. */
export async function receiptOf({ databases }: TestProgramme): Promise<SeenReceipt> {
  return databases.justice.as('justice_exchange', async (tx) => {
    const { rows } = await sql<SeenReceipt>`
      select verdict, faults from exchange.receipts order by taken_at desc limit 1`.execute(tx)
    return rows[0] ?? { verdict: 'none', faults: [] }
  })
}

/** Posts a withdrawal as Justice's exchange does, carries it to Customs and its receipt back. */
export async function postWithdrawal(programme: TestProgramme, body: object): Promise<SeenReceipt> {
  const { databases, justice, customs } = programme
  await databases.justice.as('justice_register', async (tx) => {
    const posted = await justice.exchange.post(tx, {
      type: 'withdrawal',
      to: 'customs',
      body: JSON.stringify(body),
    })
    if (!posted.ok) throw new Error(`the withdrawal was not posted: ${posted.error.code}`)
  })
  await justice.exchange.drain()
  await customs.exchange.drain()
  await justice.exchange.drain()
  return receiptOf(programme)
}
