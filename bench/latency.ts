/**
 * 200 interceptions over SFTP, each of somebody else: from the scan's commit to the live board, to the notice at Justice
 * and to Justice's word on the case; then a constable attends, to Justice's word of that moment; then a payment at
 * Justice, to the case stood down at Customs.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { demoExtract, openAllSites, type SiteStep } from '#sites'
import { openCustoms, openJustice, streamsOf } from '../testing/open-sites.ts'
import { casesSince, takeStep, type InterceptionCase } from '#customs/interceptions'
import type { SignedInPerson } from '#access'
import { recordPayment } from '#justice/acts'
import { importExtract } from '#justice/extract'
import { randomId } from '#kernel'
import { parseMrz } from '#travel-document'
import { passportOf } from '../testing/passports.ts'

const RUNS = Number(process.argv[2] ?? 200)
const BOARD_BAR_MS = 300
const NOTICE_BAR_MS = 2000
const ANSWER_BAR_MS = 5000
const STAND_DOWN_BAR_MS = 5000
const FINE_CENTS = 600_000
const BETWEEN_MS = 50

type Moments = Partial<
  Record<
    | 'committed'
    | 'told'
    | 'onItsWay'
    | 'arrived'
    | 'answered'
    | 'attended'
    | 'answeredAgain'
    | 'paid'
    | 'stoodDown',
    number
  >
>

const folder = await mkdtemp(join(tmpdir(), 'landfall-bench-'))
const all = await openAllSites({
  dataFolder: folder,
  named: false,
  kind: 'serve',
  sites: ['customs', 'justice'],
})
let moments: Moments = {}
const noting = (site: SiteStep['site'], kept: Readonly<Record<string, keyof Moments>>) => ({
  ...all.context(site),
  reached: (step: string) => {
    const moment = kept[step]
    if (moment !== undefined) moments[moment] ??= performance.now()
  },
})
const contexts = {
  customs: noting('customs', { 'tick-committed': 'committed', 'carrying-stored': 'onItsWay' }),
  justice: noting('justice', { 'room-answered': 'arrived' }),
}
const [customs, justice] = [await openCustoms(contexts.customs), await openJustice(contexts.justice)]
await Promise.all([customs.start(), justice.start(), customs.ready()])

const actor = { kind: 'process', id: 'bench', role: 'bench' } as const
const imported = await importExtract(contexts.justice, withEverybodyMeasured(demoExtract()), actor)
const sent = await justice.send({ occasion: 'daily', actor })
if (!imported.ok || !sent.ok) throw new Error('the list was not sent')
await until(() => customs.screening.current() !== undefined)

const [stream] = streamsOf(customs)
const leave = stream?.subscribe(() => {
  moments.told ??= performance.now()
  void lookAtCase()
})

const measured: Required<Moments>[] = []
let current = ''
for (let run = 0; run < RUNS; run += 1) {
  // The notice before this one has been answered; nothing of it counts here.
  await new Promise((resolve) => setTimeout(resolve, BETWEEN_MS + (run % 7)))
  moments = {}
  current = profileNumber(run)
  const { document } = parseMrz(passportOf(holder(run)), { travelDate: '2026-11-21' })
  if (document === undefined) throw new Error('the passport was misread')
  const movement = { port: 'AKL', lane: 'A1', craft: `NZ${run}`, direction: 'departure' as const }
  await customs.screening.scan({ document, movement: { ...movement, at: new Date().toISOString() } })
  await until(() => ['told', 'onItsWay', 'arrived', 'answered'].every((one) => one in moments))
  await attend()
  await until(() => moments.answeredAgain !== undefined)
  moments.paid = performance.now()
  await pay(current)
  await until(() => moments.stoodDown !== undefined)
  measured.push(moments as Required<Moments>)
}
leave?.()
await Promise.all([customs.stop(), justice.stop()])
await all.close()
await rm(folder, { recursive: true, force: true })

function profileNumber(run: number): string {
  return `MEASURED-${run}`
}

/** Nobody looks like anybody else: a birth date for each. */
function holder(run: number) {
  const day = new Date(Date.UTC(1950, 0, 1) + run * 40 * 86_400_000).toISOString().slice(0, 10)
  const documentNumber = `LM${String(run).padStart(6, '0')}`
  return {
    familyName: 'Measured',
    givenNames: 'Tane',
    dateOfBirth: day,
    gender: 'M' as const,
    documentNumber,
  }
}

