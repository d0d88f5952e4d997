/** The SQL of a path of the data map: from a table's rows to those of the table that knows whose they are. */
import { sql, tableAndColumn, type JoinStep } from '#database'
import type { Condition } from './key-store.ts'

export const aliasOf = (step: number) => (step === 0 ? 't' : `t${step}`)

export function leadingTo(steps: readonly JoinStep[], condition: Condition, at = 0): Condition {
  const step = steps[at]
  if (step === undefined) return condition
  const [table, column] = tableAndColumn(step.to)
  const [here, there] = [aliasOf(at), aliasOf(at + 1)]
  return sql<boolean>`${sql.ref(`${here}.${step.column}`)}::text in (
    select ${sql.ref(`${there}.${column}`)}::text from ${sql.table(table)} as ${sql.ref(there)}
    where ${leadingTo(steps, condition, at + 1)})`
}
