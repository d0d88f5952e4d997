/** The form of a correction: each field that some room of the site lets the office correct, under the name of its table. */
import type { CorrectableTable, FieldValues } from '#rooms'

const LONGEST = 300

/** What is typed in it; of what can be one of few, those. */
function fieldOf({ label, hint }: CorrectableTable['fields'][number]) {
  return {
    kind: 'text' as const,
    label,
    ...(hint === undefined ? {} : { hint }),
    maxLength: LONGEST,
    errors: { tooLong: 'Use 300 characters or fewer' },
  }
}

export function fieldName({ table }: Pick<CorrectableTable, 'table'>, column: string): string {
  return `${table.replaceAll(/[._]/g, '-')}-${column.replaceAll('_', '-')}`
}

export function correctingFields(
  tables: readonly CorrectableTable[],
): Readonly<Record<string, ReturnType<typeof fieldOf>>> {
  return Object.fromEntries(
    tables.flatMap((table) =>
      table.fields.map((field) => [fieldName(table, field.column), fieldOf(field)] as const),
    ),
  )
}

/** Nobody means the spaces around what they type. */
export function sentValues(table: CorrectableTable, form: FieldValues): FieldValues {
  return Object.fromEntries(
    table.fields.map(({ column }) => [column, (form[fieldName(table, column)] ?? '').trim()]),
  )
}
