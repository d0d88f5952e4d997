/** Looks at how the site stands: at what its readiness says already, so that nothing is seen here that a probe may not tell. */
import type { ReadinessCheck } from '#api'
import type { Trip } from './detection.ts'
import { DETECTIONS, type DetectionName } from './detections.ts'
import { looksInARow, secondsApart } from './shapes.ts'

type Answer = Exclude<Awaited<ReturnType<ReadinessCheck['check']>>, boolean>

/** The readiness check that each state is read from, by its name, and when it is so. */
export const READINESS_SIGNS = {
  'list-stale': { check: 'An alert list is in force', isSo: ({ facts }) => facts['stale'] === true },
  'exchange-standing': { check: 'Every stream of messages moves', isSo: ({ ok }) => !ok },
} as const satisfies Partial<
  Record<DetectionName, { readonly check: string; readonly isSo: (answer: Answer) => boolean }>
>

/** The wall's clock, and one that nobody can set. */
export interface TwoClocks {
  readonly wall: number
  readonly steady: number
}

export interface StateWatcher {
  look(at: Date, clocks: TwoClocks): Promise<readonly Trip<DetectionName>[]>
}

export function stateWatcher(checks: readonly ReadinessCheck[]): StateWatcher {
  const inARow = new Map<DetectionName, number>()
  let before: TwoClocks | undefined
  return {
    async look(at, clocks) {
      const trips: Trip<DetectionName>[] = []
      for (const [detection, { check, isSo }] of signs()) {
        const asked = checks.find(({ name }) => name === check)
        if (asked === undefined) continue
        const answer = await asked.check()
        const row = looksInARow(
          inARow.get(detection) ?? 0,
          isSo(typeof answer === 'boolean' ? { ok: answer, facts: {} } : answer),
        )
        inARow.set(detection, row)
        if (row >= DETECTIONS[detection].threshold) trips.push(ofSite(detection, at, row, check))
      }
      const apart = before === undefined ? 0 : secondsApart(before, clocks)
      before = clocks
      if (apart >= DETECTIONS['clock-jump'].threshold)
        trips.push(ofSite('clock-jump', at, apart, 'The clock of the machine'))
      return trips
    },
  }
}

function signs() {
  return Object.entries(READINESS_SIGNS) as [
    DetectionName,
    { readonly check: string; readonly isSo: (answer: Answer) => boolean },
  ][]
}

/** An incident of the site as a whole. */
export function ofSite(
  detection: DetectionName,
  at: Date,
  counted: number,
  what: string,
): Trip<DetectionName> {
  return { detection, key: 'site', at, counted, what, about: {} }
}
