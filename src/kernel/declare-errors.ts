/**
 * Error codes: a closed list, of which each room declares its own part. A sentence holds no personal data and says what
 * happened; where it helps, what to do. Logs and receipts carry the code.
 */

import type { Language } from './language.ts'

/** Each room adds its codes to it (declaration merging), so that a code nobody declared does not compile. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- it is filled by the rooms
export interface ErrorCodes {}

export type ErrorCode = keyof ErrorCodes

const sentences = new Map<string, string>()
const sentencesInTeReo = new Map<string, string>()

/**
 * Called once by each room, as its module is loaded: whoever can raise a code can say its sentence. A room whose codes
 * the public may read says each of them in te reo Māori too.
 */
export function declareErrors<const Sentences extends Readonly<Record<string, string>>>(
  declared: Sentences,
  inTeReo?: Readonly<Record<keyof Sentences, string>>,
): Sentences {
  for (const [code, sentence] of Object.entries(declared)) {
    const other = sentences.get(code)
    if (other !== undefined && other !== sentence) throw new TypeError(`the error ${code} is declared twice`)
    sentences.set(code, sentence)
  }
  for (const [code, sentence] of Object.entries<string>(inTeReo ?? {})) sentencesInTeReo.set(code, sentence)
  return declared
}

/** What a person reads; in English where its room says it in no other language. */
export function sentenceOf(code: ErrorCode, language: Language = 'en'): string {
  const sentence = (language === 'mi' ? sentencesInTeReo.get(code) : undefined) ?? sentences.get(code)
  if (sentence === undefined) throw new TypeError(`the error ${code} is declared by no room that is loaded`)
  return sentence
}

/** For codes that come from outside: a peer's receipt, a thrown error. */
export function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && sentences.has(code)
}
