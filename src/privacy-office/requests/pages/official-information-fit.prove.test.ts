/** The pages of a request for official information in every state that they have, in a real browser. */
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { attachFile } from '../../../../testing/attach-file.ts'
import { findBrowser, openBrowser, whySkipped } from '../../../../testing/browser.ts'
import { deskSite, type DeskSite } from '../../../../testing/desk-site.ts'
import { askByRight } from '../../../../testing/pages/ask-by-right.ts'
import { aPerson, fitFindings } from '../../../../testing/pages/index.ts'

const browsers = await findBrowser()
const officer = aPerson('privacy-officer', { site: 'desk', id: 'priya' })
const second = aPerson('privacy-officer', { site: 'desk', id: 'piripi' })
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
      const kind = 'Other official information'
      const asked = await askByRight(desk, { kind, words: `What did ${LONG} write?` })
      const reference = /[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(asked.text())?.[0] ?? ''
      const mine = asked.link('See how your request is going')
      const at = (below: string) => `/requests/${reference}${below}`
      const open = (below: string, who = officer) => desk.web.open(at(below), who)
      await look(officer, at(''), at('/refuse'), at('/documents'))

      const file = {
        field: 'files',
        name: `${LONG}-minutes.txt`,
        bytes: Buffer.from(`${LONG} came.\n\nThe fair.`),
      }
      await attachFile(desk.origin, await open('/documents'), file, { as: officer })
      const document = (await open('/documents')).link(file.name)
      await vi.waitUntil(
        async () => !(await desk.web.open(document, officer)).text().includes('is being read'),
        { timeout: 60_000, interval: 300 },
      )
      const said = {
        'On which ground?':
          's 9(2)(a): it must be kept back to protect the privacy of a person, living or dead',
        'What makes it so here?': 'It is a name.',
        'What else did you consider?': 'A summary would name them too.',
        'Why does the public interest in giving it not outweigh that?': `What was decided is told. ${LONG}`,
      }
      const cut = {
        'Wherever these words stand': LONG,
        'How much of it is withheld?': 'What is chosen above',
      }
      await (await desk.web.open(document, officer)).submit({ ...said, ...cut }, 'Withhold it')
      await (
        await open('/refuse')
      ).submit({ ...said, 'What of their request is refused?': `All of ${LONG}` }, 'Refuse it')
      await look(officer, at('/refuse'), at('/documents'), document)
      const decided = {
        'What do you decide?': 'Give part of it',
        'What do you tell them?': 'One name is withheld.',
      }
      await (await open('/decide')).submit(decided, 'Decide')
      await look(second, at('/decide'))
      await (
        await open('/decide', second)
      ).submit({}, `Decide request ${reference} as written here as the second person`)
      await look(officer, at(''), at('/letter'), at('/copy'), at('/documents'), at('/refuse'))
      await look(undefined, mine, `/mi${mine}`)
    } finally {
      await browser.close()
    }
  },
  240_000,
)
