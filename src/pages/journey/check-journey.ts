/** What the types cannot say of a journey: names that are free, one heading a page, at most one file. */
import { BrokenPromise } from '#kernel'
import { CHECK, SENT } from './journey-addresses.ts'
import type { JourneyDefinition } from './journey-definition.ts'

export function checkJourney(journey: JourneyDefinition): void {
  const seen = new Set<string>()
  let files = 0
  for (const [name, { fields, heading }] of Object.entries(journey.questions)) {
    if (!/^[a-z][a-z-]*$/.test(name) || name === CHECK || name === SENT) {
      throw new BrokenPromise(`${journey.address}: ${name} cannot be the name of a question`)
    }
    if (Object.keys(fields).length > 1 && heading === undefined) {
      throw new BrokenPromise(`${journey.address}: the question ${name} has several fields and no heading`)
    }
    for (const [field, { kind }] of Object.entries(fields)) {
      if (seen.has(field) || field.startsWith('journey')) {
        throw new BrokenPromise(`${journey.address}: the field ${field} is not the only one of its name`)
      }
      seen.add(field)
      if (kind === 'file') files += 1
    }
  }
  if (files > (journey.attachments === undefined ? 0 : 1)) {
    throw new BrokenPromise(`${journey.address}: one file at most, and a sink that takes it`)
  }
}
