/** Tells by the number of lines, their length and their first letters which format a zone has. */
import { err, fault, ok, type Fault, type Result } from '#kernel'
import type { FormatRule } from './mrz-format.ts'
import { FORMAT_TABLE } from './mrz-format-table.ts'

export function recogniseFormat(lines: readonly string[]): Result<FormatRule, readonly Fault[]> {
  if (lines.length !== 2 && lines.length !== 3) return err([fault('mrz-line-count')])
  const ofTheSize = FORMAT_TABLE.filter((rule) => rule.lines === lines.length && fits(rule, lines))
  const [first] = ofTheSize
  if (first === undefined) return err(unfittingLines(lines))
  return ok(ofTheSize.find((rule) => begins(rule, lines[0] ?? '')) ?? first)
}

function fits(rule: FormatRule, lines: readonly string[]): boolean {
  return lines.every((line) => line.length === rule.width)
}

function begins(rule: FormatRule, line: string): boolean {
  return rule.documentCodes.includes(line.charAt(0)) && line.startsWith(rule.beginsWith ?? '')
}

/** Names the lines that do not fit the nearest size. */
function unfittingLines(lines: readonly string[]): readonly Fault[] {
  const widths = [...new Set(FORMAT_TABLE.filter((rule) => rule.lines === lines.length).map((r) => r.width))]
  const first = lines[0]?.length ?? 0
  const width = widths.reduce((a, b) => (Math.abs(b - first) < Math.abs(a - first) ? b : a))
  return lines.flatMap((line, index) =>
    line.length === width
      ? []
      : [fault('mrz-line-length', { line: index + 1, detail: `${width} characters` })],
  )
}
