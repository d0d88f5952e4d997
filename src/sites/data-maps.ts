/** Every site's data map: what each of its rooms declares of the columns that it keeps. */
import { accessDataMap } from '#access'
import { activityDataMap, silentActivityDataMap } from '#activity'
import { alertListDataMap } from '#customs/alert-list'
import { alertsDataMap, silentDataMap } from '#customs/alerts'
import { disclosuresDataMap } from '#customs/disclosures'
import { interceptionsDataMap } from '#customs/interceptions'
import { customsResultsDataMap } from '#customs/results'
import { screeningDataMap } from '#customs/screening'
import { databaseDataMap, type DataMap, type SiteName } from '#database'
import { exchangeDataMap } from '#exchange'
import { arrivalCardsDataMap } from '#immigration/arrival-cards'
import { jobsDataMap } from '#jobs'
import { confirmationsDataMap } from '#justice/confirmations'
import { dailyListDataMap } from '#justice/daily-list'
import { actsDataMap } from '#justice/acts'
import { extractDataMap } from '#justice/extract'
import { registerDataMap } from '#justice/register'
import { noticesDataMap } from '#justice/notices'
import { outcomesDataMap } from '#justice/outcomes'
import { justiceResultsDataMap } from '#justice/results'
import { tracingDataMap } from '#justice/tracing'
import { withdrawalsDataMap } from '#justice/withdrawals'

/** Rooms that every site has. */
const PLATFORM: readonly DataMap[] = [databaseDataMap, activityDataMap, accessDataMap, exchangeDataMap]

export const DATA_MAPS: Readonly<Record<SiteName, readonly DataMap[]>> = {
  customs: [
    ...PLATFORM,
    silentActivityDataMap,
    alertListDataMap,
    alertsDataMap,
    silentDataMap,
    screeningDataMap,
    disclosuresDataMap,
    interceptionsDataMap,
    customsResultsDataMap,
  ],
  justice: [
    ...PLATFORM,
    jobsDataMap,
    registerDataMap,
    extractDataMap,
    actsDataMap,
    withdrawalsDataMap,
    dailyListDataMap,
    noticesDataMap,
    confirmationsDataMap,
    outcomesDataMap,
    tracingDataMap,
    justiceResultsDataMap,
  ],
  desk: PLATFORM,
  immigration: [...PLATFORM, arrivalCardsDataMap],
}
