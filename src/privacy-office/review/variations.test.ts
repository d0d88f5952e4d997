/** A variation of an agreement at Justice: proposed as a file, compared, agreed to by a second person, in force from its day on. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { programme, withVariations, writtenVersion, type Programme } from '#agreement'
import { randomId } from '#kernel'
import { fixedClock, siteDatabase } from '#testing'
import { theAgreements } from '../../../testing/justice.ts'
import { aPerson, headersOf, testSite, type TestSite } from '../../../testing/pages/index.ts'
import { everyPermission } from '../../../testing/pages/persons.ts'
import type { TestDatabase } from '../../../testing/test-database.ts'
import { variationPage } from './pages/variation.ts'
import { variationsPage } from './pages/variations.ts'
import { selectAgreedVariations } from './variation-store.ts'
import { versionsOf } from './vary-agreement.ts'

const officer = aPerson('privacy-officer', { site: 'justice', id: 'kahu' })
const second = aPerson('privacy-officer', { site: 'justice', id: 'eseta' })
const reviewer = aPerson('commissioners-reviewer', { site: 'justice', id: 'piers' })
const clock = fixedClock('2026-11-21T09:30:00+13:00')

let database: TestDatabase
let held: Programme
let site: TestSite
beforeAll(async () => {
  database = await siteDatabase('justice')
  held = programme(await theAgreements())
  const options = { programme: held, permissions: everyPermission }
  site = await testSite({ database, clock, pages: [variationsPage(options), variationPage(options)] })
})
afterAll(async () => {
  await site.close()
  await database.dispose()
})

function fileOf(changes: object): string {
  return JSON.stringify({ ...(JSON.parse(writtenVersion(held.versions.at(-1)!)) as object), ...changes })
}

/** Hands the file in as a browser does. */
function propose(text: string, as = officer) {
  const boundary = 'landfall-boundary'
  const part = (disposition: string, value: string) =>
    `--${boundary}\r\ncontent-disposition: form-data; ${disposition}\r\n\r\n${value}\r\n`
  const parts = [
    part('name="once-key"', randomId()),
    part('name="reason"', 'The board of both agencies decided so.'),
    part('name="file"; filename="version.json"\r\ncontent-type: application/json', text),
  ]
  return site.server.inject({
    method: 'POST',
    url: '/review/variations',
    headers: {
      ...headersOf(as),
      'sec-fetch-site': 'same-origin',
      'content-type': `multipart/form-data; boundary=${boundary}`,
    },
    payload: Buffer.from(`${parts.join('')}--${boundary}--\r\n`),
  })
}

const LATER = { version: '2027', in_force: { from: '2027-01-01' }, status: 'ceased' }

describe('a variation', () => {
  it('is refused with what is wrong in the file, and when it counts for a day that has passed', async () => {
    const past = await propose(fileOf({ ...LATER, in_force: { from: '2026-01-01' } }))
    expect(past.statusCode).toBe(422)
    expect(past.body).toContain('what was in force on a day never changes')
    const wrong = await propose(fileOf({ ...LATER, messages: 'none' }))
    expect(wrong.statusCode).toBe(422)
    expect(wrong.body).toContain('messages')
  })

  it('is proposed by a privacy officer alone', async () => {
    expect((await site.open('/review/variations', reviewer)).buttons()).toEqual([])
    expect((await propose(fileOf(LATER), reviewer)).statusCode).toBeGreaterThanOrEqual(400)
  })

  it('is shown beside the version before it, agreed to by another, and in force from its day on', async () => {
    const proposed = await propose(fileOf(LATER))
    expect(proposed.statusCode).toBe(303)
    const address = String(proposed.headers.location)
    const own = await site.open(address, officer)
    expect(own.table('What differs from the version before it').rows).toEqual(
      expect.arrayContaining([['status', 'Changed', expect.any(String), 'ceased']]),
    )
    expect(own.buttons().some((text) => text.endsWith('as the second person'))).toBe(false)
    const page = await site.open(address, second)
    await page.submit({}, 'Vary the agreement from 1 January 2027 on as the second person')
    expect((await site.open(address, reviewer)).text()).toContain('Agreed, for later')

    const rows = await database.as('justice_privacy_office', selectAgreedVariations)
    const varied = withVariations(held, versionsOf(rows, held))
    const on = (day: string) => {
      const found = varied.inForce(new Date(`${day}T00:00:00Z`))
      return found.ok ? found.value.version : 'none'
    }
    expect(on('2027-01-02')).toBe('2027')
    expect(on('2026-12-30')).not.toBe('2027')
    // The same again is not another variation.
    expect((await propose(fileOf(LATER))).body).toContain('version')
  })

  it('is not agreed to once its day has passed', async () => {
    const proposed = await propose(fileOf({ ...LATER, version: '2028', in_force: { from: '2027-02-01' } }))
    const address = String(proposed.headers.location)
    const page = await site.open(address, second)
    await database.as('justice_privacy_officer', () => Promise.resolve())
    clock.advance(80 * 86_400_000)
    const late = await page.submit({}, 'Vary the agreement from 1 February 2027 on as the second person')
    expect(late.status).toBe(422)
  })
})
