/** What this site told others of one person: what a privacy office answers from. */
import { BrokenPromise } from '#kernel'
import type { Tx } from '#database'
import { openSilentDisclosure, type OpenedSilentDisclosure } from './disclosure.ts'
import { disclosuresOf, silentDisclosures, type RegisteredDisclosure } from './disclosure-store.ts'
import type { ExchangeOptions } from './exchange-options.ts'
import { subjectHashes, type SubjectKeys } from './subject-hash.ts'

/** As a role that answers people's requests; the silent compartment is not looked at. */
export function disclosedAbout(
  options: ExchangeOptions,
  tx: Tx,
  keys: SubjectKeys,
): Promise<readonly RegisteredDisclosure[]> {
  return disclosuresOf(tx, subjectHashes(options.atRestKey, keys))
}

/** As the exchange itself: every entry is opened, so that which of them was sought shows nowhere. */
export async function silentlyDisclosedAbout(
  options: ExchangeOptions,
  tx: Tx,
  keys: SubjectKeys,
): Promise<readonly OpenedSilentDisclosure[]> {
  const sought = subjectHashes(options.atRestKey, keys)
  const entries = (await silentDisclosures(tx)).map((row) => {
    const entry = openSilentDisclosure(options, row)
    if (entry === undefined) throw new BrokenPromise('a silent disclosure does not open under its key')
    return entry
  })
  return entries.filter(({ subjects = '' }) => {
    const hashes = Buffer.from(subjects, 'base64')
    return sought.some((hash) => hashes.includes(hash))
  })
}
