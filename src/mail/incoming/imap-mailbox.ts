/** A mailbox that lies elsewhere: what is new is fetched, and moved aside once it is kept here. */
import { ImapFlow } from 'imapflow'
import { BrokenPromise } from '#kernel'
import { followCommits, type Following } from '#database'
import type { MailOptions } from '../mail-options.ts'
import type { ImapSettings } from './imap-settings.ts'
import { keepReceived, MOST_MAIL_BYTES } from './keep-received.ts'

const PROCESSED = 'Processed'
const TOO_LARGE = 'Too large'
const FETCH_EVERY_MS = 30_000

/** Fetches all there is; a mail is kept before it is moved, and one that is fetched twice is kept once. */
export async function fetchMailbox(
  options: MailOptions,
  imap: ImapSettings,
  ending?: AbortSignal,
): Promise<number> {
  const client = new ImapFlow({
    host: imap.host,
    port: imap.port,
    secure: imap.secure,
    auth: { user: imap.user, pass: imap.password },
    logger: false,
  })
  // A connection that breaks fails the command under way; as an event of its own it would end the process.
  client.on('error', () => undefined)
  try {
    await client.connect()
    return await fetchAll(options, imap, client, ending)
  } catch (error) {
    if (error instanceof BrokenPromise) throw error
    throw new BrokenPromise('the mailbox cannot be fetched', 'mail-mailbox-unreachable', { cause: error })
  } finally {
    await client.logout().catch(() => client.close())
  }
}

async function fetchAll(
  options: MailOptions,
  imap: ImapSettings,
  client: ImapFlow,
  ending: AbortSignal | undefined,
): Promise<number> {
  for (const folder of [PROCESSED, TOO_LARGE]) await client.mailboxCreate(folder)
  const lock = await client.getMailboxLock(imap.folder)
  try {
    const found = await client.fetchAll('1:*', { uid: true, size: true })
    const troubles: unknown[] = []
    let kept = 0
    for (const { uid, size = 0 } of found) {
      if (ending?.aborted === true) break
      try {
        const fits = size <= MOST_MAIL_BYTES
        if (fits) kept += await keepOne(options, imap, client, uid)
        await client.messageMove(String(uid), fits ? PROCESSED : TOO_LARGE, { uid: true })
      } catch (error) {
        // One that cannot be had holds up no other; it lies where it lay, and is fetched at the next look.
        if (!client.usable) throw error
        troubles.push(error)
      }
    }
    if (kept === 0 && troubles.length > 0) throw troubles[0]
    if (troubles.length > 0) options.onTrouble(troubles[0])
    return kept
  } finally {
    lock.release()
  }
}

async function keepOne(
  options: MailOptions,
  imap: ImapSettings,
  client: ImapFlow,
  uid: number,
): Promise<number> {
  const one = await client.fetchOne(String(uid), { source: true }, { uid: true })
  if (one === false || one.source === undefined) return 0
  await keepReceived(options, { raw: one.source, mailboxes: [imap.mailbox] })
  return 1
}

export function keepFetching(options: MailOptions, imap: ImapSettings, onKept: () => void): Following {
  return followCommits({
    work: async (ending) => {
      if ((await fetchMailbox(options, imap, ending)) > 0) onKept()
    },
    // A mailbox is asked: what it has is no commit of ours.
    floorMilliseconds: FETCH_EVERY_MS,
    onTrouble: options.onTrouble,
  })
}
