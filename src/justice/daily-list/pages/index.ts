/** The pages of the daily list: its state, the button, what is held back, the picture, and why somebody is on it. */
import { worksUnderWay } from '#jobs'
import type { PageDefinition } from '#pages'
import type { SendDependencies, SendOutcome } from '../send-daily-list.ts'
import { dailyListPage } from './daily-list.ts'
import { listFiguresPage } from './figures.ts'
import { personPage } from './person.ts'
import { releasePage } from './release.ts'
import { sendPage } from './send.ts'
import { sendingPage } from './sending.ts'

export interface DailyListPagesDependencies extends SendDependencies {
  /** Told when the sending of a list broke off; nothing was sent then. */
  readonly onTrouble?: (error: unknown) => void
}

export function dailyListPages(dependencies: DailyListPagesDependencies): readonly PageDefinition[] {
  const sendings = worksUnderWay<SendOutcome>(dependencies.onTrouble ?? (() => undefined))
  return [
    dailyListPage(dependencies),
    sendPage(dependencies, sendings),
    sendingPage(sendings),
    releasePage,
    listFiguresPage,
    personPage(dependencies),
  ]
}
