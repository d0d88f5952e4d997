/** Asks that the whole site be searched for what it holds about the person; the search follows the commit and can be left. */
import { announce } from '#database'
import { definePage, fieldErrors, noFields, redirect, view, when, type PageDefinition } from '#pages'
import { sentenceOf } from '#kernel'
import { SEARCH_ASKED } from '../../channels.ts'
import { eventOf } from '../../acts/act.ts'
import { whileChangeable } from '../../acts/while-changeable.ts'
import { insertEvent, setSearchAsked } from '../../store.ts'
import { nameOf } from '../../request.ts'
import {
  actOnRequest,
  actTemplate,
  onRequest,
  requestParams,
  requestPath,
  subjectOf,
  toRequests,
  type ActView,
} from './act-page.ts'

export function searchPage(): PageDefinition {
  return definePage({
    address: '/requests/:reference/search',
    permission: 'requests.handle',
    title: ({ reference }: ActView) => `Search for ${reference}`,
    breadcrumbs: toRequests,
    params: requestParams,
    get: {
      activity: 'request-considered',
      subject: subjectOf,
      answer: (request) =>
        onRequest(request, (row) =>
          view<ActView>({
            reference: row.reference,
            heading: 'Search everything that this site holds',
            words: [
              `Every table is searched for ${nameOf(row)} by all spellings of the name, by the birth date, email address, passport number and references that we know, as its data map says. What is only near is shown to you and never given by itself.`,
              ...(row.searchedAt === null
                ? []
                : [
                    `It was searched ${when(row.searchedAt, request.at).relative}. What you said of what was found then stays.`,
                  ]),
            ],
            buttonText: 'Search',
            back: requestPath(row.reference),
          }),
        ),
    },
    post: {
      activity: 'request-search-asked',
      subject: subjectOf,
      form: noFields,
      answer: (request) =>
        actOnRequest(request, async (act, row) => {
          const { reference } = row
          // What a new search finds nobody has considered: a second person would agree to less than is given.
          const may = await whileChangeable(act.tx, row, act.at)
          if (!may.ok) return fieldErrors([{ field: 'search', sentence: sentenceOf(may.error) }])
          await setSearchAsked(act.tx, reference, act.at)
          await insertEvent(act.tx, eventOf(act, reference, 'search-asked'))
          await announce(act.tx, SEARCH_ASKED)
          return redirect(`/requests/${reference}/found`)
        }),
    },
    template: actTemplate,
  })
}
