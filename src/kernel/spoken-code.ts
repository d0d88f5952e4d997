import { createHash } from 'node:crypto'
import { foldReference, spokenLetter } from './identifiers.ts'

const LETTERS = 4

/**
 * The code that both ends of a phone call show for a case: it proves that they speak of the same answer of the same
 * case. It follows from two values that crossed sealed and that both sides hold; it is no secret and opens nothing.
 */
export function spokenCode(caseReference: string, asOf: Date): string {
  return lettersOf(`${caseReference}\n${asOf.toISOString()}`)
}

/** Longer than a call takes, shorter than the next call is away. */
const READ_BACK_MS = 10 * 60_000

/**
 * The code that only Justice's screen shows, and that the other end of the call enters: it proves that somebody there
 * looked at this case in these minutes. It follows from the reference and the time, so that it can be read back when
 * nothing crosses any more; a constable's own screen never shows it.
 */
export function readBackCode(caseReference: string, at: Date): string {
  return lettersOf(`read back\n${caseReference}\n${String(Math.floor(at.getTime() / READ_BACK_MS))}`)
}

/** However it is typed; of the minutes before and after too, since the two clocks and the call take their time. */
export function isReadBack(heard: string, caseReference: string, at: Date): boolean {
  return [-READ_BACK_MS, 0, READ_BACK_MS]
    .map((away) => readBackCode(caseReference, new Date(at.getTime() + away)))
    .some((code) => foldReference(code) === foldReference(heard))
}

function lettersOf(what: string): string {
  const letters: string[] = []
  for (const byte of createHash('sha256').update(what).digest()) {
    const letter = spokenLetter(byte)
    if (letter !== undefined && letters.length < LETTERS) letters.push(letter)
  }
  return letters.join('')
}
