/** The months as people write them: in English, and in te reo Māori by either of its sets of names. */
import { MONTHS } from '../dates.ts'
import { TE_REO_MONTHS } from '../language/te-reo-dates.ts'

/** Te Taura Whiri's names cut short, then those taken from English, which are cut after three letters. */
const IN_TE_REO_TOO: readonly (readonly [string, string])[] = [
  ['Kohi', 'Hānuere'],
  ['Hui', 'Pēpuere'],
  ['Pou', 'Māehe'],
  ['Pae', 'Āperira'],
  ['Hara', 'Mei'],
  ['Pipi', 'Hune'],
  ['Hōngo', 'Hūrae'],
  ['Here', 'Ākuhata'],
  ['Mahu', 'Hepetema'],
  ['Nuku', 'Oketopa'],
  ['Rangi', 'Noema'],
  ['Haki', 'Tīhema'],
]

const NUMBERS: ReadonlyMap<string, number> = new Map([
  ...MONTHS.flatMap((english, at) => {
    const [short = '', taken = ''] = IN_TE_REO_TOO[at] ?? []
    const words = [english, english.slice(0, 3), TE_REO_MONTHS[at] ?? '', short, taken, taken.slice(0, 3)]
    return words.map((word) => [folded(word), at + 1] as const)
  }),
  ['sept', 9],
])

/** Undefined for what names no month. Case, macrons, hyphens, spaces and a full stop at the end do not matter. */
export function monthNamed(typed: string): number | undefined {
  return NUMBERS.get(folded(typed))
}

function folded(word: string): string {
  return word
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[\u0304\s-]/g, '')
    .replace(/\.$/, '')
}
