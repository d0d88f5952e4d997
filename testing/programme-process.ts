/** Both sites in a process of its own, which kills itself the moment a step is reached; its parent says what to do. */
import { openDatabase } from '#database'
import { importExtract } from '#justice/extract'
import { parseMrz } from '#travel-document'
import type { ActivityActor } from '#activity'
import type { Instruction } from '#customs/screening'
import type { SiteStep } from '../src/sites/journey-steps.ts'
import { openProgrammeSites } from './programme-sites.ts'

export interface ProgrammeProcess {
  readonly folder: string
  readonly urls: { readonly customs: string; readonly justice: string }
}

/** An extract as text: messages between processes carry no bytes. */
export interface ExtractText {
  readonly people: string
  readonly debts: string
  readonly warrants: string
}

export interface Order {
  /** ISO 8601: the clock of both sites stands still there. */
  readonly at: string
  /** Never answered then. */
  readonly killAt?: SiteStep
  readonly list?: ExtractText
  readonly scans?: { readonly zones: readonly (readonly string[])[]; readonly craft: string }
}

export interface Report {
  readonly listNumber: number | undefined
  readonly instructions: readonly (Instruction | undefined)[]
}

const THE_TEST: ActivityActor = { kind: 'process', id: 'test', role: 'test' }
const RETRY_AFTER_MS = 10_000

const { folder, urls } = JSON.parse(process.argv[2] ?? '{}') as ProgrammeProcess
let now = 0
let killAt: SiteStep | undefined

const clock = { now: () => new Date(now) }
const databases = {
  customs: openDatabase({ site: 'customs', url: urls.customs, poolSize: 6 }),
  justice: openDatabase({ site: 'justice', url: urls.justice, poolSize: 6 }),
}

function reached({ site, step }: SiteStep): void | Promise<void> {
  if (killAt?.site !== site || killAt.step !== step) return
  process.kill(process.pid, 'SIGKILL')
  return new Promise(() => undefined)
}

process.once('message', (first: Order) => void serve(first))
process.send?.('ready')

async function serve(first: Order): Promise<void> {
  now = Date.parse(first.at)
  const sites = await openProgrammeSites({ folder, databases, clock, reached })
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

  async function follow(order: Order): Promise<void> {
    now = Date.parse(order.at)
    killAt = order.killAt
    if (order.list !== undefined) await sendList(order.list)
    const instructions = order.scans === undefined ? [] : await scan(order.scans)
    await settle()
    const report: Report = { listNumber: customs.screening.current()?.listNumber, instructions }
    process.send?.(report)
  }

  process.on('message', (order: Order) => void follow(order))
  await follow(first)
}
