/**
 * A partner sends enquiries for people. The same idempotency key with the same words is the same enquiry, however often it comes.
 * What comes while a commit is under way is kept together by the next one: a programme that sends hundreds a second takes a few
 * connections, and the public and the agents keep the others. What cannot be kept is refused by itself.
 */
import { createHash, createHmac, hkdfSync } from 'node:crypto'
import { recordActivities, type ActivityEntry } from '#activity'
import type { Database, Tx } from '#database'
import type { EnquiryKeeper } from '#desk/enquiries'
import { atOnce, BrokenPromise, err, ok, spokenReference, type Clock, type NewId, type Result } from '#kernel'
import { insertSent, selectSent } from './store.ts'

export interface SentWords {
  readonly name: string
  readonly email: string
  readonly company: string
  readonly description: string
  readonly language: 'en' | 'mi'
}

type HashOf = (words: SentWords) => Buffer

/** What was sent, in a hash that nobody without the site's key can try words against. */
export function requestHash(atRestKey: Uint8Array): HashOf {
  const key = new Uint8Array(hkdfSync('sha256', atRestKey, '', 'partners/request', 32))
  return (words) =>
    createHmac('sha256', key)
      .update(JSON.stringify([words.name, words.email, words.company, words.description, words.language]))
      .digest()
}

interface Sent {
  readonly reference: string
  readonly receivedAt: Date
}

interface EnquiryToSend {
  readonly partner: string
  readonly key: string
  readonly words: SentWords
}

type SendOutcome = Result<Sent, 'idempotency-key-reused'>

export interface EnquirySender {
  send(enquiry: EnquiryToSend): Promise<SendOutcome>
}

interface SenderDependencies {
  readonly database: Database
  readonly clock: Clock
  readonly newId: NewId
  readonly keeper: Pick<EnquiryKeeper, 'keepAll'>
  readonly hashOf: HashOf
}

const MOST_TOGETHER = 50
/** Of the site's ten connections. */
const MOST_COMMITS = 4

interface Entered {
  readonly enquiry: EnquiryToSend
  resolve(outcome: SendOutcome): void
  reject(reason: unknown): void
}

export function enquirySender(d: SenderDependencies): EnquirySender {
  const waiting = new Map<string, Entered[]>()
  const running = new Set<string>()
  const inTurn = atOnce(MOST_COMMITS)

  const keep = (partner: string, enquiries: readonly EnquiryToSend[]) => {
    const at = d.clock.now()
    return d.database.as('desk_partner', (tx) => keepTogether(d, tx, at, partner, enquiries), {
      person: partner,
    })
  }

  /** Where not all can be kept each is tried by itself, so that what no record can hold fails alone. */
  async function settle(partner: string, entered: readonly Entered[]): Promise<void> {
    try {
      const outcomes = await keep(
        partner,
        entered.map(({ enquiry }) => enquiry),
      )
      entered.forEach(({ resolve }, place) => resolve(outcomes[place] ?? err('idempotency-key-reused')))
    } catch (reason) {
      if (entered.length === 1) entered[0]?.reject(reason)
      else for (const one of entered) await settle(partner, [one])
    }
  }

  async function run(partner: string): Promise<void> {
    for (let entered = take(partner); entered.length > 0; entered = take(partner)) {
      const together = entered
      await inTurn(() => settle(partner, together))
    }
    running.delete(partner)
  }

  function take(partner: string): readonly Entered[] {
    return (waiting.get(partner) ?? []).splice(0, MOST_TOGETHER)
  }

  return {
    send: (enquiry) =>
      new Promise((resolve, reject) => {
        const { partner } = enquiry
        const others = waiting.get(partner) ?? []
        others.push({ enquiry, resolve, reject })
        waiting.set(partner, others)
        if (running.has(partner)) return
        running.add(partner)
        void run(partner)
      }),
  }
}

async function keepTogether(
  { keeper, hashOf, newId }: SenderDependencies,
  tx: Tx,
  at: Date,
  partner: string,
  enquiries: readonly EnquiryToSend[],
): Promise<readonly SendOutcome[]> {
  const rows = enquiries.map(({ key, words }) => ({
    words,
    sent: {
      ...{ reference: spokenReference(), partner, at, requestHash: hashOf(words) },
      keyHash: createHash('sha256').update(key).digest(),
    },
  }))
  const isNew = await insertSent(
    tx,
    rows.map(({ sent }) => sent),
  )
  const fresh = rows.filter(({ sent }) => isNew.has(sent.reference))
  if (fresh.length > 0)
    await keeper.keepAll(
      { tx, at, newId },
      fresh.map(({ sent: { reference }, words }) => ({ reference, channel: 'partner' as const, ...words })),
    )
  const entries: ActivityEntry[] = []
  const outcomes: SendOutcome[] = []
  for (const {
    sent: { reference, keyHash, requestHash },
  } of rows) {
    const before = isNew.has(reference) ? undefined : await selectSent(tx, partner, keyHash)
    if (before === undefined && !isNew.has(reference))
      throw new BrokenPromise('a key was used before, and by nobody')
    if (before !== undefined && !before.requestHash.equals(requestHash)) {
      outcomes.push(err('idempotency-key-reused'))
      continue
    }
    const event = before === undefined ? 'partner-enquiry-created' : 'partner-enquiry-repeated'
    const sent = { reference: before?.reference ?? reference, receivedAt: before?.sentAt ?? at }
    entries.push({ event, subject: { kind: 'enquiry', id: sent.reference } })
    outcomes.push(ok(sent))
  }
  if (entries.length > 0)
    await recordActivities(tx, at, { kind: 'device', id: partner, role: 'partner' }, entries)
  return outcomes
}
