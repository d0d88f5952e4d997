/** Names as a machine readable zone spells them: A-Z, a filler between parts, apostrophes dropped, nothing else. */
import anyAscii from 'any-ascii'
import { TRANSLITERATIONS } from './transliteration-table.ts'

/** Most names: nothing to drop, to join or to look up. */
const SIMPLE = /^[A-Za-z]+(?: [A-Za-z]+)*$/
const PLAIN = /^[A-Z<]*$/

/** Dropped, the parts joined: O'CONNOR becomes OCONNOR, FA'AFETAI becomes FAAFETAI. */
const DROPPED = /['’‘ʻʼʽ`´ˈ.]/gu
/** Between two parts. */
const SEPARATORS = /[\s\-‐‑‒–—−/,·_&]+/gu

/** The recommended spelling, with `<` between parts; empty where the text holds no letter. */
export function transliterateName(name: string): string {
  if (SIMPLE.test(name)) return name.toUpperCase().replaceAll(' ', '<')
  const upper = prepared(name)
  if (PLAIN.test(upper)) return upper
  return withoutLooseFillers(
    Array.from(upper)
      .map((letter) => spellingsOf(letter)[0])
      .join(''),
  )
}

function prepared(name: string): string {
  const upper = name.normalize('NFC').toUpperCase().replace(DROPPED, '').replace(SEPARATORS, '<')
  return withoutLooseFillers(upper)
}

function withoutLooseFillers(text: string): string {
  return text.replaceAll(/<+/g, '<').replace(/^</, '').replace(/<$/, '')
}

/** By the table; else without its marks; else romanised in general. Digits and signs vanish. */
function spellingsOf(letter: string): readonly [string, ...string[]] {
  if ((letter >= 'A' && letter <= 'Z') || letter === '<') return [letter]
  const listed = TRANSLITERATIONS[letter]
  if (listed !== undefined) return listed
  const bare = letter.normalize('NFD').replaceAll(/\p{M}/gu, '')
  const table = TRANSLITERATIONS[bare]
  if (table !== undefined) return table
  return [
    anyAscii(bare)
      .toUpperCase()
      .replaceAll(/[^A-Z]/g, ''),
  ]
}
