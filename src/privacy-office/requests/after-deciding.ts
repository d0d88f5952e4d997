/** What follows an act on a request: the person is told that there is news, and the holds go when it has ended. */
import { announce } from '#database'
import { REQUEST_MOVED } from '#rooms'
import type { AfterDeciding } from './acts/decide.ts'
import { eventOf } from './acts/act.ts'
import { linkIn, mailed, type OfficeProcess } from './acknowledge.ts'
import { takeHolds } from './hold-store.ts'
import type { SearchProcess } from './search-requests.ts'
import { insertEvent } from './store.ts'
import { REQUEST_WORDS } from './words/index.ts'

export function afterDeciding(d: OfficeProcess & Pick<SearchProcess, 'holds'>): AfterDeciding {
  return {
    async told(act, request) {
      const { reference, language } = request
      const words = REQUEST_WORDS[language].news({
        reference,
        link: linkIn(d, request),
        agency: d.agency[language],
      })
      // Without an address, or above the hour's limit, a letter tells them: the path says that it is still to be done.
      if ((await mailed(d, act.tx, { ...request, ...words })) === true)
        await insertEvent(act.tx, eventOf(act, reference, 'told', 'By email, with the link to their page'))
      await announce(act.tx, REQUEST_MOVED)
    },
    async ended(act, reference) {
      for (const hold of await takeHolds(act.tx, reference))
        await d.holds().lift(act, hold, `Request ${reference} has ended.`)
      await announce(act.tx, REQUEST_MOVED)
    },
  }
}
