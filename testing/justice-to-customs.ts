/** Justice's exchange and, at the other end of a folder, a Customs that keeps what it opens: for tests of what leaves. */
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { activitySchema, declareActivityEvents } from '#activity'
import {
  createExchange,
  exchangeActivityEvents,
  exchangeSchema,
  folderCarrier,
  generateSiteKeys,
  startSealer,
  type Exchange,
  type ExchangeOptions,
  type Receiver,
} from '#exchange'
import { randomId, type Clock } from '#kernel'
import { programme } from '#agreement'
import { permit } from '../src/rooms/permit.ts'
import { openGate } from './exchange/open-gate.ts'
import { theAgreements } from './justice.ts'
import { testDatabase, type TestDatabase } from './test-database.ts'

/** Whoever at Customs takes and says everything here. */
const ROOM = 'customs_alert_list'

export interface JusticeToCustoms {
  readonly exchange: Exchange
  /** Carries everything over, and returns the bodies of a type that Customs has opened so far. */
  opened(type?: 'list' | 'withdrawal' | 'confirmation-answer'): Promise<readonly unknown[]>
  /** Customs says this, and it is carried over and taken. */
  say(type: 'confirmation-request' | 'outcome', body: object): Promise<void>
  /** What Justice answered to the last message of a type. */
  verdictOn(type: 'confirmation-request' | 'outcome'): Promise<string | null | undefined>
  dispose(): Promise<void>
}

export async function justiceToCustoms(
  justice: TestDatabase,
  clock: Clock,
  receiversOf: (exchange: Pick<Exchange, 'post'>) => readonly Receiver[] = () => [],
): Promise<JusticeToCustoms> {
  const folder = await mkdtemp(join(tmpdir(), 'landfall-justice-'))
  const dayBefore = new Date(clock.now().getTime() - 86_400_000)
  const [justiceKeys, customsKeys] = await Promise.all([
    generateSiteKeys({ site: 'justice', at: dayBefore }),
    generateSiteKeys({ site: 'customs', at: dayBefore }),
  ])
  const customsDatabase = await testDatabase({
    site: 'customs',
    rooms: [activitySchema, exchangeSchema],
    roles: [ROOM],
  })
  await declareActivityEvents(customsDatabase, exchangeActivityEvents)
  const opened: { readonly type: string; readonly body: unknown }[] = []
  const sealer = startSealer()
  const gate = permit(programme(await theAgreements()))
  const common = {
    carrier: folderCarrier(folder),
    clock,
    newId: randomId,
    atRestKey: randomBytes(32),
    log: { info: () => undefined, warn: () => undefined },
    sealer,
  } satisfies Partial<ExchangeOptions>
  const exchange: Exchange = createExchange({
    ...common,
    permitOut: gate,
    permitIn: gate,
    site: 'justice',
    database: justice,
    keys: justiceKeys,
    peers: [{ site: 'customs', publicKeys: [customsKeys.publicKey] }],
    outgoing: [
      { type: 'list', to: 'customs', postedBy: ['justice_register'], compartment: 'open' },
      {
        type: 'withdrawal',
        to: 'customs',
        postedBy: ['justice_register', 'justice_contact_agent', 'justice_outcomes'],
        compartment: 'open',
      },
      {
        type: 'confirmation-answer',
        to: 'customs',
        postedBy: ['justice_confirmations'],
        compartment: 'open',
      },
    ],
    receivers: receiversOf({ post: (tx, message) => exchange.post(tx, message) }),
  })
  const customs = createExchange({
    ...common,
    permitOut: openGate('2016'),
    permitIn: openGate('2016'),
    site: 'customs',
    database: customsDatabase,
    keys: customsKeys,
    peers: [{ site: 'justice', publicKeys: [justiceKeys.publicKey] }],
    outgoing: (['confirmation-request', 'outcome'] as const).map((type) => ({
      ...{ type, to: 'justice' },
      ...{ postedBy: [ROOM], compartment: 'open' },
    })),
    receivers: (['list', 'withdrawal', 'confirmation-answer'] as const).map((type) => ({
      type,
      role: ROOM,
      receive: async (_, { body }) => {
        opened.push({ type, body: JSON.parse(Buffer.from(body).toString('utf8')) as unknown })
        return { verdict: 'accepted' }
      },
    })),
  })
  const carry = async () => {
    await exchange.drain()
    await customs.drain()
    await exchange.drain()
    await customs.drain()
  }
  await exchange.prepare()
  return {
    exchange,
    async opened(type = 'list') {
      await carry()
      return opened.filter((one) => one.type === type).map(({ body }) => body)
    },
    async say(type, body) {
      await customs.prepare()
      await customsDatabase.as(ROOM, (tx) => customs.post(tx, { type, to: 'justice', body }))
      await carry()
    },
    async verdictOn(type) {
      const streams = await customsDatabase.as('customs_exchange', (tx) => customs.status(tx))
      return streams.find((stream) => stream.type === type)?.lastVerdict
    },
    async dispose() {
      await exchange.stop()
      await customs.stop()
      await sealer.stop()
      await customsDatabase.dispose()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
