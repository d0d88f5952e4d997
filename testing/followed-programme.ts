/** Both sites on their databases, following what a test orders: a list of the day, or passports at a lane. */
import type { Database } from '#database'
import type { Sealer } from '#exchange'
import { importExtract } from '#justice/extract'
import { parseMrz } from '#travel-document'
import type { ActivityActor } from '#activity'
import type { Instruction } from '#customs/screening'
import type { SiteStep } from '../src/sites/journey-steps.ts'
import { openProgrammeSites } from './programme-sites.ts'

/** An extract as text: messages between processes carry no bytes. */
export interface ExtractText {
  readonly people: string
  readonly debts: string
  readonly warrants: string
}

export interface Order {
  /** ISO 8601: the clock of both sites stands still there. */
  readonly at: string
  readonly list?: ExtractText
  readonly scans?: { readonly zones: readonly (readonly string[])[]; readonly craft: string }
}

export interface Report {
  readonly listNumber: number | undefined
  readonly instructions: readonly (Instruction | undefined)[]
}

export interface FollowedProgramme {
  follow(order: Order): Promise<Report>
  /** Stops the sites; the databases are whoever's opened them. */
  stop(): Promise<void>
}

export interface FollowedProgrammeOptions {
  readonly folder: string
  readonly databases: { readonly customs: Database; readonly justice: Database }
  readonly sealer?: Sealer
  /** The machine may stop here: then this throws, or never answers. */
  readonly reached: (step: SiteStep) => void | Promise<void>
  /** The sites are opened at this time. */
  readonly from: string
}

const THE_TEST: ActivityActor = { kind: 'process', id: 'test', role: 'test' }
const RETRY_AFTER_MS = 10_000

export async function openFollowedProgramme(options: FollowedProgrammeOptions): Promise<FollowedProgramme> {
  const { reached, from, ...rest } = options
  let now = Date.parse(from)
  const clock = { now: () => new Date(now) }
  const sites = await openProgrammeSites({ ...rest, reached, clock })
  const { customs, justice, contexts } = sites

  async function sendList(list: ExtractText): Promise<void> {
    const bytes = (text: string) => Buffer.from(text)
    const extract = {
      people: bytes(list.people),
      debts: bytes(list.debts),
      warrants: bytes(list.warrants),
      full: true,
    }
    const imported = await importExtract(contexts.justice, extract, THE_TEST)
    if (!imported.ok) throw new Error('the extract was refused')
    await reached({ site: 'justice', step: 'register-imported' })
    // The clock of the day asks again after a restart: a second list of the day is refused by its code.
    const sent = await justice.send({ occasion: 'daily', actor: THE_TEST })
    if (!sent.ok && sent.error.code !== 'daily-list-sent-already') throw new Error(sent.error.code)
    await reached({ site: 'justice', step: 'list-committed' })
  }

  async function scan({ zones, craft }: NonNullable<Order['scans']>) {
    const movement = { direction: 'departure', craft, port: 'AKL', lane: 'A1', at: clock.now().toISOString() }
    const answers = zones.map(async (zone) => {
      const { document } = parseMrz(zone, { travelDate: '2026-11-21' })
      if (document === undefined) throw new Error('the passport was misread')
      const answer = await customs.screening.scan({
        document,
        movement: { ...movement, direction: 'departure' },
      })
      if (!answer.ok) throw new Error(answer.error.code)
      return answer.value
    })
    return Promise.all(answers)
  }

  async function settle(): Promise<void> {
    for (let round = 0; round < 2; round += 1) {
      await justice.exchange.drain()
      await customs.settle()
      await justice.exchange.drain()
      now += RETRY_AFTER_MS
    }
  }

  return {
    async follow(order) {
      now = Date.parse(order.at)
      if (order.list !== undefined) await sendList(order.list)
      const instructions = order.scans === undefined ? [] : await scan(order.scans)
      await settle()
      return { listNumber: customs.screening.current()?.listNumber, instructions }
    },
    stop: sites.stop,
  }
}
