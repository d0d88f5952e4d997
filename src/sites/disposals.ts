/** Disposal across the rooms of a site: what goes along with a record of one room in the others. */
import { disposeSession } from '#access'
import type { ActivityActor, Dispose, Disposing } from '#activity'
import { disposeAlert } from '#customs/alerts'
import { disposeCase } from '#customs/interceptions'
import type { SiteName, Tx } from '#database'
import { disposeIncident } from '#detection'
import { disposeEnquiry } from '#desk/enquiries'
import { disposeFeedback } from '#desk/feedback'
import { disposePartnerEnquiry } from '#desk/partners'
import { disposePublication } from '#desk/publications'
import { disposeRights } from '#desk/rights'
import { disposeCard, disposeCardImport } from '#immigration/arrival-cards'
import { disposeActs } from '#justice/acts'
import { disposeConfirmation } from '#justice/confirmations'
import { disposeCorrections } from '#justice/corrections'
import { disposeDecisions } from '#justice/daily-list'
import { disposeChanges, disposeImport, disposeTrial } from '#justice/extract'
import { disposeNotice } from '#justice/notices'
import { disposeOutcome } from '#justice/outcomes'
import { disposePerson } from '#justice/register'
import { disposeWithdrawal } from '#justice/withdrawals'
import { disposeThread } from '#mail'
import { disposeBreach } from '#privacy-office/breaches'
import type { DisposalOperations } from '#privacy-office/disposal'
import { disposeRequest } from '#privacy-office/requests'
import { disposeResponse } from '#privacy-office/responses'

type GoesAlong = (tx: Tx, key: string) => Promise<void>

/** By table, in the order in which they go; the data maps name the same operations, and a test compares. */
export const GOES_ALONG: Readonly<Record<SiteName, Readonly<Record<string, readonly GoesAlong[]>>>> = {
  customs: { 'alerts.interception_alerts': [disposeCase] },
  justice: { 'fines.people': [disposeChanges, disposeActs, disposeCorrections, disposeDecisions] },
  desk: { 'enquiries.enquiries': [disposeRights, disposePartnerEnquiry] },
  immigration: {},
}

/** Tables whose records are matters that people write about: a matter's reference is the thread of its mail. */
const MATTERS_WITH_MAIL: Readonly<Record<SiteName, readonly string[]>> = {
  customs: ['requests.requests'],
  justice: ['requests.requests'],
  desk: ['enquiries.enquiries', 'feedback.feedback', 'requests.requests'],
  immigration: ['requests.requests'],
}

/** The operations that end a record, by the names under which the data maps know them. */
export const DISPOSALS: Readonly<Record<string, Dispose>> = {
  '#access disposeSession': disposeSession,
  '#customs/alerts disposeAlert': disposeAlert,
  '#detection disposeIncident': disposeIncident,
  '#desk/enquiries disposeEnquiry': disposeEnquiry,
  '#desk/feedback disposeFeedback': disposeFeedback,
  '#desk/publications disposePublication': disposePublication,
  '#immigration/arrival-cards disposeCard': disposeCard,
  '#immigration/arrival-cards disposeCardImport': disposeCardImport,
  '#justice/confirmations disposeConfirmation': disposeConfirmation,
  '#justice/extract disposeImport': disposeImport,
  '#justice/extract disposeTrial': disposeTrial,
  '#justice/notices disposeNotice': disposeNotice,
  '#justice/outcomes disposeOutcome': disposeOutcome,
  '#justice/register disposePerson': disposePerson,
  '#justice/withdrawals disposeWithdrawal': disposeWithdrawal,
  '#privacy-office/requests disposeRequest': disposeRequest,
  '#privacy-office/responses disposeResponse': disposeResponse,
  '#privacy-office/breaches disposeBreach': disposeBreach,
}

/** In a transaction of the role `<site>_disposal`. */
export function disposing(site: SiteName, at: Date, actor: ActivityActor): Disposing {
  return {
    at,
    actor,
    async along(tx, table, key) {
      for (const end of GOES_ALONG[site][table] ?? []) await end(tx, key)
    },
  }
}

/** For the privacy office, which knows no agency. */
export const DISPOSAL_OPERATIONS: DisposalOperations = {
  operationOf: (name) => DISPOSALS[name],
  disposing,
  async endMail(tx, { at, actor }, { site, table, record }) {
    if (MATTERS_WITH_MAIL[site].includes(table)) await disposeThread(tx, { at, actor }, record)
  },
}
