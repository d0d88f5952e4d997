/** One round of carrying: the next file of each stream, and a look for what nobody has answered for long. */
import type { SiteName } from '#database'
import {
  filesToCarry,
  nextToCarryAt,
  postAgain,
  storeCarried,
  storeSeen,
  unansweredFiles,
  type FileToCarry,
} from './carried-store.ts'
import type { ExchangeOptions } from './exchange-options.ts'
import { readFileName } from './file-name.ts'
import { RECEIPT_TYPE } from './message.ts'
import { byPriority } from './priorities.ts'

/** Longer than any room takes over a message; shorter than anybody waits for a lost file. */
export const UNANSWERED_AFTER_MS = 2 * 60_000

/** Stops at the first file that the carrier does not take; resolves to how many it took. */
export async function carrySealed(options: ExchangeOptions): Promise<number> {
  const role = `${options.site}_exchange` as const
  const files = await options.database.as(role, (tx) => filesToCarry(tx, options.clock.now()))
  for (const file of [...files].sort(byPriority)) await carryFile(options, file)
  return files.length
}

async function carryFile(options: ExchangeOptions, file: FileToCarry): Promise<void> {
  const mailbox = { from: options.site, to: file.to }
  await options.carrier.put(mailbox, file.file, file.sealed, async () => options.reached?.('upload-written'))
  await options.reached?.('file-carried')
  await options.database.as(`${options.site}_exchange`, (tx) => storeCarried(tx, file, options.clock.now()))
  await options.reached?.('carrying-stored')
}

/**
 * Of each stream the first file that nobody has answered: while it lies in the mailbox its turn has not come, and what
 * lies behind it waits for it. What is gone from there goes once more, for it or its answer may be lost; not while answers
 * lie in our own mailbox unread, as after an outage.
 */
export async function lookForUnanswered(options: ExchangeOptions): Promise<void> {
  const role = `${options.site}_exchange` as const
  const at = options.clock.now()
  const before = new Date(at.getTime() - UNANSWERED_AFTER_MS)
  const files = await options.database.as(role, (tx) => unansweredFiles(tx, before))
  for (const { id, to, file } of files) {
    const mayStillCome =
      (await options.carrier.has({ from: options.site, to }, file)) || (await answersLieUnread(options, to))
    await options.database.as(role, (tx) => (mayStillCome ? storeSeen(tx, id, at) : postAgain(tx, file)))
  }
}

async function answersLieUnread({ site, carrier }: ExchangeOptions, from: SiteName): Promise<boolean> {
  const files = await carrier.list({ from, to: site })
  return files.some((file) => readFileName(file)?.type === RECEIPT_TYPE)
}

/** When there will be something to carry by the clock alone. */
export function nextToCarry(options: ExchangeOptions): Promise<Date | undefined> {
  return options.database.as(`${options.site}_exchange`, (tx) => nextToCarryAt(tx, UNANSWERED_AFTER_MS))
}
