/** Fields that the pages about what was touched share. */
import type { Choice } from '#pages'
import { isAboutOthers, type PeopleTable } from '../people-tables.ts'

export const withStaffField = {
  kind: 'radios',
  label: 'Are members of staff listed too?',
  hint: 'Who of the agencies wrote, decided or looked stands in many records.',
  options: [
    { value: 'no', text: 'No, only those whom the records are about' },
    { value: 'yes', text: 'Yes, members of staff too' },
  ],
  errors: { empty: 'Select whether members of staff are listed too' },
} as const

/** Those about the public first; what they hold stands beside. */
export function tableChoices(tables: ReadonlyMap<string, PeopleTable>): readonly Choice[] {
  const all = [...tables.values()]
  return [...all.filter(isAboutOthers), ...all.filter((table) => !isAboutOthers(table))].map((table) => ({
    value: table.table,
    text: isAboutOthers(table) ? table.table : `${table.table} (staff alone)`,
  }))
}
