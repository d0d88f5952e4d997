/** Strings as nobody should send them and somebody will: the same seed gives the same ones. */
import type { SeededRandom } from '#kernel'

const PIECES = [
  ...[
    '\0',
    '\ud800',
    '\udfff',
    '\ude00\ud83d',
    '\ufffe',
    '\u0001',
    '\u007f',
    '\u2028',
    '\ufeff',
    '\r\n',
    '\t',
  ],
  ...['\u202e', '\u2066', 'e\u0301\u0301\u0301', '😀', '👩‍👩‍👧', 'ﷺ', 'İ', 'ß', 'Ā', '王', '\u200d'],
  ...[
    "'; drop table alerts; --",
    "' or '1'='1",
    '$$',
    '\\',
    '"',
    '%00',
    '%ff',
    '%',
    '_',
    '{{7*7}}',
    '<script>',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'null',
    'undefined',
    'true',
    '[object Object]',
  ],
  ...[
    '1e400',
    '-1',
    '0',
    '-0',
    'NaN',
    'Infinity',
    '2147483648',
    '9223372036854775808',
    '0.1',
    '1,000',
    '$1e9',
  ],
  ...[
    '99999999999.99',
    '2026-02-30',
    '0000-00-00',
    '9999-12-31',
    '2026-02-30T00:00:00Z',
    '+275760-09-13',
    '31',
  ],
  ...[
    '00000000-0000-4000-8000-000000000000',
    'P-1',
    'P-2',
    'NZ103',
    'AKL',
    '2015/16',
    '9999/00',
    '-name',
    '../..',
  ],
] as const

/** A million letters now and then; what a door takes of it is the door's to say. */
const MILLION = 'x'.repeat(1_000_000)

export function strangeString(random: SeededRandom): string {
  const kind = random.below(1000)
  if (kind < 2) return MILLION
  if (kind < 300) return random.pick(PIECES)
  if (kind < 350) return random.pick(PIECES).repeat(random.between(2, 300))
  const parts = Array.from({ length: random.between(1, 4) }, () =>
    random.chance(0.5) ? random.pick(PIECES) : anyUnits(random),
  )
  return parts.join('')
}

/** Any code units, halves of pairs among them. */
function anyUnits(random: SeededRandom): string {
  const from = random.pick([0x20, 0x20, 0x0, 0xa0, 0x300, 0x600, 0xd7f0, 0xfff0])
  return Array.from({ length: random.between(0, 12) }, () =>
    String.fromCharCode(from + random.below(from === 0xfff0 ? 16 : 96)),
  ).join('')
}

/** Where JSON stands, anything that JSON can be. */
export function strangeValue(random: SeededRandom): unknown {
  switch (random.below(12)) {
    case 0:
      return [strangeString(random), strangeString(random)]
    case 1:
      return { [strangeString(random)]: strangeString(random) }
    case 2:
      return random.pick([null, true, -1, 0.5, 2 ** 31, 2 ** 63, -1e300, []])
    case 3:
      return deep(random.between(2, 2000))
    default:
      return strangeString(random)
  }
}

function deep(levels: number): unknown {
  let value: unknown = 'deep'
  for (let level = 0; level < levels; level++) value = level % 2 === 0 ? [value] : { a: value }
  return value
}
