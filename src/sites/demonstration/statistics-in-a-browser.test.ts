/** The statistics in a real browser: empty, with suppressed counts and full, fit for everybody and not heavy. */
import { gzipSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { KeepEnquiry } from '#desk/enquiries'
import { CountEnquiries } from '#desk/statistics'
import { randomId } from '#kernel'
import { findBrowser, openBrowser, whySkipped } from '../../../testing/browser.ts'
import { deskSite, type DeskSite } from '../../../testing/desk-site.ts'
import { aPerson, fitFaults, headersOf } from '../../../testing/pages/index.ts'
import { pastEnquiries } from './past-enquiries.ts'

const search = await findBrowser()
const lead = aPerson('desk-lead', { agency: 'mfat', id: 'lead-mfat' })

/** As the page weighs on the way. */
const MOST_BYTES = 150_000

describe.skipIf('missing' in search)(`statistics in a browser${whySkipped(search)}`, () => {
  let browser: Browser
  let desk: DeskSite

  beforeAll(async () => {
    browser = await openBrowser(search)
    desk = await deskSite()
  })
  afterAll(async () => {
    await browser.close()
    await desk.dispose()
  })

  async function faultsOf(address: string): Promise<readonly string[]> {
    const context = await browser.newContext({ extraHTTPHeaders: headersOf(lead) })
    const page = await context.newPage()
    await page.goto(desk.origin + address)
    const faults = await fitFaults(page)
    await context.close()
    return faults
  }

  async function keep(enquiries: ReturnType<typeof pastEnquiries>): Promise<void> {
    await desk.database.as('desk_enquiries', (tx) =>
      desk.site.operation(KeepEnquiry).keepPast({ tx, newId: randomId }, enquiries),
    )
    await desk.site.operation(CountEnquiries)()
  }

  it('are fit for everybody while there are none', async () => {
    expect(await faultsOf('/statistics')).toEqual([])
  })

  it('are fit for everybody where nearly everything is left out', async () => {
    const few = pastEnquiries(desk.clock.now()).filter(({ receivedAt }) => receivedAt.getUTCMonth() === 4)
    await keep(few.slice(0, 9))
    expect(await faultsOf('/statistics?quarter=2026-Q2')).toEqual([])
    expect((await desk.web.open('/statistics?quarter=2026-Q2', lead)).text()).toContain('Left out')
  })

  it('are fit for everybody with a map, and light', async () => {
    await keep(pastEnquiries(desk.clock.now()))
    expect(await faultsOf('/statistics')).toEqual([])
    const { html } = await desk.web.open('/statistics', lead)
    expect(html).toContain('map-market--hidden')
    expect(gzipSync(html).length).toBeLessThan(MOST_BYTES)
  })
})
