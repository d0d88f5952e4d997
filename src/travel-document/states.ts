/** The state and organisation codes of ICAO 9303-3, section 5, with their English names. */
import { ICAO_ONLY_STATES, ISO_STATES } from './state-table.ts'

const STATES: ReadonlyMap<string, string> = new Map([
  ...Object.entries(ISO_STATES),
  ...Object.entries(ICAO_ONLY_STATES),
])

export function isStateCode(code: string): boolean {
  return STATES.has(code)
}

/** `D` is Germany, `UTO` is Utopia; undefined for a code that the table does not know. */
export function stateName(code: string): string | undefined {
  return STATES.get(code)
}
