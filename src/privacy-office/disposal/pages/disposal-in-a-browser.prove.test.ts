/** The pages of disposal in every state that they have, in a real browser. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { civilDate } from '#kernel'
import { addDays } from '#statute'
import { askAsAdmin } from '../../../../testing/ask-as-admin.ts'
import { findBrowser, openBrowser, whySkipped } from '../../../../testing/browser.ts'
import { deskSite, type DeskSite } from '../../../../testing/desk-site.ts'
import { aPerson, fitFindings } from '../../../../testing/pages/index.ts'

const browsers = await findBrowser()
const DAY_MS = 86_400_000
const officer = aPerson('privacy-officer', { site: 'desk', id: 'priya' })
const second = aPerson('privacy-officer', { site: 'desk', id: 'piripi' })
const auditor = aPerson('auditor', { site: 'desk', id: 'callum' })

let desk: DeskSite
beforeAll(async () => {
  desk = await deskSite()
})
afterAll(() => desk.dispose())

/** As somebody gave it so many days ago, at each of the four days. */
async function feedback(...daysAgo: readonly number[]): Promise<void> {
  for (const [n, days] of daysAgo.entries())
    await askAsAdmin(
      desk.database,
      `insert into feedback.feedback (reference, received_at, outcome, words, has_file, mailed_at)
       values ('FDBK-${n}${days}', '${new Date(desk.clock.now().getTime() - days * DAY_MS).toISOString()}',
         'well', '\\x00', false, now())`,
    )
}

async function hold(record: string): Promise<string> {
  const page = await desk.web.open('/disposal/holds/place', officer)
  const [year = '', month = '', day = ''] = addDays(civilDate(desk.clock.now()), 30).split('-')
  const placed = await page.submit(
    {
      'Why must it be kept?': 'A complaint is open',
      'What is held?': 'One record in feedback.feedback',
      'Which record?': record,
      'Why, in a sentence': 'Complaint C-7 is before the Commissioner.',
      ...{ Day: day, Month: month, Year: year },
    },
    'Place the hold',
  )
  return placed.location
}

it.skipIf('missing' in browsers)(
  `are fit for everybody to look at, whatever they show${whySkipped(browsers)}`,
  async () => {
    const browser = await openBrowser(browsers)
    const look = async (who: typeof officer, ...addresses: readonly string[]) => {
      expect(await fitFindings(browser, desk.web, addresses, who)).toEqual([])
    }
    try {
      await look(officer, '/disposal', '/disposal/holds', '/disposal/holds/place', '/disposal/certificates')

      await feedback(367, 361, 360)
      const held = await hold('FDBK-1361')
      await desk.site.work()
      const proposal = (await desk.web.open('/disposal', officer)).link('feedback.feedback')
      await look(officer, '/disposal', proposal, '/disposal/holds', held)
      await (await desk.web.open(proposal, officer)).submit({}, 'Dispose of 2 records as the first of two')
      await look(second, proposal)
      await look(auditor, proposal)
      await (await desk.web.open(proposal, second)).submit({}, 'Dispose of 2 records as the second person')
      await desk.site.work()
      const list = await desk.web.open('/disposal/certificates', auditor)
      await look(auditor, proposal, '/disposal/certificates', list.link('feedback.feedback'))

      desk.clock.advance(40 * DAY_MS)
      await look(officer, held)
      await (
        await desk.web.open(held, officer)
      ).submit({ 'Why is it lifted?': 'It is closed.' }, 'Lift the hold')
      await look(officer, held, '/disposal/holds')
    } finally {
      await browser.close()
    }
  },
  120_000,
)
