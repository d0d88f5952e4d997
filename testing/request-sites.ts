/** Customs and Justice with their privacy offices on the web: somebody asks at Customs by right, and officers of both work on it. */
import { randomId } from '#kernel'
import { describeSite } from '#rooms'
import type { OpenSite } from '#rooms'
import { pagesOf } from './open-sites.ts'
import { askByRight, type AskedByRight } from './pages/ask-by-right.ts'
import { aPerson, testSite, type OpenedPage, type TestSite } from './pages/index.ts'
import type { TestProgramme } from './programme.ts'

type Site = 'customs' | 'justice'

export interface RequestOffice {
  readonly web: TestSite
  readonly officer: ReturnType<typeof aPerson>
  readonly second: ReturnType<typeof aPerson>
  open(reference: string, page?: string, as?: ReturnType<typeof aPerson>): Promise<OpenedPage>
  prove(reference: string): Promise<void>
  search(reference: string): Promise<OpenedPage>
  /** What the office's own process does by itself, and nothing else of the site. */
  work(part: string): Promise<void>
}

export async function requestOffice(programme: TestProgramme, name: Site): Promise<RequestOffice> {
  const site: OpenSite = programme[name]
  const [officer, second] = ['ingrid', 'rawiri'].map((id) =>
    aPerson('privacy-officer', { site: name, id, name: id }),
  ) as [ReturnType<typeof aPerson>, ReturnType<typeof aPerson>]
  const web = await testSite({
    site: describeSite(name, false),
    ...{ database: programme.databases[name], clock: site.context.clock, newId: randomId },
    ...{ pages: pagesOf(site), navigation: site.declared.navigation },
    journeys: site.rooms.flatMap(({ journeys = [] }) => journeys),
    journeyKey: site.context.keys.atRest,
    requestsPerMinute: 100_000_000,
    journeysFromOneNetwork: 100_000_000,
  })
  const open: RequestOffice['open'] = (reference, page = '', as = officer) =>
    web.open(`/requests/${reference}${page}`, as)
  const work: RequestOffice['work'] = async (part) => {
    for (const one of site.rooms.flatMap(({ work: parts = [] }) => parts))
      if (one.part === part) await one.run()
  }
  return {
    ...{ web, officer, second, open, work },
    async prove(reference) {
      const answers = {
        'What was made sure of?': 'Who the person is',
        'By what?': 'A passport or other official document with a photo was seen in person',
        'Is it enough?': 'Yes, I am satisfied',
      }
      await (await open(reference, '/proof')).submit(answers, 'Record it')
    },
    async search(reference) {
      await (await open(reference, '/search')).submit({}, 'Search')
      await work('searching for requests')
      return open(reference, '/found')
    },
  }
}

/** Somebody asks at Customs what it holds about them. */
export async function askAt(
  { web }: Pick<RequestOffice, 'web'>,
  asked: AskedByRight,
): Promise<{ readonly reference: string; readonly link: string; readonly sent: OpenedPage }> {
  const sent = await askByRight({ web }, asked)
  return {
    reference: /[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(sent.text())?.[0] ?? '',
    link: sent.link('See how your request is going'),
    sent,
  }
}
