/** The return as a table for a terminal: years as columns, sections under one another. */
import type { AnnualResults } from './annual-results.ts'
import { returnLines } from './return-lines.ts'

export function returnText(years: readonly AnnualResults[]): string {
  const lines = years.map(returnLines)
  const [first = []] = lines
  const nameOf = (index: number) =>
    `${first[index]?.indented === true ? '  ' : ''}${first[index]?.name ?? ''}`
  const wide = Math.max(0, ...first.map((_, index) => nameOf(index).length))
  const columns = lines.map((of, at) =>
    Math.max(years[at]?.year.name.length ?? 0, ...of.map(({ text }) => text.length)),
  )
  const heads = years.map(({ year }, at) => year.name.padStart(columns[at] ?? 0))
  const printed: string[] = [[''.padEnd(wide), ...heads].join('  ')]
  for (const [index, { section }] of first.entries()) {
    if (section !== first[index - 1]?.section) printed.push('', section)
    const values = lines.map((of, at) => (of[index]?.text ?? '').padStart(columns[at] ?? 0))
    printed.push([nameOf(index).padEnd(wide), ...values].join('  '))
  }
  return printed.join('\n')
}
