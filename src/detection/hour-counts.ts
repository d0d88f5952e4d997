/** How many requests there were, by the hour and by what became of them: closed words, and nothing of anybody. */
import type { AnsweredRequest } from '#pages'

export const REQUEST_KINDS = {
  answered: 'Answered',
  'not-there': 'Not there',
  refused: 'Refused',
  unsound: 'Unsound',
  limited: 'Held back',
  failed: 'Failed',
} as const satisfies Record<string, string>
export type RequestKind = keyof typeof REQUEST_KINDS

export function kindOf({ status }: Pick<AnsweredRequest, 'status'>): RequestKind {
  if (status < 400) return 'answered'
  if (status >= 500) return 'failed'
  if (status === 404 || status === 410) return 'not-there'
  if (status === 429) return 'limited'
  return status === 401 || status === 403 ? 'refused' : 'unsound'
}

export interface HourCount {
  readonly hour: Date
  readonly kind: RequestKind
  readonly times: number
}

export interface HourCounts {
  count(request: Pick<AnsweredRequest, 'at' | 'status'>): void
  /** What was counted since the last time it was taken. */
  take(): readonly HourCount[]
  /** What could not be written after all. */
  giveBack(counts: readonly HourCount[]): void
}

const HOUR_MS = 3_600_000

export function hourCounts(): HourCounts {
  let held = new Map<number, Map<RequestKind, number>>()
  const add = (hour: number, kind: RequestKind, times: number) => {
    let ofHour = held.get(hour)
    if (ofHour === undefined) held.set(hour, (ofHour = new Map<RequestKind, number>()))
    ofHour.set(kind, (ofHour.get(kind) ?? 0) + times)
  }
  return {
    count: (request) => add(Math.floor(request.at.getTime() / HOUR_MS), kindOf(request), 1),
    take() {
      const taken = held
      held = new Map()
      return [...taken].flatMap(([hour, kinds]) =>
        [...kinds].map(([kind, times]) => ({ hour: new Date(hour * HOUR_MS), kind, times })),
      )
    },
    giveBack(counts) {
      for (const { hour, kind, times } of counts) add(hour.getTime() / HOUR_MS, kind, times)
    },
  }
}
