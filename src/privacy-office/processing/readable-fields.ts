/** The columns that a supplier may be shown at all: what staff themselves may see, and of it nothing sealed, secret or about staff. */
import { PERSONAL_CATEGORIES } from '#database'
import type { Category, RecordOfProcessing } from './record-of-processing.ts'

/** Who of the agency did something is no supplier's matter; what is sealed or secret is nobody's. */
const NEVER: readonly Category[] = ['staff', 'sealed', 'secret']

export interface ReadableField {
  readonly table: string
  readonly column: string
  readonly category: Category
  /** Of the table, in the words of its data map. */
  readonly purpose: string
}

/** What only processes see is left out: whoever reads on behalf of a supplier would else learn what nobody may. */
export function readableFields({ tables }: Pick<RecordOfProcessing, 'tables'>): readonly ReadableField[] {
  return tables
    .filter(({ whoseWords }) => !whoseWords.startsWith('Sealed'))
    .flatMap(({ table, purpose, columns }) =>
      columns
        .filter(({ category, seenBy }) => !NEVER.includes(category) && seenBy.some(({ isStaff }) => isStaff))
        .map(({ column, category }) => ({ table, column, category, purpose })),
    )
}

export function isPersonal({ category }: Pick<ReadableField, 'category'>): boolean {
  return PERSONAL_CATEGORIES.includes(category)
}
