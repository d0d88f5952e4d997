/** One thread of the year: screens its share of the passports, from bytes to alerts with their explanations. */
import { answerRequests } from '#jobs'
import { GENDERS } from '#kernel'
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

/** The names, birth date and gender of the passport that was read last. */
function travellerIn(bytes: Buffer, slots: Td3Slots): Traveller {
  const { familyFrom, familyTo, givenFrom, givenTo, birthDate, gender } = slots
  return {
    familyName: bytes.toString('latin1', familyFrom, familyTo),
    givenNames: bytes.toString('latin1', givenFrom, givenTo),
    familyNameTruncated: slots.familyNameTruncated,
    givenNamesTruncated: slots.givenNamesTruncated,
    dateOfBirth: {
      year: Math.trunc(birthDate / 10_000),
      month: Math.trunc(birthDate / 100) % 100,
      day: birthDate % 100,
    },
    gender: GENDERS.find((each) => each.charCodeAt(0) === gender) ?? 'X',
  }
}

/** Only a scan that alerts is read as a document. */
function alertOf(
  index: MatchingIndex,
  bytes: Buffer,
  slots: Td3Slots,
  scan: number,
  travelDate: string,
): string | undefined {
  const matches = screen(index, travellerIn(bytes, slots))
  if (matches.length === 0) return undefined
  const at = scan * TD3_RECORD_BYTES
  const lines = bytes
    .toString('latin1', at, at + TD3_RECORD_BYTES)
    .trimEnd()
    .split('\n')
  const { document } = parseMrz(lines, { travelDate })
  if (document === undefined) return undefined
  const explained = matches.map((match) => ({ ...match, explanation: explainMatch(index, document, match) }))
  return JSON.stringify({ scan, matches: explained })
}

function screenShare({ plan, index: buffer, scans, from, to, travelDate }: ShareOfScans): ScreenedShare {
  const index = openIndex(plan, buffer)
  const bytes = new Uint8Array(scans)
  const text = Buffer.from(scans)
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
    const alert = alertOf(index, text, slots, scan, day)
    if (alert !== undefined) alerts.push(alert)
  }
  return { alerts, unread, seconds: (performance.now() - started) / 1000 }
}

answerRequests({ 'screen-share': (share: ShareOfScans) => ({ value: screenShare(share), transfer: [] }) })
