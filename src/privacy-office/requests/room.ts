/** What people ask by right, as a room of each site. */
import { SITE_NAMES, type DatabaseRole, type SiteName } from '#database'
import type { Files } from '#files'
import { inBothLanguages, type Language } from '#pages'
import type { SubjectPlaces } from '#privacy-office/breaches'
import { disposableTables, LiftHold, PlaceHold } from '#privacy-office/disposal'
import {
  AGENCIES,
  defineRoom,
  filesRoom,
  HandToPrivacyOffice,
  KeepFiles,
  offer,
  SendMail,
  type Room,
  type RoomContext,
} from '#rooms'
import { acknowledgeRequests } from './acknowledge.ts'
import { requestsActivityEvents } from './activity-events.ts'
import { DECIDE_REQUEST, decideWithSecond } from './acts/decide.ts'
import { afterDeciding } from './after-deciding.ts'
import { REQUEST_ENDED, REQUEST_RECEIVED, SEARCH_ASKED } from './channels.ts'
import { requestsDataMap } from './data-map.ts'
import { ROOM } from './documents.ts'
import { requestsErrors } from './error-codes.ts'
import { copyRequest } from './copy-request.ts'
import { copyMaker } from './make-copy.ts'
import { moveClocks } from './move-clocks.ts'
import { requestsPages } from './pages/index.ts'
import { askByRightJourney } from './pages/public/ask.ts'
import { requestsPermissions } from './permissions.ts'
import { requestLinks } from './private-links.ts'
import { requestsReviewed } from './reviewed.ts'
import { searchRequests, type SearchProcess } from './search-requests.ts'
import { selectReadWith } from './shown-store.ts'
import { settleEnded } from './settle-ended.ts'
import { requestsSchema } from './store.ts'
import { privacyOffice } from './take-over.ts'
import { documentBench } from './workbench/bench.ts'
import { hashOfOriginals } from './workbench/open-document.ts'

/** Of whichever site the office stands at: its own work, and an officer's acts that tell somebody. */
const POSTS: readonly DatabaseRole[] = SITE_NAMES.flatMap(
  (site) => [`${site}_requests`, `${site}_privacy_officer`] as const,
)

const ofEachSite = (role: 'privacy_officer' | 'disposal') =>
  SITE_NAMES.map((site) => `${site}_${role}` as const)

/** The documents that are put to a request, at a site with the room of files. Whoever reads for a copy asks by `heldOf`. */
const KEEPS_FILES: NonNullable<Room['keepsFiles']> = {
  keptBy: ofEachSite('privacy_officer'),
  openedBy: ofEachSite('privacy_officer'),
  destroyedBy: [...ofEachSite('privacy_officer'), ...ofEachSite('disposal')],
}

/** `places` is where the records lie that pages are about: each agency's own, which an office does not know. */
export const requestsRoom = (places: SubjectPlaces) =>
  defineRoom({
    name: ROOM,
    keepsFiles: KEEPS_FILES,
    sentence: 'What people ask by right: who asks, by when it is decided, what is held, and what is given.',
    schemas: [requestsSchema],
    permissions: requestsPermissions,
    errors: requestsErrors,
    activityEvents: requestsActivityEvents,
    dataMaps: [requestsDataMap],
    postsMail: POSTS,
    requestKinds: [DECIDE_REQUEST],
    navigation: [
      {
        text: 'Requests',
        href: '/requests',
        permission: 'requests.view',
        words: 'What people ask by right, and by when it is decided',
        place: 870,
      },
      {
        text: 'Your information',
        href: '/your-information',
        permission: 'public',
        audience: 'public',
        words: 'See what we hold about you, have it corrected, or complain',
        inTeReo: {
          text: 'Ō mōhiohio',
          words: 'Tirohia ngā mōhiohio mōu kei a mātou, tonoa kia whakatikaina, amuamu rānei',
        },
        place: 930,
      },
    ],
    offers: [HandToPrivacyOffice],
    wants: [SendMail, PlaceHold, LiftHold],
    open(context) {
      const files = filesOf(context)
      const d = processOf(context)
      const after = afterDeciding(d)
      const keep = { database: context.database, links: d.links }
      const { agency } = AGENCIES[context.site]
      const acknowledge = (ending?: AbortSignal) => acknowledgeRequests(d, ending)
      const bench = documentBench()
      const hashOf = hashOfOriginals(context.keys.atRest)
      return {
        journeys: inBothLanguages((language) => askByRightJourney({ ...keep, agency: d.agency }, language)),
        pages: requestsPages({
          ...{ permissions: context.declared.permissions, keep, links: d.links, after, agency },
          ...{ database: context.database, maps: d.maps, openers: context.holdings, places },
          ...{ correctable: context.declared.correctable, correctors: context.corrections, mail: d.mail },
          decideKind: decideWithSecond(after),
          ...{ bench, hashOf, files },
          makeCopy: copyMaker(context, { bench, hashOf, files }),
          sealedSearches: context.sealedSearches,
          copyOf: (of) => copyRequest({ ...context, files }, of),
        }),
        offered: [offer(HandToPrivacyOffice, privacyOffice(keep))],
        reviewed: requestsReviewed(d),
        readWith: selectReadWith,
        work: [
          { part: 'acknowledging requests', follows: [REQUEST_RECEIVED], run: acknowledge },
          {
            part: 'searching for requests',
            follows: [SEARCH_ASKED],
            run: (ending) => searchRequests(d, ending),
          },
          { part: 'ending requests', follows: [REQUEST_ENDED], run: () => settleEnded(d) },
        ],
        jobs: [
          {
            name: 'move-request-clocks',
            sentence:
              'The days of open requests are counted again: a new holiday moves them, and the person is told.',
            cron: '10 3 * * *',
            atStart: true,
            run: () => moveClocks(d),
          },
        ],
      }
    },
  })

/** Undefined at a site that keeps none: there nothing can be put to a request. */
function filesOf({ declared, want }: RoomContext): Files | undefined {
  return declared.rooms.some(({ name }) => name === filesRoom.name) ? want(KeepFiles) : undefined
}

function processOf(context: RoomContext): SearchProcess {
  const { database, clock, newId, keys, origin = '', site, declared, sealedSearches, want } = context
  return {
    ...{ database, clock, newId, origin, links: requestLinks(keys.atRest), agency: withinOf(site) },
    mail: want(SendMail),
    maps: declared.dataMaps,
    sealedSearches,
    disposable: disposableTables(declared.dataMaps).map(({ table }) => table),
    holds: () => ({ place: want(PlaceHold), lift: want(LiftHold) }),
  }
}

function withinOf(site: SiteName): Readonly<Record<Language, string>> {
  const { agency, within, inTeReo } = AGENCIES[site]
  return { en: within, mi: inTeReo?.agency ?? agency }
}
