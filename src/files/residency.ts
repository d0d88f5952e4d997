/** Where an object lies: on the agency's own premises, in New Zealand, or overseas and then in which country. */
import type { ErrorCode, Result } from '#kernel'
import { err, ok } from '#kernel'

export type Residency = 'premises' | 'new-zealand' | `overseas:${string}`

/** `overseas:AU`, with the country's two letters of ISO 3166. */
export function readResidency(text: string): Result<Residency, ErrorCode> {
  return /^(premises|new-zealand|overseas:(?!NZ)[A-Z]{2})$/.test(text)
    ? ok(text as Residency)
    : err('file-residency-unknown')
}
