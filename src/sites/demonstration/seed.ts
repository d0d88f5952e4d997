/** The demonstration's first data: a made-up register, the first list sent and applied, and the lane's tray. */
import { csvChunks, DEBTS_FILE, PEOPLE_FILE, WARRANTS_FILE, type DemoTraveller, type RowFile } from '#lab'
import type { ActivityActor } from '#activity'
import { ScreenPassports, type TrayPassport } from '#customs/screening'
import { SendDailyList } from '#justice/daily-list'
import { importExtract, recentImports, type Extract } from '#justice/extract'
import { BrokenPromise, sentenceOf } from '#kernel'
import { stateName } from '#travel-document'
import type { OpenSite, SiteContext } from '#rooms'
import { demoPeople } from './people.ts'

const DEMO: ActivityActor = { kind: 'process', id: 'demo-seed', role: 'demo' }
const LIST_PATIENCE_MS = 30_000
const STRANGERS_IN_TRAY = 8

/** The made-up register, or some of its people, as the three files of an extract. */
export function demoExtract(people = demoPeople().population.people): Extract {
  const bytes = (file: RowFile) => Buffer.from([...csvChunks(file, people)].join(''))
  return { people: bytes(PEOPLE_FILE), debts: bytes(DEBTS_FILE), warrants: bytes(WARRANTS_FILE), full: true }
}

/** A passport of the demonstration with what scanning it shows: for the tour and for scripts, never for a lane. */
export interface DemoPassport extends TrayPassport {
  readonly shows: string
  /** Of somebody in the register. */
  readonly personProfileNumber: string | undefined
}

/** Everybody worth meeting, and some strangers, each once, in the order of the day: their order tells nothing. */
export function demoPassports(): readonly DemoPassport[] {
  return (passports ??= choosePassports())
}

let passports: readonly DemoPassport[] | undefined

function choosePassports(): readonly DemoPassport[] {
  let strangers = 0
  const { travellers } = demoPeople()
  const zones = travellers.map(({ zone }) => zone.join())
  return travellers
    .filter(({ zone }, i) => zones.indexOf(zone.join()) === i)
    .filter(({ kind }) => kind !== 'stranger' || strangers++ < STRANGERS_IN_TRAY)
    .map(passportOf)
}

/** The passport of a made-up traveller as it lies on a tray. */
export function passportOf({
  label,
  shows,
  zone,
  personProfileNumber,
}: Pick<DemoTraveller, 'label' | 'shows' | 'zone' | 'personProfileNumber'>): DemoPassport {
  return {
    name: label.replace(/ \(.*$/, ''),
    issuer: stateName((zone[0] ?? '').slice(2, 5).replaceAll('<', '')) ?? 'Passport',
    mrz: zone.join('\n'),
    ...{ shows, personProfileNumber },
  }
}

/** Whether anything was ever imported. */
export async function isSeeded({ database }: Pick<SiteContext, 'database'>): Promise<boolean> {
  const imports = await database.as('justice_list_officer', (tx) => recentImports(tx, 1))
  return imports.length > 0
}

/** Imports the register and sends the first list, once; returns when Customs has it in force. */
export async function seedDemo(
  justice: OpenSite,
  customs: OpenSite,
  say: (line: string) => void,
): Promise<void> {
  const { context } = justice
  if (await isSeeded(context)) return
  const imported = await importExtract(context, demoExtract(), DEMO)
  if (!imported.ok) throw new BrokenPromise('the demonstration’s register was refused')
  say(`register of fines: ${imported.value.people.added.toLocaleString('en-NZ')} made-up people`)
  const sent = await justice.operation(SendDailyList)({ occasion: 'daily', actor: DEMO })
  if (!sent.ok) throw new BrokenPromise(sentenceOf(sent.error.code), sent.error.code)
  const deadline = Date.now() + LIST_PATIENCE_MS
  while (customs.operation(ScreenPassports).current() === undefined) {
    if (Date.now() > deadline) throw new BrokenPromise('the first list did not reach Customs')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  say(`list ${sent.value.number} applied at Customs`)
}
