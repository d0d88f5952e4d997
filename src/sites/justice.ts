/** The justice site: the register of fines, the daily list, notices, tracing, the contact centre, and the results. */
import { actsRoom } from '#justice/acts'
import { confirmationsRoom } from '#justice/confirmations'
import { contactCentreRoom } from '#justice/contact-centre'
import { correctionsRoom } from '#justice/corrections'
import { dailyListRoom } from '#justice/daily-list'
import { extractRoom } from '#justice/extract'
import { noticesRoom } from '#justice/notices'
import { outcomesRoom } from '#justice/outcomes'
import { registerRoom } from '#justice/register'
import { justiceResultsRoom } from '#justice/results'
import { sealedFindingsRoom } from '#justice/sealed-findings'
import { tracingRoom } from '#justice/tracing'
import { withdrawalsRoom } from '#justice/withdrawals'
import { mailRoom, type Site } from '#rooms'
import { OFFICES } from './offices.ts'

export const justiceSite: Site = {
  name: 'justice',
  purpose: 'The register of fines, the daily list that goes to Customs, and the notices that come back.',
  rooms: [
    registerRoom,
    extractRoom,
    actsRoom,
    correctionsRoom,
    withdrawalsRoom,
    dailyListRoom,
    noticesRoom,
    sealedFindingsRoom,
    confirmationsRoom,
    outcomesRoom,
    tracingRoom,
    justiceResultsRoom,
    contactCentreRoom,
    mailRoom,
    ...OFFICES,
  ],
}
