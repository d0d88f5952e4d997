import { createHash } from 'node:crypto'
import { spokenLetter } from './identifiers.ts'

const LETTERS = 4

/**
 * The code that both ends of a phone call show for a case: it proves that they speak of the same answer of the same
 * case. It follows from two values that crossed sealed and that both sides hold; it is no secret and opens nothing.
 */
export function spokenCode(caseReference: string, asOf: Date): string {
  const digest = createHash('sha256').update(`${caseReference}\n${asOf.toISOString()}`).digest()
  const letters: string[] = []
  for (const byte of digest) {
    const letter = spokenLetter(byte)
    if (letter !== undefined && letters.length < LETTERS) letters.push(letter)
  }
  return letters.join('')
}
