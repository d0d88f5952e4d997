/** One thread of the year: screens its share of the passports, from bytes to alerts with their explanations. */
import { answerRequests } from '#jobs'
import {
  explainMatch,
  mayBeListed,
  openIndex,
  screen,
  type MatchingIndex,
  type MatchingPlan,
  type Traveller,
} from '#matching'
import { parseMrz, readTd3Into, Td3Slots, TD3_RECORD_BYTES } from '#travel-document'

export interface ShareOfScans {
  readonly plan: MatchingPlan
  readonly index: SharedArrayBuffer
  readonly scans: SharedArrayBuffer
  /** Which scans, counted from 0; the end excluded. */
  readonly from: number
  readonly to: number
  /** `YYYYMMDD`. */
  readonly travelDate: number
}

export interface ScreenedShare {
  /** Each as it would be written: the scan and the matches with their explanations, as JSON. */
  readonly alerts: readonly string[]
  readonly unread: number
  readonly seconds: number
}

const decoder = new TextDecoder()

function alertOf(
  index: MatchingIndex,
  bytes: Uint8Array,
  scan: number,
  travelDate: string,
): string | undefined {
  const at = scan * TD3_RECORD_BYTES
  const lines = decoder
    .decode(bytes.slice(at, at + TD3_RECORD_BYTES))
    .trimEnd()
    .split('\n')
  const { document } = parseMrz(lines, { travelDate })
  if (document === undefined) return undefined
  const traveller: Traveller = document
  const matches = screen(index, traveller)
  if (matches.length === 0) return undefined
  const explained = matches.map((match) => ({ ...match, explanation: explainMatch(index, traveller, match) }))
  return JSON.stringify({ scan, matches: explained })
}

function screenShare({ plan, index: buffer, scans, from, to, travelDate }: ShareOfScans): ScreenedShare {
  const index = openIndex(plan, buffer)
  const bytes = new Uint8Array(scans)
  const day = String(travelDate).replace(/^(....)(..)(..)$/, '$1-$2-$3')
  const slots = new Td3Slots(travelDate)
  const alerts: string[] = []
  let unread = 0
  const started = performance.now()
  for (let scan = from; scan < to; scan++) {
    if (readTd3Into(bytes, scan * TD3_RECORD_BYTES, slots) < 0) {
      unread++
      continue
    }
    const { familyFrom, familyTo, givenFrom, givenTo, birthDate } = slots
    if (!mayBeListed(index, bytes, familyFrom, familyTo, givenFrom, givenTo, birthDate)) continue
    const alert = alertOf(index, bytes, scan, day)
    if (alert !== undefined) alerts.push(alert)
  }
  return { alerts, unread, seconds: (performance.now() - started) / 1000 }
}

answerRequests({ 'screen-share': (share: ShareOfScans) => ({ value: screenShare(share), transfer: [] }) })
