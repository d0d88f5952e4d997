/**
 * Two hundred people with a silent alert and two hundred of whom Customs holds nothing ask for what is held about them: what they are
 * told, what the office sees, and how long it takes are the same. Of the time: with 200 pairs and the spread that is printed, a
 * difference of the medians beyond the bound would be found in more than 99 of 100 runs.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from '#database'
import { randomId, seededRandom } from '#kernel'
import { describeSite } from '#rooms'
import { fixedClock } from '#testing'
import { listBodyOf, postList } from '../../testing/lists.ts'
import { pagesOf } from '../../testing/open-sites.ts'
import { askByRight } from '../../testing/pages/ask-by-right.ts'
import { aPerson, testSite, type TestSite } from '../../testing/pages/index.ts'
import { entryOf, passportOf, type PassportHolder } from '../../testing/passports.ts'
import { testProgramme, type TestProgramme } from '../../testing/programme.ts'
import { serveCustoms, type ServedCustoms } from '../../testing/served-customs.ts'

const PAIRS = 200
/** Of one request through the whole of the office, in milliseconds: a tenth of what it takes. */
const MOST_APART_MS = 25
const officer = aPerson('privacy-officer', { site: 'customs', id: 'ingrid' })
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

let programme: TestProgramme
let customs: ServedCustoms
let web: TestSite

/** Names of the same length, so that nothing else differs on a page. */
function holder(kind: string, number: number): PassportHolder {
  const letter = (place: number) => LETTERS[Math.floor(number / 26 ** place) % 26] ?? 'A'
  return {
    familyName: `${kind}${letter(1)}${letter(0)}vaipo`,
    givenNames: 'Mereana',
    dateOfBirth: '1979-03-14',
    documentNumber: `L${kind[0] ?? ''}${String(100_000 + number)}`,
  }
}

beforeAll(async () => {
  const clock = fixedClock('2026-11-21T09:30:00+13:00')
  programme = await testProgramme({ clock })
  const watched = Array.from({ length: PAIRS }, (_, i) =>
    entryOf(holder('Silen', i), `PPN-${String(i)}`, 'silent'),
  )
  await postList(programme, listBodyOf(1, watched))
  await programme.customs.screening.refresh()
  customs = await serveCustoms(programme)
  for (let i = 0; i < PAIRS; i += 1)
    await customs.scan(passportOf(holder('Silen', i)), { craft: `NZ${String(i)}` })
  const site = programme.customs
  web = await testSite({
    site: describeSite('customs', false),
    ...{ database: programme.databases.customs, clock, newId: randomId },
    ...{ pages: pagesOf(site), navigation: site.declared.navigation },
    journeys: site.rooms.flatMap(({ journeys = [] }) => journeys),
    journeyKey: site.context.keys.atRest,
    requestsPerMinute: 100_000_000,
    journeysFromOneNetwork: 100_000_000,
  })
}, 300_000)
afterAll(async () => {
  await customs.stop()
  await programme.stop()
})

/** All that the person and the office see of one request, with what differs by nature replaced; and how long it took. */
async function requestOf(of: PassportHolder): Promise<{ readonly said: string; readonly ms: number }> {
  const began = performance.now()
  const sent = await askByRight(
    { web },
    {
      ...{ familyName: of.familyName, givenNames: of.givenNames, email: 'same@asks.example' },
      born: ['14', '3', '1979'],
    },
  )
  const reference = /[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(sent.text())?.[0] ?? ''
  const link = sent.link('See how your request is going')
  const page = (below: string) => web.open(`/requests/${reference}${below}`, officer)
  await (
    await page('/proof')
  ).submit(
    {
      'What was made sure of?': 'Who the person is',
      'By what?': 'A passport or other official document with a photo was seen in person',
      'Is it enough?': 'Yes, I am satisfied',
    },
    'Record it',
  )
  await (await page('/search')).submit({}, 'Search')
  for (const { part, run } of programme.customs.rooms.flatMap(({ work = [] }) => work))
    if (part === 'searching for requests') await run()
  const seen = [await page('/found'), await page('/decide'), await page('/who-saw')]
  await (await page('/decide')).submit({ 'What do you decide?': 'Give all of it' }, 'Decide')
  seen.push(await page(''), await page('/letter'), await web.open(link))
  const ms = performance.now() - began
  const said = seen
    .map(({ status, html }) => `${String(status)} ${html}`)
    .join('\n')
    .replaceAll(of.familyName, 'NAME')
    .replaceAll(reference, 'REFERENCE')
    .replaceAll(link, 'LINK')
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID')
  return { said, ms }
}

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

test(
  `of ${String(PAIRS)} pairs of access requests, nobody can tell whose is watched`,
  { timeout: 900_000 },
  async () => {
    const { rows } = await programme.databases.customs.as('customs_screening', (tx) =>
      sql<{ n: number }>`select count(*)::integer as n from silent.alerts`.execute(tx),
    )
    expect(rows[0]?.n).toBe(PAIRS)
    // The first of all compiles the templates.
    await requestOf(holder('Noone', PAIRS))
    const random = seededRandom(11)
    const times: { readonly silent: number[]; readonly nobody: number[] } = { silent: [], nobody: [] }
    for (let pair = 0; pair < PAIRS; pair += 1) {
      const asks = [
        async () => ({ kind: 'silent' as const, ...(await requestOf(holder('Silen', pair))) }),
        async () => ({ kind: 'nobody' as const, ...(await requestOf(holder('Noone', pair))) }),
      ]
      if (random.next() < 0.5) asks.reverse()
      const answers = []
      for (const ask of asks) answers.push(await ask())
      for (const { kind, ms } of answers) times[kind].push(ms)
      expect(answers[0]?.said).toBe(answers[1]?.said)
    }
    const apart = times.silent.map((ms, i) => ms - (times.nobody[i] ?? 0))
    const spread = median(apart.map((ms) => Math.abs(ms - median(apart))))
    console.log(
      `a request takes ${median(times.nobody).toFixed(0)} ms; the pairs lie ${median(apart).toFixed(1)} ms apart, spread ${spread.toFixed(1)} ms`,
    )
    expect(Math.abs(median(apart))).toBeLessThan(MOST_APART_MS)
  },
)
