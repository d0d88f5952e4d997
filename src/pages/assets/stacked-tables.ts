/** Where a table is wider than its box, each row becomes a block of its own: how wide that is, by what the table holds. */
import { readFileSync } from 'node:fs'

/** By the name that `05-tables.css` gives to a table's box for its columns; measured with the demonstration's. */
const STACKED_BELOW: Readonly<Record<string, string>> = {
  'table-of-few': '36rem',
  'table-of-some': '46rem',
  'table-of-many': '62rem',
  'table-of-most': '74rem',
}

/** The same rules for every width, since a condition on a box cannot name two of them. */
export function stackedTables(): string {
  const rules = readFileSync(new URL('./stacked-table.css', import.meta.url), 'utf8')
  const perBox = Object.entries(STACKED_BELOW).map(
    ([box, width]) => `@container ${box} (width < ${width}) {\n${rules}}`,
  )
  return `@media screen {\n${perBox.join('\n')}\n}`
}
