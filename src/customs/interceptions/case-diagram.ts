/** The case table as a picture (Mermaid), so that policy, behaviour and picture cannot drift apart. */
import { CASE_RULES, type CaseStepRule } from './case-table.ts'

function arrows(rule: CaseStepRule): readonly string[] {
  return rule.from.map((from) => {
    const to = rule.to === 'unchanged' ? from : rule.to
    return `  ${name(from)} --> ${name(to)}: ${rule.step}${rule.outcome === undefined ? '' : ` (${rule.outcome})`}`
  })
}

function name(state: string): string {
  return state.replaceAll('-', '_')
}

export function caseDiagram(): string {
  // Steps that exist everywhere would hide the way; they stand in a note.
  const everywhere = CASE_RULES.filter((rule) => rule.from.length > 6).map((rule) => rule.step)
  const way = CASE_RULES.filter((rule) => rule.from.length <= 6).flatMap(arrows)
  return [
    'stateDiagram-v2',
    '  [*] --> alerted',
    ...way,
    '  closed --> [*]',
    `  note right of alerted: in every open state: ${everywhere.join(', ')}, stand-down`,
    '',
  ].join('\n')
}
