/** The two journeys of the programme, step by step, each at the site where it happens: a machine may stop at any. */
import type { AlertListStep } from '#customs/alert-list'
import type { DisclosureStep } from '#customs/disclosures'
import type { ScreeningStep } from '#customs/screening'
import type { ExchangeStep } from '#exchange'

/** Steps of the composition itself, where a room's act has been committed. */
type CommittedStep = 'register-imported' | 'list-committed'

export type JourneyStep = ExchangeStep | AlertListStep | ScreeningStep | DisclosureStep | CommittedStep

export interface SiteStep {
  readonly site: 'customs' | 'justice'
  readonly step: JourneyStep
}

const at = (site: SiteStep['site'], steps: readonly JourneyStep[]) => steps.map((step) => ({ site, step }))

const SENT = [
  'message-sealed',
  'sealed-stored',
  'upload-written',
  'file-carried',
  'carrying-stored',
] as const satisfies readonly ExchangeStep[]
const FETCHED = ['file-fetched', 'message-opened', 'stream-locked'] as const satisfies readonly ExchangeStep[]
const ANSWERED = [
  'room-answered',
  'receipt-posted',
  'receiving-committed',
  'file-removed',
] as const satisfies readonly ExchangeStep[]
/** A receipt is answered by nothing. */
const RECEIPT_TAKEN = [
  'room-answered',
  'receiving-committed',
  'file-removed',
] as const satisfies readonly ExchangeStep[]

/** From the register's import to the index that serves, and back to Justice's receipt. */
export const LIST_JOURNEY: readonly SiteStep[] = [
  ...at('justice', ['register-imported', 'message-posted', 'list-committed', ...SENT]),
  ...at('customs', [...FETCHED, 'list-prepared', 'list-written', ...ANSWERED, 'index-swapped']),
  ...at('justice', RECEIPT_TAKEN),
]

/** From a passport at the lane to the notice at Justice, and back to the receipt. */
export const ALERT_JOURNEY: readonly SiteStep[] = [
  ...at('customs', ['scan-matched', 'alerts-written', 'tick-committed', 'answer-left']),
  ...at('customs', ['alerts-taken', 'message-posted', 'disclosures-registered', 'disclosures-committed']),
  ...at('customs', SENT),
  ...at('justice', [...FETCHED, ...ANSWERED]),
  ...at('customs', RECEIPT_TAKEN),
]

const CARRIED: readonly JourneyStep[] = [...SENT, ...FETCHED, 'receipt-posted', 'file-removed']

/** Without what the exchange does alike for every message: its own room's tests stop it at each of those. */
export function withoutCarrying(journey: readonly SiteStep[]): readonly SiteStep[] {
  return journey.filter(({ step }) => !CARRIED.includes(step))
}
