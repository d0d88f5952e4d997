/** From a scan's answer to the live board and to Justice's mailbox: 200 interceptions, over HTTP, SSE and SFTP. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { demoExtract, demoPassports, openAllSites, openCustoms, openJustice, type SiteStep } from '#sites'
import { importExtract } from '#justice/fines'
import { parseMrz } from '#travel-document'

const RUNS = Number(process.argv[2] ?? 200)
const BOARD_BAR_MS = 300
const NOTICE_BAR_MS = 2000
const BETWEEN_MS = 50

type Moments = Partial<Record<'scanned' | 'committed' | 'told' | 'onItsWay' | 'arrived', number>>

const folder = await mkdtemp(join(tmpdir(), 'landfall-bench-'))
const all = await openAllSites({
  dataFolder: folder,
  named: false,
  kind: 'serve',
  sites: ['customs', 'justice'],
})
let moments: Moments = {}
const noting = (site: SiteStep['site'], kept: Partial<Record<SiteStep['step'], keyof Moments>>) => ({
  ...all.context(site),
  reached: (step: SiteStep['step']) => {
    const moment = kept[step]
    if (moment !== undefined) moments[moment] ??= performance.now()
  },
})
const contexts = {
  customs: noting('customs', { 'tick-committed': 'committed', 'carrying-stored': 'onItsWay' }),
  justice: noting('justice', { 'room-answered': 'arrived' }),
}
const [customs, justice] = [await openCustoms(contexts.customs), await openJustice(contexts.justice)]
await Promise.all([customs.exchange.start(), justice.exchange.start(), customs.ready()])

const actor = { kind: 'process', id: 'bench', role: 'bench' } as const
const imported = await importExtract(contexts.justice, demoExtract(), actor)
const sent = await justice.send({ occasion: 'daily', actor })
if (!imported.ok || !sent.ok) throw new Error('the list was not sent')
await until(() => customs.screening.current() !== undefined)

const zone =
  demoPassports()
    .find(({ shows }) => shows.startsWith('interception'))
    ?.mrz.split('\n') ?? []
const { document } = parseMrz(zone, { travelDate: '2026-11-21' })
if (document === undefined) throw new Error('the passport was misread')
const [stream] = customs.web.live ?? []
const nobody = {
  id: '',
  name: '',
  role: 'customs-supervisor',
  databaseRole: 'customs_supervisor',
  sessionId: '',
} as const
const leave = stream?.subscribe({ person: nobody }, () => (moments.told ??= performance.now()))

const measured: Required<Moments>[] = []
for (let run = 0; run < RUNS; run += 1) {
  // The notice before this one has been answered; nothing of it counts here.
  await new Promise((resolve) => setTimeout(resolve, BETWEEN_MS + (run % 7)))
  moments = { scanned: performance.now() }
  const movement = { port: 'AKL', lane: 'A1', craft: `NZ${run}`, direction: 'departure' as const }
  await customs.screening.scan({ document, movement: { ...movement, at: new Date().toISOString() } })
  await until(
    () => moments.told !== undefined && moments.onItsWay !== undefined && moments.arrived !== undefined,
  )
  measured.push(moments as Required<Moments>)
}
leave?.()
await Promise.all([customs.stop(), justice.stop()])
await all.close()
await rm(folder, { recursive: true, force: true })

async function until(holds: () => boolean): Promise<void> {
  const deadline = performance.now() + 60_000
  while (!holds()) {
    if (performance.now() > deadline) throw new Error('waited for a minute')
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
}

function report(name: string, to: keyof Moments, bar: number): boolean {
  const took = measured.map((run) => run[to] - run.committed).sort((a, b) => a - b)
  const at = (share: number) => took[Math.min(took.length - 1, Math.floor(share * took.length))] ?? Number.NaN
  const figures = [0.5, 0.95, 0.99].map((share) => `p${share * 100} ${at(share).toFixed(1)} ms`).join('  ')
  const held = at(0.99) <= bar
  console.log(`${name.padEnd(44)}${figures}  bar ${bar} ms ${held ? 'held' : 'MISSED'}`)
  return held
}

const held = [
  report('commit to the board’s event', 'told', BOARD_BAR_MS),
  report('commit to the notice on its way', 'onItsWay', NOTICE_BAR_MS),
  report('commit to the notice at Justice', 'arrived', NOTICE_BAR_MS),
]
if (held.includes(false)) process.exitCode = 1
