import { randomUUID, randomBytes } from 'node:crypto'

/** Chance comes in as an argument: identifiers are made by the composition's source. */
export type NewId = () => string

export const randomId: NewId = () => randomUUID()

export function isRandomId(value: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value)
}

/** As every agency numbers its own things, debts, warrants, receipts and cases: 1 to 32 letters, digits and hyphens. */
export function isIdentifier(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Za-z0-9-]{1,32}$/.test(value)
}

/** The fines system's number of a person, by which every agency names that person to another. */
export function isPersonProfileNumber(value: unknown): value is string {
  return isIdentifier(value)
}

/** Unambiguous when read aloud or typed: no 0/O, 1/I/L, 5/S, 2/Z, 8/B, U/V. */
const SPOKEN_ALPHABET = '3467ACDEFGHJKMNPQRTWXY9'

/**
 * Letters and digits that eyes and ears take for each other. None of either side stands in a spoken reference, so that
 * two of them never become one by this.
 */
export const LOOKALIKES = { from: 'OILSZBU', to: '011528V' } as const

/** As a reference is compared with what somebody types: without case, spaces, hyphens and lookalikes. */
export function foldReference(typed: string): string {
  const letters = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]/g, '')
  return letters.replaceAll(/[OILSZBU]/g, (letter) => LOOKALIKES.to.charAt(LOOKALIKES.from.indexOf(letter)))
}

const A_REFERENCE = new RegExp(`^[${SPOKEN_ALPHABET}]{8}$`)

/** A whole reference as somebody typed or heard it, in the form in which it was given out; undefined when it is none. */
export function referenceOf(typed: string): string | undefined {
  const letters = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]/g, '')
  return A_REFERENCE.test(letters) ? `${letters.slice(0, 4)}-${letters.slice(4)}` : undefined
}

/** Undefined for the tail of the bytes, so that every letter is equally likely. */
export function spokenLetter(byte: number): string | undefined {
  return byte < 253 ? SPOKEN_ALPHABET.charAt(byte % SPOKEN_ALPHABET.length) : undefined
}

/** A reference that people quote, `AB3D-K7XQ`; random, so that its sequence tells nothing. */
export function spokenReference(random: (size: number) => Uint8Array = randomBytes): string {
  const letters: string[] = []
  while (letters.length < 8) {
    for (const byte of random(16)) {
      const letter = spokenLetter(byte)
      if (letter !== undefined && letters.length < 8) letters.push(letter)
    }
  }
  return `${letters.slice(0, 4).join('')}-${letters.slice(4).join('')}`
}
