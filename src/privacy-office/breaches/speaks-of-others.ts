/** Whether words that one person is to read name somebody else of the list, or say how many others there are (s 117(3)). */
import { givenNameWords } from '#matching'
import type { ErrorCode } from '#kernel'
import { nameWords, type HeldPerson } from './held-person.ts'

export type OthersNamed = Pick<
  HeldPerson,
  'subject' | 'family' | 'given' | 'full' | 'email' | 'document' | 'numbers' | 'born'
>

/** `12 people`, `3,000 other customers`. */
const A_COUNT =
  /\b\d[\d,. ]*(?:(?:other|more|affected|different) )*(?:people|persons|individuals|others|customers|clients|enquirers|travellers|debtors|subscribers)\b/i

/** Undefined where they do neither. A name counts by its whole words: a street may be called as somebody is. */
export function speaksOfOthers(words: string, others: readonly OthersNamed[]): ErrorCode | undefined {
  if (A_COUNT.test(words)) return 'breach-counts-others'
  const text = ` ${givenNameWords(words).join(' ')} `
  const plain = words.toLowerCase()
  const isNamed = others.some(
    (other) =>
      namesIn(nameWords(other)).some((name) => text.includes(` ${name} `)) ||
      [other.email, other.document, ...other.numbers.map(({ value }) => value)].some(
        (value) => value.length > 3 && plain.includes(value.toLowerCase()),
      ),
  )
  return isNamed ? 'breach-names-somebody' : undefined
}

/** As held, and as people say it: the first name with the last. */
function namesIn(words: readonly string[]): readonly string[] {
  const [first = '', ...rest] = words
  const last = rest.at(-1)
  if (last === undefined) return []
  return [
    ...[words.join(' '), [...rest, first].join(' ')],
    ...[`${first} ${last}`, `${last} ${first}`],
    // Held with the family name first: Ngāta, Mere Aroha is called Mere Ngāta.
    ...(rest[0] === undefined ? [] : [`${first} ${rest[0]}`, `${rest[0]} ${first}`]),
  ]
}
