/** Names in a machine readable zone: `PRIMARY<<SECONDARY<SECONDARY`, no check digit, possibly cut at the field's end. */

/** Where a part lies within the name field, from 0, the end excluded; empty where there is none. */
interface NamePart {
  readonly from: number
  readonly to: number
}

export interface SplitNames {
  readonly family: NamePart
  readonly given: NamePart
  readonly familyNameTruncated: boolean
  readonly givenNamesTruncated: boolean
}

export function endsInLetter(text: string): boolean {
  return /[A-Z]$/.test(text)
}

/** Fillers become single spaces. */
export function nameText(text: string): string {
  return text.replaceAll(/<+/g, ' ').trim()
}

function withoutTrailingFillers(text: string): number {
  let end = text.length
  while (end > 0 && text[end - 1] === '<') end--
  return end
}

/**
 * Splits a name field. Leading fillers are skipped, so that a lone given name is read as the single name that it is.
 * Truncation (9303-4, 4.2.3): a letter in the last position says that something may be cut off. It is the end of the
 * last name; where the primary takes two thirds of the field or more, it may have been cut as well to leave room.
 */
export function splitNames(text: string): SplitNames {
  const end = withoutTrailingFillers(text)
  let from = 0
  while (from < end && text[from] === '<') from++
  const separator = text.indexOf('<<', from)
  const familyEnd = separator === -1 || separator > end ? end : separator
  let givenFrom = familyEnd
  while (givenFrom < end && text[givenFrom] === '<') givenFrom++
  const full = endsInLetter(text)
  const hasGiven = givenFrom < end
  return {
    family: { from, to: familyEnd },
    given: { from: givenFrom, to: end },
    familyNameTruncated: full && (!hasGiven || (familyEnd - from) * 3 >= text.length * 2),
    givenNamesTruncated: full && hasGiven,
  }
}
