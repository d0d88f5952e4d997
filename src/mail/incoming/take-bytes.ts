/** Takes a mail's bytes from its socket: never more than the limit, and never more mails at once than memory allows. */
import type { Readable } from 'node:stream'

/**
 * In memory and not in a file: a mail is sealed as one value and becomes one row, so it is whole in memory in the end,
 * and a spool file would be plaintext on a disk. What bounds the memory is how many are taken at once; the others wait
 * unread in their sockets, which slows their senders and costs us nothing.
 */
const MOST_AT_ONCE = 3

export interface ByteTaker {
  /** Undefined when the mail is larger than the limit; it is then read to its end and dropped. */
  take<T>(source: Readable, keep: (raw: Buffer | undefined) => Promise<T>): Promise<T>
}

export function byteTaker(mostBytes: number): ByteTaker {
  let busy = 0
  const waiting: (() => void)[] = []

  async function turn(): Promise<void> {
    if (busy >= MOST_AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve))
    else busy += 1
  }
  function leave(): void {
    const next = waiting.shift()
    if (next === undefined) busy -= 1
    else next()
  }

  return {
    async take(source, keep) {
      await turn()
      try {
        return await keep(await wholeOf(source, mostBytes))
      } finally {
        leave()
      }
    },
  }
}

async function wholeOf(source: Readable, mostBytes: number): Promise<Buffer | undefined> {
  let chunks: Buffer[] = []
  let size = 0
  for await (const chunk of source as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size <= mostBytes) chunks.push(chunk)
    else chunks = []
  }
  return size <= mostBytes ? Buffer.concat(chunks) : undefined
}
