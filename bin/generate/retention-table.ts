/** The retention classes with the law behind them, as a lawyer reads them. */
import { RETENTION_CLASSES, type RetentionRule, type StatutoryClock } from '#statute'
import { markdownTable } from './markdown.ts'

const HEADS = ['class', 'until', 'authority', 'clock begins when', 'at least', 'at most', 'stopped by']

export function retentionTable(): string {
  return markdownTable(
    HEADS,
    Object.entries<RetentionRule>(RETENTION_CLASSES).map(([name, rule]) => [
      name,
      rule.sentence,
      rule.authority,
      rule.begins,
      inWords(rule.minimum) ?? 'no minimum',
      inWords(rule.maximum) ?? 'no maximum',
      rule.stoppedBy.join(', ') || 'nothing',
    ]),
  )
}

function inWords(clock: StatutoryClock | undefined): string | undefined {
  if (clock === undefined) return undefined
  const { length, unit } = clock
  if (unit === 'as-soon-as-practicable') return 'as soon as practicable'
  return unit === 'months' && length % 12 === 0
    ? `${length / 12} year${length === 12 ? '' : 's'}`
    : `${length} ${unit.replace('-', ' ')}`
}
