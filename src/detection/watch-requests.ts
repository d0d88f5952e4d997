/** Looks at each answered request, in memory: most are no sign of anything, and cost a few comparisons. */
import type { AnsweredRequest } from '#pages'
import type { Trip } from './detection.ts'
import { detectionsOf, type DetectionName } from './detections.ts'
import { REQUEST_SIGNS, SAID_OF_UNKNOWN, type Sign } from './request-signs.ts'
import { tally } from './tally.ts'

const SITE = 'site'

/** Whichever request comes next: the network of one that was refused is not kept beyond its window. */
const FORGETS_EVERY_MS = 60_000

/** `tripped` is told of what went beyond its threshold, again and again while it goes on. */
export function requestWatcher(
  tripped: (trip: Trip<DetectionName>, request: AnsweredRequest) => void,
): (request: AnsweredRequest) => void {
  const signs: Readonly<Partial<Record<DetectionName, Sign>>> = REQUEST_SIGNS
  const watched = detectionsOf('requests').flatMap(({ id, by, threshold, ...rest }) => {
    const sign = signs[id]
    return sign === undefined ? [] : [{ id, by, threshold, sign, counted: tally({ ...rest, by, threshold }) }]
  })
  let forgotAt = 0
  return (request) => {
    if (request.at.getTime() - forgotAt >= FORGETS_EVERY_MS) {
      forgotAt = request.at.getTime()
      for (const { counted } of watched) counted.forgetPast(request.at)
    }
    // Whoever is answered as asked for is a sign of nothing, but for the hidden field.
    if (request.status < 400 && !request.filledHoneyField) return
    for (const { id, by, threshold, sign, counted } of watched) {
      const seen = sign(request)
      if (seen === undefined) continue
      const key = by === 'network' ? request.network : SITE
      const count = counted.saw(key, request.at, seen)
      if (count < threshold) continue
      const what = id === 'address-scanning' ? SAID_OF_UNKNOWN : seen
      const about = by === 'network' ? { network: request.network } : {}
      tripped({ detection: id, key, at: request.at, counted: count, what, about }, request)
    }
  }
}
