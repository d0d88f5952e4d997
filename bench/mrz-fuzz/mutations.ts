/** Made-up zones, sound and spoilt: what a reader may send that is nearly, or not at all, a machine readable zone. */
import type { SeededRandom } from '#kernel'
import { formatMrz, type WritableMrzFormat } from '#travel-document'

const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<<<<<<'
const STRANGE = Array.from(SIGNS + 'abcxyz .-é漢\u0000\u2028\u{1f600}\ud800')
const FORMATS: readonly WritableMrzFormat[] = ['TD3', 'TD1', 'TD2', 'MRV-A', 'MRV-B', 'TD3']
const CODES: Readonly<Record<WritableMrzFormat, string>> = {
  TD1: 'I',
  TD2: 'AC',
  TD3: 'P',
  'MRV-A': 'V',
  'MRV-B': 'V',
}

function word(random: SeededRandom, most: number, signs = SIGNS): string {
  return Array.from({ length: 1 + random.below(most) }, () => signs[random.below(signs.length)]).join('')
}

/** A sound zone of a random format. */
export function soundZone(random: SeededRandom): readonly string[] {
  const format = FORMATS[random.below(FORMATS.length)]!
  const letters = SIGNS.slice(0, 26)
  const names = (most: number) =>
    Array.from({ length: random.below(most) }, () => word(random, 14, letters)).join(' ')
  const date = () => ({ year: 1930 + random.below(90), month: random.below(13), day: random.below(29) })
  const long = format === 'TD1' || format === 'TD2'
  const zone = formatMrz(
    {
      documentCode: CODES[format],
      issuingState: 'NZL',
      nationality: 'D',
      documentNumber: word(random, long ? 13 : 9, SIGNS.slice(0, 36)),
      dateOfBirth: date(),
      gender: (['M', 'F', 'X'] as const)[random.below(3)]!,
      expiry: date(),
      familyName: word(random, 18, letters) + ' ' + names(3),
      givenNames: names(5),
    },
    format,
  )
  if (!zone.ok) throw new Error(`a made-up holder was refused: ${zone.error.code} ${zone.error.field ?? ''}`)
  return zone.value
}

/** One to four characters exchanged, dropped, added or swapped; now and then a line is lost or the whole is noise. */
export function spoilt(random: SeededRandom, lines: readonly string[]): readonly string[] {
  const kind = random.below(40)
  if (kind === 0) return lines.slice(1)
  if (kind === 1) return [...lines, lines[0]!]
  if (kind === 2) return lines.map((line) => word(random, 2 * line.length))
  if (kind === 3)
    return lines.map((line) => Array.from(line, () => SIGNS[random.below(SIGNS.length)]).join(''))
  const characters = lines.map((line) => line.split(''))
  for (let count = 1 + random.below(4); count > 0; count--) {
    const line = characters[random.below(characters.length)]!
    const at = random.below(line.length)
    const other = STRANGE[random.below(random.below(4) === 0 ? STRANGE.length : SIGNS.length)]!
    const change = random.below(12)
    if (change === 0) line.splice(at, 1)
    else if (change === 1) line.splice(at, 0, other)
    else if (change === 2 && at > 0) line.splice(at - 1, 2, line[at]!, line[at - 1]!)
    else line[at] = other
  }
  return characters.map((line) => line.join(''))
}