function withEverybodyMeasured(extract: ReturnType<typeof demoExtract>) {
  const runs = Array.from({ length: RUNS }, (_, run) => run)
  const after = (bytes: unknown, row: (run: number) => string) =>
    Buffer.from(
      `${Buffer.from(bytes as Uint8Array)
        .toString()
        .trimEnd()}\n${runs.map(row).join('\n')}\n`,
    )
  return {
    ...extract,
    people: after(
      extract.people,
      (run) => `${profileNumber(run)},Measured,Tane,${holder(run).dateOfBirth},M`,
    ),
    debts: after(extract.debts, (run) => `DM-${run},${profileNumber(run)},fine,true,${FINE_CENTS},false`),
    warrants: after(extract.warrants, (run) => `WM-${run},${profileNumber(run)},2026-01-05,live,DM-${run}`),
  }
}

async function currentCase(): Promise<InterceptionCase | undefined> {
  const cases = await contexts.customs.database.as('customs_supervisor', (tx) => casesSince(tx, new Date(0)))
  return cases.find(({ personProfileNumber }) => personProfileNumber === current)
}

/** Two steps of an officer's, and the constable's by which Justice is asked again. */
async function attend(): Promise<void> {
  const officer: SignedInPerson = {
    ...{ id: 'o', name: 'Officer', role: 'customs-officer', databaseRole: 'customs_officer' },
    ...{ port: 'AKL', sessionId: 's' },
  }
  const constable: SignedInPerson = {
    ...officer,
    ...{ id: 'c', role: 'police-officer', databaseRole: 'customs_police' },
  }
  const caseId = (await currentCase())?.id ?? ''
  const steps = [
    [officer, 'acknowledge'],
    [officer, 'notify-police'],
    [constable, 'attend'],
  ] as const
  for (const [version, [who, step]] of steps.entries()) {
    const taken = await contexts.customs.database.as(
      who.databaseRole,
      (tx) => takeStep(tx, who, { caseId, version, step }, new Date()),
      { port: 'AKL' },
    )
    if (!taken.ok) throw new Error(taken.error.code)
  }
  moments.attended = performance.now()
  // The answer may have come before this line.
  void lookAtCase()
}

async function lookAtCase(): Promise<void> {
  const it = await currentCase()
  if (it?.answeredAt != null) moments.answered ??= performance.now()
  if (
    it?.answeredAt != null &&
    it.askedAt !== null &&
    it.answeredAt > it.askedAt &&
    moments.attended !== undefined
  )
    moments.answeredAgain ??= performance.now()
  if (it?.outcome === 'stood-down') moments.stoodDown ??= performance.now()
}

async function pay(personProfileNumber: string): Promise<void> {
  const paid = await contexts.justice.database.as('justice_contact_agent', (tx) =>
    recordPayment(tx, justice.acting, {
      actId: randomId(),
      personProfileNumber,
      receiptNumber: `R-${personProfileNumber}`,
      finesCents: FINE_CENTS,
      reparationCents: 0,
      actor,
    }),
  )
  if (!paid.ok) throw new Error(paid.error.code)
}

async function until(holds: () => boolean): Promise<void> {
  const deadline = performance.now() + 60_000
  while (!holds()) {
    if (performance.now() > deadline) throw new Error('waited for a minute')
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
}

function report(name: string, from: keyof Moments, to: keyof Moments, bar: number): boolean {
  const took = measured.map((run) => run[to] - run[from]).sort((a, b) => a - b)
  const at = (share: number) => took[Math.min(took.length - 1, Math.floor(share * took.length))] ?? Number.NaN
  const figures = [0.5, 0.95, 0.99].map((share) => `p${share * 100} ${at(share).toFixed(1)} ms`).join('  ')
  const held = at(0.99) <= bar
  console.log(`${name.padEnd(44)}${figures}  bar ${bar} ms ${held ? 'held' : 'MISSED'}`)
  return held
}

const held = [
  report('commit to the board’s event', 'committed', 'told', BOARD_BAR_MS),
  report('commit to the notice on its way', 'committed', 'onItsWay', NOTICE_BAR_MS),
  report('commit to the notice at Justice', 'committed', 'arrived', NOTICE_BAR_MS),
  report('commit to Justice’s word on the case', 'committed', 'answered', ANSWER_BAR_MS),
  report('a constable attends to Justice’s word', 'attended', 'answeredAgain', ANSWER_BAR_MS),
  report('payment to the case stood down', 'paid', 'stoodDown', STAND_DOWN_BAR_MS),
]
if (held.includes(false)) process.exitCode = 1
