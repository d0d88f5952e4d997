/** Passports of nobody, told from their bytes: nearly all of a border, and none of them is parsed wholly. */
import { isFullDate, parsePartialDate } from '#kernel'
import { mayBeListed, type MatchingIndex } from '#matching'
import { readTd3Into, Td3Slots } from '#travel-document'

const WIDTH = 44
const ZONE_BYTES = 2 * WIDTH + 1

/** Whether a zone is a passport's without fault, of somebody who is certainly no A-match; false for any other. */
export function passBy(index: MatchingIndex, travelDate: string): (lines: readonly string[]) => boolean {
  const day = parsePartialDate(travelDate)
  if (day === undefined || !isFullDate(day)) return () => false
  const bytes = Buffer.alloc(ZONE_BYTES)
  const slots = new Td3Slots(Number(travelDate.replaceAll('-', '')))
  return ([first = '', second = '', ...more]) => {
    if (more.length > 0 || first.length !== WIDTH || second.length !== WIDTH) return false
    // As UTF-8: a letter beyond A-Z is longer than its place, or no byte of a zone.
    if (bytes.write(`${first}\n${second}`) !== ZONE_BYTES || readTd3Into(bytes, 0, slots) < 0) return false
    const { familyFrom, familyTo, givenFrom, givenTo, birthDate } = slots
    return !mayBeListed(index, bytes, familyFrom, familyTo, givenFrom, givenTo, birthDate)
  }
}
