/** Everything that answering a page needs, gathered once when the site's server is made. */
import type { Database, DatabaseRole } from '#database'
import type { Clock, NewId } from '#kernel'
import type { Assets } from '../assets/build-assets.ts'
import type { BannerSource, GuideSource, NavigationItem, SiteDescription } from '../chrome.ts'
import type { ReadWith } from '../read-with.ts'
import type { AccessGate } from './access-gate.ts'
import type { AnsweredBefore } from './answered-before.ts'
import type { PackedPages } from './packed-pages.ts'
import type { DoorOfPage } from './pages-open-to.ts'
import type { SentBefore } from './sent-before.ts'
import type { SiteLog } from './site-log.ts'
import type { TemplateEngine } from './template-engine.ts'

export interface PageKit {
  readonly site: SiteDescription
  /** The site's origin as browsers know it; the empty string where nobody has said. */
  readonly origin: string
  /** Where the agency’s name at the head of a page leads whoever is signed in. */
  readonly start: `/${string}`
  readonly access: AccessGate
  readonly clock: Clock
  readonly newId: NewId
  readonly engine: TemplateEngine
  readonly assets: Assets
  readonly packed: PackedPages
  readonly navigation: readonly NavigationItem[]
  /** Every page of the site, for links that lead to one. */
  readonly pages: readonly DoorOfPage[]
  /** The addresses, as they are defined, of what stands in both languages. */
  readonly paired: ReadonlySet<string>
  readonly banners: readonly BannerSource[]
  readonly guide: GuideSource
  readonly log: SiteLog
  /** Forms that scripts sent: one whose answer was lost is not done twice. */
  readonly answered: AnsweredBefore
  /** Forms of a key with which other answers are another act. */
  readonly sentBefore: SentBefore
  readonly database: Database | undefined
  /** What is read with whatever a page of staff is about; undefined where nobody keeps such. */
  readonly readWith: ReadWith | undefined
  /** Whom pages act as when nobody is signed in. */
  readonly publicRole: DatabaseRole | undefined
  /** Seals what travels in a journey's hidden field. */
  readonly journeyKey: Uint8Array | undefined
  /** How many journeys, files and forms that make something are sent in ten minutes, each of one address. */
  readonly journeysFromOneNetwork: number
}
