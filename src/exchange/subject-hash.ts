/** A person in the register of disclosures: who knows an identifier and has not the key cannot ask whether it is there. */
import { createHmac } from 'node:crypto'

const HASH_BYTES = 8

/** Names of fields and their values, such as a person profile number. */
export type SubjectKeys = Readonly<Record<string, string>>

/**
 * HMAC-SHA-256 (RFC 2104), cut short: among ten million, somebody else is found in one of a million million look-ups.
 */
export function subjectHash(key: Uint8Array, field: string, value: string): Buffer {
  return createHmac('sha256', key).update(`disclosure\n${field}\n${value}`).digest().subarray(0, HASH_BYTES)
}

export function subjectHashes(key: Uint8Array, keys: SubjectKeys): readonly Buffer[] {
  return Object.entries(keys).map(([field, value]) => subjectHash(key, field, value))
}
