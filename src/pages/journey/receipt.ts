/** What the confirmation page knows, sealed in its address: it can be opened again, kept and printed, and read nothing. */
import { addressIn } from '../language/language.ts'
import type { JourneyDefinition, JourneyReceipt } from './journey-definition.ts'
import type { JourneySeal } from './journey-key.ts'

const contextOf = ({ address }: JourneyDefinition) => `journey receipt ${addressIn('en', address)}`

export function sealReceipt(seal: JourneySeal, journey: JourneyDefinition, receipt: JourneyReceipt): string {
  const { reference, privateToken, sentAt } = receipt
  return seal.seal(contextOf(journey), [reference, privateToken, String(sentAt.getTime())].join(' '))
}

/** Undefined for what this site did not seal: nobody is shown a reference that was never given. */
export function openReceipt(
  seal: JourneySeal,
  journey: JourneyDefinition,
  sealed: string,
): JourneyReceipt | undefined {
  const [reference, privateToken, sentAt] = seal.open(contextOf(journey), sealed)?.split(' ') ?? []
  if (reference === undefined || privateToken === undefined) return undefined
  return { reference, privateToken, sentAt: new Date(Number(sentAt)) }
}
