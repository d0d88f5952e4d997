/** The pages of the breach desk in the states that they have, in a real browser. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { civilDate } from '#kernel'
import { addDays } from '#statute'
import { auditor, breachDesk, HOUR_MS, officer } from '../../../../testing/breach-desk.ts'
import { findBrowser, openBrowser, whySkipped } from '../../../../testing/browser.ts'
import { deskSite, type DeskSite } from '../../../../testing/desk-site.ts'
import { fitFindings } from '../../../../testing/pages/index.ts'
import { HARM_FACTORS } from '../harm-factors.ts'

const browsers = await findBrowser()
const NO_STAFF = 'No, only those whom the records are about'

let desk: DeskSite
beforeAll(async () => {
  desk = await deskSite()
})
afterAll(() => desk.dispose())

const { enquiryOf } = breachDesk(() => desk)

async function record(): Promise<string> {
  const page = await desk.web.open('/breaches/new', officer)
  const [year = '', month = '', day = ''] = civilDate(desk.clock.now()).split('-')
  const sent = await page.submit(
    {
      'What is it?': 'Disclosure',
      'What happened?': 'A file of enquiries was sent to the wrong address.',
      'When was it detected?': `${day} ${month} ${year}`,
      'At what time was it detected?': '08:00',
    },
    'Record the breach',
  )
  return sent.location
}

async function assess(breach: string): Promise<void> {
  const page = await desk.web.open(`${breach}/assess`, officer)
  const factors = Object.values(HARM_FACTORS).flatMap(({ text, law }) => [
    [`${text} (${law})`, 'Looked at, and said in words.'],
    [`How it weighs: ${text.charAt(0).toLowerCase()}${text.slice(1)}`, 'Speaks for neither'],
  ])
  await page.submit({
    ...(Object.fromEntries(factors) as Record<string, string>),
    'What do you conclude?': 'Notifiable: it has caused serious harm, or is likely to',
    'Why?': 'Names with what was asked.',
  })
}

it.skipIf('missing' in browsers)(
  `are fit for everybody to look at, whatever they show${whySkipped(browsers)}`,
  async () => {
    const browser = await openBrowser(browsers)
    const look = async (who: typeof officer, ...addresses: readonly string[]) => {
      expect(await fitFindings(browser, desk.web, addresses, who)).toEqual([])
    }
    const submit = async (address: string, answers: Readonly<Record<string, string>>, button?: string) => {
      const sent = await (await desk.web.open(address, officer)).submit(answers, button)
      expect(sent.errorSummary()).toEqual([])
      return sent
    }
    try {
      await look(officer, '/breaches', '/breaches/new', '/breaches/drills')
      const breach = await record()
      const part = (name: string) => `${breach}/${name}`
      await look(officer, breach, part('facts'), part('assess'), part('people'))
      await look(officer, part('touched/records'), part('touched/actor'), part('touched/table'))
      await look(officer, part('commissioner'), part('exceptions'), part('close'))

      const references = [
        await enquiryOf('Mere Aroha Ngata', 'mere@example.test'),
        await enquiryOf('Rewi Totara', 'rewi@example.test'),
      ]
      await submit(
        part('touched/records'),
        {
          'In which table do they stand?': 'enquiries.enquiries',
          'Their identifiers, one on each line': [...references, 'ESD-NONE'].join('\n'),
          'Are members of staff listed too?': NO_STAFF,
        },
        'List their people',
      )
      await look(officer, part('people'))
      await desk.site.work()
      await assess(breach)
      const [year = '', month = '', day = ''] = addDays(civilDate(desk.clock.now()), 30).split('-')
      await submit(
        part('exceptions'),
        {
          'On what ground?':
            'Delay: telling now may put at risk the security of what the agency holds, and that outweighs the benefit of telling (s 116(4))',
          'Why does it apply?': 'The hole is open.',
          'When is it looked at again?': `${day} ${month} ${year}`,
        },
        'Record the ground',
      )
      await look(officer, part('people'), breach, part('commissioner'), part('people-notice'), part('assess'))
      await submit(part('commissioner'), { 'How was it given, and under which reference?': 'NotifyUs NU-1' })
      await submit(part('people-notice'), { 'How are people told?': 'By letter' })
      const page = await desk.web.open(breach, officer)
      const notices = [...page.html.matchAll(/href="([^"]*\/notices\/[^"]*)"/g)].map(([, href = '']) => href)
      expect(notices).toHaveLength(2)
      await look(
        officer,
        ...notices,
        `${notices.at(-1) ?? ''}/letters`,
        part('public-notice'),
        part('exceptions'),
      )
      const list = await desk.web.open(part('people'), officer)
      await look(officer, list.link('Mere Aroha Ngata'))
      desk.clock.advance(100 * HOUR_MS)
      const late = await record()
      await assess(late)
      desk.clock.advance(100 * HOUR_MS)
      await look(officer, '/breaches', late)
      await look(auditor, '/breaches', breach, ...notices)
    } finally {
      await browser.close()
    }
  },
  180_000,
)
