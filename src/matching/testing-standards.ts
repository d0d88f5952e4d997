/** For tests: the standards of the agreement that ships, compiled. */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { compileStandards, type MatchingPlan } from './compile-standards.ts'
import type { MatchingStandards } from './standards.ts'

const AGREEMENT = new URL('../../agreements/customs-justice-fines.yaml', import.meta.url)

export function agreedStandards(): MatchingStandards {
  const { matching } = camelCased(parse(readFileSync(AGREEMENT, 'utf8'))) as { matching: MatchingStandards }
  return matching
}

/** Agreements are written in snake_case. */
function camelCased(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(camelCased)
  if (typeof value !== 'object' || value === null) return value
  const named = ([name, member]: [string, unknown]): [string, unknown] => [
    name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    camelCased(member),
  ]
  return Object.fromEntries(Object.entries(value).map(named))
}

export function agreedPlan(): MatchingPlan {
  const compiled = compileStandards(agreedStandards())
  if (!compiled.ok)
    throw new Error(compiled.error.map(({ code, field }) => `${code} ${field ?? ''}`).join(', '))
  return compiled.value
}
