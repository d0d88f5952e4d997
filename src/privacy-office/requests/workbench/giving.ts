/** How each file or mail goes along with the copy: withheld wholly, rebuilt with or without passages, or as it came. */
import type { HeldFile } from '#rooms'
import type { AsCameRow } from '../as-came-store.ts'
import type { WithheldRow } from '../withheld-store.ts'

export type FileName = Pick<HeldFile, 'table' | 'record'>

export type HowGiven = 'withheld' | 'cut' | 'rebuilt' | 'as-it-came'

export const GIVEN_WORDS: Readonly<Record<HowGiven, string>> = {
  withheld: 'Withheld',
  cut: 'Rebuilt, without what is withheld',
  rebuilt: 'Rebuilt',
  'as-it-came': 'As it came',
}

export interface SaidOfFiles {
  readonly withheld: readonly WithheldRow[]
  readonly asCame: readonly AsCameRow[]
}

export function isOfFile({ table, record }: FileName): (row: FileName) => boolean {
  return (row) => row.table === table && row.record === record
}

/** The passages that are withheld of a file; none of one that is withheld wholly. */
export function passagesOf(file: FileName, { withheld }: SaidOfFiles): readonly WithheldRow[] {
  return withheld.filter(isOfFile(file)).filter(({ places }) => places !== null)
}

export function isWithheldWhole(file: FileName, { withheld }: SaidOfFiles): boolean {
  return withheld.filter(isOfFile(file)).some(({ places }) => places === null)
}

/** What came from somebody else may hide what is theirs: it is rebuilt, unless an officer has said why it need not be. */
export function howGiven(file: FileName & Pick<HeldFile, 'fromThem'>, said: SaidOfFiles): HowGiven {
  if (isWithheldWhole(file, said)) return 'withheld'
  if (passagesOf(file, said).length > 0) return 'cut'
  return file.fromThem || said.asCame.some(isOfFile(file)) ? 'as-it-came' : 'rebuilt'
}
