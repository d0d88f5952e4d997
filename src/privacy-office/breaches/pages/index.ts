/** The pages of the breach desk. */
import type { PageDefinition } from '#pages'
import { assessPage } from './assess.ts'
import { breachPage } from './breach.ts'
import { breachesPage } from './breaches.ts'
import { closePage } from './close.ts'
import { drillsPage } from './drills.ts'
import { exceptionsPage } from './exceptions.ts'
import { factsPage } from './facts.ts'
import { giveNoticePage } from './give-notice-page.ts'
import { lettersPage } from './letters.ts'
import { newBreachPage } from './new-breach.ts'
import { noticePage } from './notice.ts'
import type { DeskPagesOptions } from './pages-options.ts'
import { peoplePage } from './people.ts'
import { personPage } from './person.ts'
import { touchedActorPage } from './touched-actor.ts'
import { touchedRecordsPage } from './touched-records.ts'
import { touchedTablePage } from './touched-table.ts'

export function breachPages(options: DeskPagesOptions): readonly PageDefinition[] {
  return [
    breachesPage(options),
    newBreachPage,
    drillsPage,
    breachPage(options),
    factsPage,
    assessPage,
    peoplePage(options),
    personPage(options),
    touchedRecordsPage(options),
    touchedActorPage(options),
    touchedTablePage(options),
    giveNoticePage('commissioner', options),
    giveNoticePage('people', options),
    giveNoticePage('public', options),
    noticePage(options),
    lettersPage(options),
    exceptionsPage,
    closePage(options),
  ]
}
