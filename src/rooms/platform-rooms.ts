/** The rooms of every site that stand to the left of the manifest, in the order of their migrations. */
import { accessActivityEvents, accessDataMap, accessErrors, accessJobs, accessSchema } from '#access'
import {
  activityDataMap,
  activityErrors,
  activityLogEvents,
  activitySchema,
  silentActivityDataMap,
  silentActivitySchema,
} from '#activity'
import { apiErrors } from '#api'
import { databaseDataMap, databaseErrors, type SiteName } from '#database'
import {
  disclosureRegisterPage,
  exchangeActivityEvents,
  exchangeDataMap,
  exchangeErrors,
  exchangePermissions,
  exchangeSchema,
  PUT_ASIDE,
  standingBanner,
  streamCheck,
  streamsPage,
} from '#exchange'
import { jobsDataMap, jobsSchema } from '#jobs'
import { journeysDataMap, journeysSchema, pagesActivityEvents, pagesErrors } from '#pages'
import {
  answeredInTime,
  declareRequestKinds,
  expire,
  twoPeopleActivityEvents,
  twoPeopleDataMap,
  twoPeopleErrors,
  twoPeopleSchema,
} from '#two-people'
import { AGENCIES } from './agencies.ts'
import { exchangeHoldings } from './exchange-holdings.ts'
import type { Room } from './room.ts'

const agencyOf = (site: SiteName) => AGENCIES[site].agency

export const PLATFORM_ROOMS: readonly Room[] = [
  {
    name: 'database',
    sentence: 'The ledger of migrations.',
    errors: databaseErrors,
    dataMaps: [databaseDataMap],
  },
  {
    name: 'activity',
    sentence: 'Who did what to which thing, chained and signed.',
    schemas: [activitySchema],
    errors: activityErrors,
    activityEvents: activityLogEvents,
    dataMaps: [activityDataMap],
    opens: [
      {
        relations: ['activity.append'],
        to: ['customs/alerts'],
        because: 'one statement for every tick, whatever it raised, the activity records included',
      },
    ],
  },
  {
    name: 'access',
    sentence: 'Who somebody is, and which lane is speaking.',
    schemas: [accessSchema],
    errors: accessErrors,
    activityEvents: accessActivityEvents,
    dataMaps: [accessDataMap],
    open: ({ database, clock }) => ({ jobs: accessJobs({ database, clock }) }),
  },
  {
    name: 'pages',
    sentence: 'The page kit.',
    schemas: [journeysSchema],
    dataMaps: [journeysDataMap],
    errors: pagesErrors,
    activityEvents: pagesActivityEvents,
  },
  { name: 'api', sentence: 'Routes for machines, health and figures.', errors: apiErrors },
  {
    name: 'two-people',
    sentence: 'What one person asks and another agrees to.',
    schemas: [twoPeopleSchema],
    errors: twoPeopleErrors,
    activityEvents: twoPeopleActivityEvents,
    dataMaps: [twoPeopleDataMap],
    async open({ database, clock, declared: { requestKinds, permissions } }) {
      await declareRequestKinds(database, requestKinds, permissions)
      return {
        async reviewed() {
          const { answered, lapsed, open } = await answeredInTime(database)
          return {
            clocks: [
              {
                clock: 'two-people',
                words: 'What takes two people is answered before the request lapses',
                law: 'The agreement, and the rules of each request',
                ...{ kept: answered, missed: lapsed, running: open },
              },
            ],
          }
        },
        jobs: [
          {
            name: 'expire-two-people-requests',
            sentence: 'Requests that no second person answered in time are ended.',
            cron: '37 * * * *',
            run: () => expire(database, clock),
          },
        ],
      }
    },
  },
  {
    name: 'exchange',
    sentence: 'Sealed messages to and from the other sites.',
    schemas: [exchangeSchema],
    errors: exchangeErrors,
    activityEvents: exchangeActivityEvents,
    permissions: exchangePermissions,
    dataMaps: [exchangeDataMap],
    navigation: [
      {
        text: 'Disclosures',
        href: '/disclosures',
        permission: 'disclosure-register.view',
        words: 'What other agencies were told about people, when, and under which law',
        place: 890,
      },
      {
        text: 'Streams',
        href: '/streams',
        permission: 'exchange-streams.put-aside',
        words: 'Whether messages between the agencies move, and what to do when one does not',
        place: 895,
      },
    ],
    requestKinds: [PUT_ASIDE],
    open: ({ database, clock, declared, exchange }) => ({
      holdings: exchangeHoldings(exchange),
      pages: [disclosureRegisterPage({ nameOf: agencyOf }), streamsPage({ nameOf: agencyOf })],
      banners: [standingBanner(database, declared.permissions, agencyOf)],
      checks: [streamCheck({ database, clock }, declared.sends)],
    }),
  },
  { name: 'jobs', sentence: 'What the clock starts.', schemas: [jobsSchema], dataMaps: [jobsDataMap] },
]

/** The silent compartment's own log; the site that has one lists it first. */
export const silentActivityRoom: Room = {
  name: 'activity (silent)',
  sentence: 'The log of the silent compartment, which nobody of the agency reads.',
  schemas: [silentActivitySchema],
  dataMaps: [silentActivityDataMap],
  opens: [
    {
      relations: ['activity_silent.append'],
      to: ['customs/alerts'],
      because: 'one statement for every tick, whatever it raised, the activity records included',
    },
    {
      relations: ['activity_silent.append'],
      roles: ['customs_screening', 'customs_disclosures'],
      because: 'what raises or discloses a silent alert records it there',
    },
    {
      relations: [
        ...['activity_silent.events', 'activity_silent.records', 'activity_silent.unlinked'],
        ...['activity_silent.links', 'activity_silent.checkpoints'],
      ],
      roles: ['customs_screening'],
      because:
        'screening alone works in the compartment: it declares the events, links the records and signs them',
    },
  ],
}
