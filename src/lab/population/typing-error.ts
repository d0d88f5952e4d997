/** One slip of a typist: a letter too many, too few, another one, or two in the wrong order. */
import type { SeededRandom } from '#kernel'

/** The keys next to each key. */
const NEIGHBOURS: Readonly<Record<string, string>> = {
  a: 'qsz',
  b: 'vgn',
  c: 'xdv',
  d: 'sfe',
  e: 'wrd',
  f: 'dgr',
  g: 'fht',
  h: 'gjy',
  i: 'uok',
  j: 'hku',
  k: 'jli',
  l: 'kop',
  m: 'njk',
  n: 'bmh',
  o: 'ipl',
  p: 'ol',
  q: 'wa',
  r: 'etf',
  s: 'adw',
  t: 'ryg',
  u: 'yij',
  v: 'cbf',
  w: 'qes',
  x: 'zcs',
  y: 'tuh',
  z: 'xsa',
}

/** The text with one slip; unchanged where it has fewer than two letters. */
export function withTypingError(random: SeededRandom, text: string): string {
  if (text.length < 2) return text
  for (let attempt = 0; attempt < 20; attempt++) {
    const slipped = slip(random, text)
    if (slipped !== text) return slipped
  }
  return text
}

function slip(random: SeededRandom, text: string): string {
  const at = random.below(text.length)
  const letter = text.charAt(at)
  if (!/\p{L}/u.test(letter)) return text
  const [before, after] = [text.slice(0, at), text.slice(at + 1)]
  switch (random.below(4)) {
    case 0:
      return asCapitalised(text, before + after)
    case 1:
      return before + letter + random.pick([letter.toLowerCase(), neighbour(random, letter)]) + after
    case 2:
      return before + matchCase(letter, neighbour(random, letter)) + after
    default: {
      const next = text.charAt(at + 1)
      if (!/\p{L}/u.test(next)) return text
      return before + matchCase(letter, next) + matchCase(next, letter) + text.slice(at + 2)
    }
  }
}

function neighbour(random: SeededRandom, letter: string): string {
  return random.pick(Array.from(NEIGHBOURS[letter.toLowerCase()] ?? 'e'))
}

function matchCase(model: string, letter: string): string {
  return model === model.toLowerCase() ? letter.toLowerCase() : letter.toUpperCase()
}

function asCapitalised(model: string, text: string): string {
  return matchCase(model.charAt(0), text.charAt(0)) + text.slice(1)
}
