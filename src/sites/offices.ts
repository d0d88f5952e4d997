/** What every agency has: the rooms that stand at the end of each site. */
import { detectionRoom } from '#detection'
import { monitoringRoom } from '#monitoring'
import { privacyOfficeRoom } from '#privacy-office'
import { breachesRoom } from '#privacy-office/breaches'
import { disposalRoom } from '#privacy-office/disposal'
import { requestsRoom } from '#privacy-office/requests'
import { responsesRoom } from '#privacy-office/responses'
import { processingRoom } from '#privacy-office/processing'
import { reviewRoom } from '#privacy-office/review'
import { statementsRoom } from '#privacy-office/statements'
import type { Room } from '#rooms'
import { visitorStatisticsRoom } from '#visitor-statistics'
import { websiteRoom } from '#website'
import { DISPOSAL_OPERATIONS } from './disposals.ts'
import { siteDataMap } from './site-data-map.ts'
import { SUBJECT_PLACES } from './subject-places.ts'

/** What every site's process writes beside the database. */
const filesOfTheSite: Room = {
  name: 'sites',
  sentence: 'Logs, keys and what commands write.',
  dataMaps: [siteDataMap],
}

export const OFFICES: readonly Room[] = [
  websiteRoom,
  visitorStatisticsRoom,
  monitoringRoom,
  detectionRoom(SUBJECT_PLACES),
  privacyOfficeRoom,
  breachesRoom(SUBJECT_PLACES),
  disposalRoom(DISPOSAL_OPERATIONS),
  requestsRoom(SUBJECT_PLACES),
  responsesRoom,
  processingRoom,
  reviewRoom,
  statementsRoom,
  filesOfTheSite,
]
