/** The pages of requests by right in every state that they have, in a real browser: the public's in both languages, and the office's. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { findBrowser, openBrowser, whySkipped } from '../../../../testing/browser.ts'
import { deskSite, type DeskSite } from '../../../../testing/desk-site.ts'
import { askByRight } from '../../../../testing/pages/ask-by-right.ts'
import { askQuestion } from '../../../../testing/pages/ask-question.ts'
import { referenceOf } from '../../../../testing/pages/give-feedback.ts'
import { aPerson, fitFindings, type OpenedPage } from '../../../../testing/pages/index.ts'

const browsers = await findBrowser()
const officer = aPerson('privacy-officer', { site: 'desk', id: 'priya' })
const second = aPerson('privacy-officer', { site: 'desk', id: 'piripi' })
const agent = aPerson('desk-agent', { agency: 'mfat', id: 'agent-mfat' })
const auditor = aPerson('auditor', { site: 'desk', id: 'callum' })
/** No space in it, and wider than a telephone. */
const LONG_NAME = 'Wolfeschlegelsteinhausenbergerdorff'

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
      await look(undefined, '/your-information', '/mi/your-information', '/your-information/ask')
      await look(officer, '/requests', '/requests/record')

      const asked = await askQuestion(desk, { name: `Ana ${LONG_NAME}`, email: 'ana@long.example' })
      const page = await askByRight(desk, {
        ...{ familyName: LONG_NAME, givenNames: 'Ana', email: 'ana@long.example' },
        representative: 'ณัฐพงศ์ ศรีสุวรรณ',
      })
      const reference = /[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(page.text())?.[0] ?? ''
      const mine = page.link('See how your request is going')
      const at = (below: string) => `/requests/${reference}${below}`
      const act = async (
        below: string,
        answers: Readonly<Record<string, string>>,
        button: string,
        who = officer,
      ) => {
        const done: OpenedPage = await (await desk.web.open(at(below), who)).submit(answers, button)
        expect(done.errorSummary()).toEqual([])
      }
      await look(undefined, mine, `/mi${mine}`)
      await look(auditor, '/requests')
      await look(officer, at(''), at('/person'), at('/proof'), at('/search'), at('/found'), at('/extend'))
      await look(officer, at('/transfer'), at('/note'), at('/decide'), at('/statement'), at('/who-saw'))

      for (const of of ['Who the person is', 'That somebody may ask for them'])
        await act(
          '/proof',
          {
            'What was made sure of?': of,
            'By what?': 'A signed authority of the person came, and its signature was checked',
            'Is it enough?': 'Yes, I am satisfied',
          },
          'Record it',
        )
      await act('/search', {}, 'Search')
      await look(officer, at('/found'))
      await desk.site.work()
      await look(officer, at('/found'), at('/found/1'))
      for (let number = 1; ; number += 1) {
        const found = await desk.web.open(at(`/found/${String(number)}`), officer)
        if (found.status === 404) break
        await found.submit(
          { 'Is this record theirs?': 'Yes, it is about them', 'What tells you so?': 'It says their name.' },
          'Say so',
        )
      }
      const table = (await desk.web.open(at('/found'), officer)).table('Records that are theirs, or may be')
      const enquiry = table.rows.flatMap(([what = '']) =>
        what.includes('enquiries.enquiries') ? [what] : [],
      )
      const record = `/found/${enquiry[0]?.split(':')[0] ?? ''}`
      await act(
        record,
        {
          'Which field?': 'Company',
          'On which ground?':
            's 53(b): giving it would be an unwarranted disclosure of the affairs of another person, living or dead',
          'What makes it so here?': 'It names somebody else.',
          'What else did you consider?': 'A summary would too.',
        },
        'Withhold it',
      )
      await look(officer, at(record), at('/files'), at('/statement'), at('/who-saw'))
      await act(
        '/decide',
        {
          'What do you decide?': 'Give it without what is withheld',
          'What do you tell them?': 'One part names somebody else.',
        },
        'Decide',
      )
      await look(officer, at('/decide'))
      await look(second, at('/decide'))
      await act('/decide', {}, `Decide request ${reference} as written here as the second person`, second)
      await look(officer, at(''), at('/letter'), at('/copy'), '/requests')
      await look(undefined, mine, `/mi${mine}`)

      // A correction, from what is to be corrected to who is told.
      const asks = await askByRight(desk, {
        kind: 'That you correct what you hold about me',
        ...{ familyName: LONG_NAME, givenNames: 'Ana', email: 'ana@long.example' },
      })
      const wrong = `/requests/${/[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(asks.text())?.[0] ?? ''}`
      const press = async (below: string, answers: Readonly<Record<string, string>>, button: string) => {
        const done = await (await desk.web.open(`${wrong}${below}`, officer)).submit(answers, button)
        expect(done.errorSummary()).toEqual([])
      }
      await look(officer, `${wrong}/correct`, `${wrong}/recipients`)
      await press(
        '/proof',
        {
          'What was made sure of?': 'Who the person is',
          'By what?': 'A passport or other official document with a photo was seen in person',
          'Is it enough?': 'Yes, I am satisfied',
        },
        'Record it',
      )
      await press('/search', {}, 'Search')
      await desk.site.work()
      const theirs = {
        'Is this record theirs?': 'Yes, it is about them',
        'What tells you so?': 'Their name.',
      }
      for (let number = 1; ; number += 1) {
        const found = await desk.web.open(`${wrong}/found/${String(number)}`, officer)
        if (found.status === 404) break
        await found.submit(theirs, 'Say so')
      }
      const choose = await desk.web.open(`${wrong}/correct`, officer)
      const [which = ''] = /\d+: enquiries\.enquiries/.exec(choose.text()) ?? []
      const correct = choose.link(which)
      await look(officer, `${wrong}/correct`, correct)
      const asCorrected = { Name: `Anahera ${LONG_NAME}` }
      await (await desk.web.open(correct, officer)).submit(asCorrected, 'Correct it')
      const statement = { 'To which record?': which, 'What does the person say?': `${LONG_NAME} is my name.` }
      await press('/statement', statement, 'Attach it')
      await look(officer, wrong, correct.replace('/correct/', '/found/'), `${wrong}/recipients`, correct)
      // With its record, before whoever holds it.
      await look(agent, `/enquiries/${referenceOf(asked)}`)
    } finally {
      await browser.close()
    }
  },
  300_000,
)
