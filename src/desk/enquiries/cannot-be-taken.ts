/** Whether a mail that could not be taken ever will be: what its own content broke stays broken, and an outage passes. */

/** A value that cannot be stored, a broken constraint, more than PostgreSQL holds (a search text over 1 MB). */
const OF_THE_MAIL = /^(22|23|54)[0-9A-Z]{3}$/
/** No connection, a transaction that gave way, a full disk, a lock, an operator, a broken file; and the system's own names. */
const OUTAGE = /^((08|40|53|55|57|58)[0-9A-Z]{3}|E[A-Z]+|file-store-unreachable)$/
/** What is neither is tried again, but not for ever: nobody would be shown the mail. */
const MOST_TRIES = 3

export function cannotBeTaken(error: unknown, tries: number): boolean {
  const { code: told } = Object(error) as { readonly code?: unknown }
  const code = typeof told === 'string' ? told : ''
  return OF_THE_MAIL.test(code) || (tries >= MOST_TRIES && !OUTAGE.test(code))
}
