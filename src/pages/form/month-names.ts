/** The months as people write them: in English, and in te reo Māori by either of its sets of names. */
import { MONTHS } from '../dates.ts'

/** Te Taura Whiri's names with their abbreviations, then those taken from English, which are cut after three letters. */
const TE_REO: readonly (readonly [string, string, string])[] = [
  ['Kohitātea', 'Kohi', 'Hānuere'],
  ['Huitanguru', 'Hui', 'Pēpuere'],
  ['Poutūterangi', 'Pou', 'Māehe'],
  ['Paengawhāwhā', 'Pae', 'Āperira'],
  ['Haratua', 'Hara', 'Mei'],
  ['Pipiri', 'Pipi', 'Hune'],
  ['Hōngongoi', 'Hōngo', 'Hūrae'],
  ['Hereturikōkā', 'Here', 'Ākuhata'],
  ['Mahuru', 'Mahu', 'Hepetema'],
  ['Whiringa-ā-nuku', 'Nuku', 'Oketopa'],
  ['Whiringa-ā-rangi', 'Rangi', 'Noema'],
  ['Hakihea', 'Haki', 'Tīhema'],
]

const NUMBERS: ReadonlyMap<string, number> = new Map([
  ...MONTHS.flatMap((english, at) => {
    const [whole = '', short = '', taken = ''] = TE_REO[at] ?? []
    const words = [english, english.slice(0, 3), whole, short, taken, taken.slice(0, 3)]
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
