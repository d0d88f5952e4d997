/** The arithmetic of the matching section: weights make 100, no credit exceeds its weight, bands leave no gap below 100. */
import type { Agreement } from './agreement.ts'

const WHOLE = 10_000

/** What is wrong, in words; empty when the arithmetic holds. */
export function weightFaults({ fields, bands }: Agreement['matching']): string[] {
  const faults: string[] = []
  const standards = Object.entries(fields)
  const sum = standards.reduce((total, [, { weight }]) => total + weight, 0)
  if (sum !== WHOLE) faults.push(`the weights make ${sum / 100}, not 100`)
  for (const [field, { weight, levels }] of standards) {
    if (levels.some(({ credit }) => credit > weight)) faults.push(`${field}: a credit exceeds the weight`)
    const unordered = levels.some(({ credit }, index) => credit > (levels[index - 1]?.credit ?? weight))
    if (unordered) faults.push(`${field}: credits rise along the order of the levels`)
  }
  let expected = WHOLE
  for (const { band, from, to } of bands) {
    if (to !== expected || from > to) faults.push(`band ${band} does not end where the band above it begins`)
    expected = from - 1
  }
  if (!bands.some(({ alerting }) => alerting)) faults.push('no band alerts')
  return faults
}
