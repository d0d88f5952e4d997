/** The pages of Justice on a real server, database and exchange, with a small register: for tests of what people see. */
import type { Agreement } from '#agreement'
import { confirmationReceiver } from '#justice/confirmations'
import { lastListed, nextLists, type SendDependencies } from '#justice/daily-list'
import type { ActDependencies } from '#justice/acts'
import { importExtract } from '#justice/extract'
import { outcomeReceiver } from '#justice/outcomes'
import { alertReview } from '#justice/withdrawals'
import { randomId } from '#kernel'
import { contactCentrePages } from '../src/justice/contact-centre/pages/index.ts'
import { dailyListPages } from '../src/justice/daily-list/pages/index.ts'
import { extractDesk } from '../src/justice/extract/pages/index.ts'
import { noticesPages } from '../src/justice/notices/pages/index.ts'
import { registerPages } from '../src/justice/register/pages/index.ts'
import { fixedClock, type FixedClock } from './fixed-clock.ts'
import { justiceToCustoms, type JusticeToCustoms } from './justice-to-customs.ts'
import { anExtract, justiceDatabase, theAgreements, theOperator } from './justice.ts'
import { testSite, type TestSite } from './pages/index.ts'
import type { TestDatabase } from './test-database.ts'

export interface JusticeTestSite extends TestSite {
  readonly database: TestDatabase
  readonly clock: FixedClock
  readonly agreements: readonly Agreement[]
  readonly sending: SendDependencies
  readonly peers: JusticeToCustoms
  /** As the site does by itself when somebody let an extract in. */
  readonly importApproved: () => Promise<void>
}

/** Tāne is under interception, Jo under silent alert, Ana under none. */
export async function justiceSite(): Promise<JusticeTestSite> {
  const clock = fixedClock('2016-06-30T05:00:00+12:00')
  const [database, agreements] = await Promise.all([justiceDatabase(), theAgreements()])
  const actingBy = (exchange: Pick<SendDependencies['exchange'], 'post'>): ActDependencies => ({
    clock,
    reviewAlert: alertReview({ clock, exchange, agreements, lastListed }),
  })
  const peers = await justiceToCustoms(database, clock, (exchange) => [
    confirmationReceiver({ clock, exchange, agreements }),
    outcomeReceiver(actingBy(exchange)),
  ])
  const sending: SendDependencies = {
    ...{ database, clock, agreements },
    newId: randomId,
    exchange: peers.exchange,
  }
  const imports = { database, clock, newId: randomId }
  await importExtract(
    imports,
    anExtract({
      people: [
        'P-1,Raukawa,Tāne,1979-03-14,M',
        'P-2,TAYLOR,JO ANNE,1981-00-00,X',
        'P-3,Smith,Ana,1990-01-01,F',
      ],
      debts: [
        'D-1,P-1,reparation,true,30050,false',
        'D-2,P-2,fine,true,124000,false',
        'D-3,P-3,fine,true,40000,true',
      ],
      warrants: ['W-1,P-1,2016-01-15,live,D-1', 'W-2,P-2,2016-01-15,live,D-2'],
    }),
    theOperator,
  )
  const desk = extractDesk({ ...imports, nextLists: nextLists(agreements) })
  const site = await testSite({
    site: { name: 'justice', agency: 'Ministry of Justice', title: 'Justice' },
    database,
    clock,
    newId: randomId,
    pages: [
      ...registerPages(),
      ...desk.pages,
      ...dailyListPages(sending),
      ...noticesPages(),
      ...contactCentrePages({ acting: actingBy(peers.exchange), agreements }),
    ],
  })
  return {
    ...site,
    ...{ database, clock, agreements, sending, peers, importApproved: desk.importApproved },
    async close() {
      await site.close()
      await peers.dispose()
      await database.dispose()
    },
  }
}
