/** Lists as Justice would send them, well made or not, and the receipt that came back. */
import { sql } from '#database'
import { createExchange, type Exchange } from '#exchange'
import type { Fault } from '#kernel'
import { permit } from '../src/rooms/permit.ts'
import { openGate } from './exchange/open-gate.ts'
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

/** A Justice whose own gate lets everything out: what Customs makes of it is the question. */
function carelessJustice({ contexts, databases }: TestProgramme): Exchange {
  const { justice: context } = contexts
  return createExchange({
    ...context,
    database: databases.justice,
    keys: context.keys.exchange,
    atRestKey: context.keys.atRest,
    permitOut: (message, at) => {
      const permitted = permit(context.programme)(message, at)
      return permitted.ok ? openGate(permitted.value.version)(message, at) : permitted
    },
    permitIn: permit(context.programme),
    outgoing: (['list', 'withdrawal'] as const).map((type) => ({
      ...{ type, to: 'customs' },
      ...{ postedBy: ['justice_register'], compartment: 'open' },
    })),
    receivers: [],
    log: context.log.exchange,
  })
}

/** Posts the body unseen, carries it to Customs and its receipt back. */
export async function postList(programme: TestProgramme, list: object): Promise<SeenReceipt> {
  return send(programme, 'list', isList(list) ? await following(programme, list) : list)
}

function isList(body: object): body is ListBody {
  return 'header' in body && 'entries' in body
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

/** The last answer that Justice holds: of those that came together, the one to what was sent last. */
export async function receiptOf({ databases }: TestProgramme): Promise<SeenReceipt> {
  return databases.justice.as('justice_exchange', async (tx) => {
    const { rows } = await sql<SeenReceipt>`
      select r.verdict, r.faults from exchange.receipts r join exchange.outbox o on o.id = r.message_id
      order by r.taken_at desc, o.number desc limit 1`.execute(tx)
    return rows[0] ?? { verdict: 'none', faults: [] }
  })
}

/** Posts a withdrawal unseen, carries it to Customs and its receipt back. */
export async function postWithdrawal(programme: TestProgramme, body: object): Promise<SeenReceipt> {
  return send(programme, 'withdrawal', body)
}

async function send(programme: TestProgramme, type: string, body: object): Promise<SeenReceipt> {
  const { databases, justice, customs } = programme
  const careless = carelessJustice(programme)
  await databases.justice.as('justice_register', async (tx) => {
    const posted = await careless.post(tx, { type, to: 'customs', body })
    if (!posted.ok) throw new Error(`the ${type} was not posted: ${posted.error.code}`)
  })
  await justice.exchange.drain()
  await customs.exchange.drain()
  await justice.exchange.drain()
  return receiptOf(programme)
}
