/** The addresses of a journey: its first question, what each page sends to, and what was sent. */
import type { JourneyDefinition } from './journey-definition.ts'

export const CHECK = 'check'
export const SENT = 'sent'

/** Each page sends to an address of its own, so that every step is an entry of the browser's history. */
export function stepAddress({ address }: JourneyDefinition, step: string): `/${string}` {
  return `${address}/${step}`
}

export function sentAddress({ address }: JourneyDefinition, receipt: string): `/${string}` {
  return `${address}/${SENT}/${receipt}`
}
