/** Refuses anything in an activity record that is not a short identifier, a number or a yes or no. */
import { BrokenPromise } from '#kernel'
import type { ActivityActor, ActivityEntry } from './activity-record.ts'

const EVENT = /^[a-z][a-z0-9]*(-[a-z0-9]+){0,11}$/
const KIND = /^[a-z][a-z0-9-]{0,39}$/
const ACTOR_ID = /^[A-Za-z0-9][A-Za-z0-9._:@/+-]{0,99}$/
const DETAIL_NAME = /^[a-z][A-Za-z0-9_-]{0,39}$/
/** No spaces: a full name, a street or a sentence cannot pass. */
const IDENTIFIER = /^[A-Za-z0-9][A-Za-z0-9._:/+-]{0,63}$/
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const MOST_DETAILS = 12

function refuse(what: string): never {
  // The value itself may be somebody's name: it is not repeated.
  throw new BrokenPromise(`activity record refused: ${what}`, 'activity-value-refused')
}

/** Throws unless actor, subject and details are identifiers and counts. The database checks the same again. */
export function requireIdentifiersOnly(actor: ActivityActor, entry: ActivityEntry): void {
  if (!EVENT.test(entry.event)) refuse('the event is not a kebab-case word')
  if (!ACTOR_ID.test(actor.id)) refuse(`the actor of ${entry.event} is not an identifier`)
  if (!KIND.test(actor.role)) refuse(`the role in ${entry.event} is not a word`)
  if (entry.subject !== undefined) {
    if (!KIND.test(entry.subject.kind)) refuse(`the subject's kind in ${entry.event} is not a word`)
    if (!IDENTIFIER.test(entry.subject.id)) refuse(`the subject of ${entry.event} is not an identifier`)
  }
  const details = Object.entries(entry.details ?? {})
  if (details.length > MOST_DETAILS) refuse(`${entry.event} has more than ${MOST_DETAILS} details`)
  for (const [name, value] of details) {
    if (!DETAIL_NAME.test(name)) refuse(`a detail's name in ${entry.event} is not a word`)
    if (!['string', 'number', 'boolean'].includes(typeof value))
      refuse(`${entry.event}.${name} is not one plain value`)
    if (typeof value === 'string' && !IDENTIFIER.test(value))
      refuse(`${entry.event}.${name} is not an identifier`)
    if (typeof value === 'number' && !Number.isFinite(value)) refuse(`${entry.event}.${name} is not a number`)
  }
}

/**
 * In the silent compartment even an identifier of the register would tell who is silently listed to whoever reads a
 * disk: only random identifiers may stand there.
 */
export function requireRandomIdentifiersOnly(entry: ActivityEntry): void {
  if (entry.subject !== undefined && !UUID.test(entry.subject.id))
    refuse(`the subject of ${entry.event} is not random`)
  for (const [name, value] of Object.entries(entry.details ?? {})) {
    if (typeof value === 'string' && !UUID.test(value)) refuse(`${entry.event}.${name} is not random`)
  }
}
