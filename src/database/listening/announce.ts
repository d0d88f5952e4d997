/** Tells whoever listens that something was committed: which channel, and never what. */
import { sql } from 'kysely'
import { BrokenPromise } from '#kernel'
import type { Tx } from '../transaction.ts'

const CHANNEL = /^[a-z][a-z_]{0,62}$/

/** Channel names are written into statements, so each is checked at the door. */
export function checkedChannel(channel: string): string {
  if (!CHANNEL.test(channel)) throw new BrokenPromise('a channel has a name of small letters')
  return channel
}

/**
 * In the act's own transaction: heard after its commit, and not at all when it is undone. Any session may listen, so
 * never announce what only happens when something silent did.
 */
export async function announce(tx: Tx, channel: string): Promise<void> {
  await sql`select pg_notify(${checkedChannel(channel)}, '')`.execute(tx)
}
