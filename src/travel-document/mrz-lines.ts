/** From what a reader types or a file holds to the lines of machine readable zones. */

/** Lower case and surrounding blanks come from keyboard wedges; everything else is left for the reader to refuse. */
export function normaliseLine(line: string): string {
  // Only a-z: the upper case of other letters may have another length, and positions must not move.
  return trimUnseen(line).replaceAll(/[a-z]+/g, (letters) => letters.toUpperCase())
}

/** Blanks, the start and end characters that some readers send, and whatever else is not seen: `lane.js` trims alike. */
const UNSEEN = String.raw`[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]+`
const UNSEEN_AT_AN_END = new RegExp(`^${UNSEEN}|${UNSEEN}$`, 'gu')
/** Nearly every line: nothing to trim. */
const SEEN_AT_BOTH_ENDS = /^[\x21-\x7e](?:.*[\x21-\x7e])?$/s

function trimUnseen(line: string): string {
  return SEEN_AT_BOTH_ENDS.test(line) ? line : line.replaceAll(UNSEEN_AT_AN_END, '')
}

/** A run without line ends is cut by its length: TD3 and MRV-A 88, TD1 90, TD2 and MRV-B 72. */
const RUN_WIDTHS: Readonly<Record<number, number>> = { 88: 44, 90: 30, 72: 36 }

/** Splits what a document reader types: two or three lines, or one run of 88, 90 or 72 characters. */
export function splitMrz(text: string): readonly string[] {
  const lines = text
    .split(/[\r\n\t\v\f]+/)
    .map(normaliseLine)
    .filter((line) => line !== '')
  const [only] = lines
  if (lines.length !== 1 || only === undefined) return lines
  const run = only.replaceAll(/\s+/g, '')
  const width = RUN_WIDTHS[run.length]
  if (width === undefined) return lines
  return Array.from({ length: run.length / width }, (_, index) =>
    run.slice(index * width, (index + 1) * width),
  )
}
