/** The forms of a name that the comparison tests look at, worked out once for each name. */
import { fold } from './fold.ts'
import { PARTICLES } from './tables/particles.ts'

const particles: ReadonlySet<string> = new Set(PARTICLES)

export function isParticle(word: string): boolean {
  return particles.has(word)
}

export interface NameForms {
  readonly words: readonly string[]
  /** Each word folded by itself. */
  readonly folded: readonly string[]
  /** All letters, without spaces. */
  readonly joined: string
  /** All letters folded as one word: the `whole` key. */
  readonly whole: string
  /** Of a family name: folded without its particles. Of given names: the first one folded. The `core` key. */
  readonly core: string
}

function forms(words: readonly string[], core: string): NameForms {
  const joined = words.length === 1 ? (words[0] ?? '') : words.join('')
  return { words, folded: words.map(fold), joined, whole: fold(joined), core }
}

export function familyNameForms(words: readonly string[]): NameForms {
  const bearing = words.length < 2 ? words : words.filter((word) => !isParticle(word))
  return forms(words, fold((bearing.length === 0 ? words : bearing).join('')))
}

export function givenNameForms(words: readonly string[]): NameForms {
  return forms(words, fold(words[0] ?? ''))
}
