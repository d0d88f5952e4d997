/** The pages of processing, suppliers, review and responses in the states that they have, in a real browser. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { findBrowser, openBrowser, whySkipped } from '../../testing/browser.ts'
import { deskSite, type DeskSite } from '../../testing/desk-site.ts'
import { askByRight } from '../../testing/pages/ask-by-right.ts'
import { aPerson, fitFindings } from '../../testing/pages/index.ts'

const browsers = await findBrowser()
const officer = aPerson('privacy-officer', { site: 'desk', id: 'priya' })
const second = aPerson('privacy-officer', { site: 'desk', id: 'hone' })
const auditor = aPerson('auditor', { site: 'desk', id: 'callum' })
const reviewer = aPerson('commissioners-reviewer', { site: 'desk', id: 'ana' })
/** No space in it, and wider than a telephone. */
const LONG = 'Wolfeschlegelsteinhausenbergerdorff'

let desk: DeskSite
beforeAll(async () => {
  desk = await deskSite()
})
afterAll(() => desk.dispose())

it.skipIf('missing' in browsers)(
  `are fit for everybody to look at, whatever they show${whySkipped(browsers)}`,
  async () => {
    const browser = await openBrowser(browsers)
    const look = async (who: typeof officer | undefined, ...addresses: readonly string[]) => {
      expect(await fitFindings(browser, desk.web, addresses, who)).toEqual([])
    }
    try {
      await look(undefined, '/what-we-hold', '/mi/what-we-hold', '/official-information')
      await look(
        auditor,
        '/privacy-office/processing',
        '/privacy-office/processing/enquiries.enquiries',
        '/responses',
      )
      await look(reviewer, '/review', '/review/variations', '/privacy-office/processing')

      const supplier = (
        await (
          await desk.web.open('/privacy-office/suppliers/add', officer)
        ).submit(
          {
            'Who is it?': `${LONG} Limited`,
            'In which country does it work with what it sees?': 'AU',
            'What for?': 'It translates what exporters gave as feedback.',
            'From which day?': '1 11 2026',
          },
          'Add the supplier',
        )
      ).location
      await look(officer, '/privacy-office/suppliers', '/privacy-office/suppliers/add', supplier)
      const fields = `${supplier}/fields/feedback.feedback`
      await look(officer, fields)
      await (
        await desk.web.open(fields, officer)
      ).submit({ 'Which fields may it see?': 'outcome' }, 'Save the fields')
      await look(officer, supplier, `${supplier}/access`)
      const access = await (
        await desk.web.open(`${supplier}/access`, officer)
      ).submit(
        {
          'What for?': 'The month of November',
          'Of which tables?': 'feedback.feedback',
          'For how long, from the moment a second person agrees?': '2 hours',
        },
        'Ask a second person',
      )
      await look(officer, access.location)
      await look(second, access.location)
      await look(auditor, supplier)

      const asked = await askByRight(desk, { kind: 'Other official information', familyName: LONG })
      const reference = /[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(asked.text())?.[0] ?? ''
      await (
        await desk.web.open(`/requests/${reference}/decide`, officer)
      ).submit({ 'What do you decide?': 'Give all of it' }, 'Decide')
      const write = await desk.web.open(`/requests/${reference}/publish`, officer)
      const words = {
        Title: `What was spent on ${LONG.toLowerCase().slice(2)}`,
        'What was asked': 'How much was spent?',
        'What we answered':
          'It was $41,000, as Rāwiri Te Whata reported: https://desk.example/' + 'a'.repeat(120),
      }
      const { location: at } = await write.submit(words, 'Keep as a draft')
      await look(officer, `/requests/${reference}/publish`, at, `${at}/change`, '/responses')
      await (await desk.web.open(at, officer)).submit({}, 'Ask a second person to publish it')
      await look(officer, at)
      await look(second, at)
      await (await desk.web.open(at, second)).submit({}, 'Publish this response as the second person')
      const shown = at.replace('/responses/', '/official-information/')
      await look(undefined, '/official-information', '/mi/official-information', shown, `/mi${shown}`)
      await look(undefined, '/official-information?words=unicorns')
      await look(auditor, at)
      await (
        await desk.web.open(at, officer)
      ).submit({ 'Why is it withdrawn?': 'A figure was wrong.' }, 'Withdraw it')
      await look(undefined, shown, `/mi${shown}`)
      await look(officer, at)
    } finally {
      await browser.close()
    }
  },
  400_000,
)
