/** Scans go on while a list of full size arrives, is applied and its index swapped: none fails, none waits for it. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemClock } from '#kernel'
import { parseMrz } from '#travel-document'
import { listBodyOf, postList } from '../../testing/lists.ts'
import { entryOf, passportOf, type PassportHolder } from '../../testing/passports.ts'
import { testProgramme, type TestProgramme } from '../../testing/programme.ts'

const PEOPLE = 25_208
const EVERY_MS = 50
const QUIET_SCANS = 60
/** A scan that waited for the list would wait for most of the time that the list takes. */
const SHARE_OF_THE_LIST = 4
const STOPPED: PassportHolder = {
  familyName: 'Whakaruruhau',
  givenNames: 'Mereana Joy',
  dateOfBirth: '1979-03-14',
  documentNumber: 'LA123456',
}

let programme: TestProgramme

/** Everybody has a name and a birth date of their own. */
function people(given: string) {
  const letters = (n: number) =>
    Array.from(n.toString(26))
      .map((digit) => String.fromCharCode(97 + parseInt(digit, 26)))
      .join('')
  return Array.from({ length: PEOPLE }, (_, i) =>
    entryOf(
      {
        familyName: `Kai${letters(i)}`,
        givenNames: given,
        dateOfBirth: `${1940 + (i % 60)}-0${1 + (i % 9)}-1${i % 10}`,
        documentNumber: '',
      },
      `PPN-${i}`,
      i % 5 === 0 ? 'interception' : 'silent',
    ),
  )
}

beforeAll(async () => {
  programme = await testProgramme({ clock: systemClock })
  await postList(programme, listBodyOf(1, people('Aroha')))
  await programme.customs.screening.refresh()
}, 240_000)
afterAll(() => programme.stop())

async function scan(): Promise<{ readonly took: number; readonly instruction: string }> {
  const { document } = parseMrz(passportOf(STOPPED), { travelDate: '2026-11-21' })
  if (document === undefined) throw new Error('the passport was misread')
  const movement = { port: 'AKL', lane: 'A1', craft: 'NZ103', direction: 'departure' as const }
  const began = performance.now()
  const answer = await programme.customs.screening.scan({
    document,
    movement: { ...movement, at: new Date().toISOString() },
  })
  return { took: performance.now() - began, instruction: answer.ok ? answer.value : answer.error.code }
}

/** Starts a scan on every beat of a clock, however long those before it take. */
async function scansUntil(done: () => boolean) {
  const under: ReturnType<typeof scan>[] = []
  while (!done()) {
    under.push(scan())
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS))
  }
  return Promise.all(under)
}

const slowest = (scans: readonly { readonly took: number }[]) => Math.max(...scans.map(({ took }) => took))

test(
  'twenty scans a second go on while a list of 25,208 people comes into force',
  { timeout: 240_000 },
  async () => {
    const next = [...people('Hine').slice(1), entryOf(STOPPED, 'PPN-NEW', 'interception')]
    let quiet = 0
    const before = await scansUntil(() => quiet++ >= QUIET_SCANS)

    let inForce = false
    const posted = performance.now()
    let listTook = 0
    const arrival = (async () => {
      try {
        const receipt = await postList(programme, listBodyOf(2, next))
        await programme.customs.screening.refresh()
        return receipt
      } finally {
        inForce = true
        listTook = performance.now() - posted
      }
    })()
    const during = await scansUntil(() => inForce)

    expect(await arrival).toMatchObject({ verdict: 'accepted' })
    expect(programme.customs.screening.current()?.listNumber).toBe(2)
    expect(new Set(before.map(({ instruction }) => instruction))).toEqual(new Set(['proceed']))
    // The old list answered until the new one did, and no scan fell between them.
    const words = during.map(({ instruction }) => instruction).join(' ')
    expect(words).toMatch(/^(proceed ?)+(refer ?)*$/)
    expect((await scan()).instruction).toBe('refer')
    expect(slowest(during)).toBeLessThan(listTook / SHARE_OF_THE_LIST)
  },
)
