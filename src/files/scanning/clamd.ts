/** The ClamAV daemon, asked over TCP or its Unix socket (`INSTREAM`): the file never lies on a disk for it. */
import { connect, type Socket } from 'node:net'
import { pipeline } from 'node:stream/promises'
import { setImmediate as turn } from 'node:timers/promises'
import { BrokenPromise } from '#kernel'
import type { ScanAnswer, Scanner } from './scanner.ts'

const SILENCE_MS = 60_000
const LONGEST_REPLY = 1000

/** `host:port`, or the path of a socket. */
export function clamd(address: string): Scanner {
  return {
    async scan(plain) {
      const version = await ask(address, ['zVERSION\0'])
      if (version === undefined) return { kind: 'unavailable' }
      const reply = await ask(address, stream(plain))
      return answerOf(reply, version.replaceAll(/[^\w ./:-]/g, '').slice(0, 100))
    },
  }
}

function answerOf(reply: string | undefined, scanner: string): ScanAnswer {
  if (reply === 'stream: OK') return { kind: 'clean', scanner }
  if (reply?.endsWith(' FOUND') === true) return { kind: 'malware', scanner }
  if (reply?.includes('size limit exceeded') === true) return { kind: 'too-big' }
  return { kind: 'unavailable' }
}

/** Each piece behind its length, and a length of nothing at the end. */
async function* stream(plain: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array | string> {
  yield 'zINSTREAM\0'
  for await (const piece of plain) {
    if (piece.length === 0) continue
    // A daemon that has heard enough replies and hangs up: the reply is read before a write finds the line dead. The first
    // turn may come before the next look at the line, the second cannot.
    await turn()
    await turn()
    // In one write: a daemon that hangs up at the length finds us waiting to write the rest, and is read first.
    yield Buffer.concat([lengthOf(piece.length), piece])
  }
  yield lengthOf(0)
}

function lengthOf(length: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(length)
  return bytes
}

/** What the daemon replies; undefined when it cannot be reached, falls silent or says nothing whole. */
async function ask(
  address: string,
  words: Iterable<string> | AsyncIterable<Uint8Array | string>,
): Promise<string | undefined> {
  const socket = open(address)
  const reply = replyOf(socket)
  try {
    await pipeline(words, socket, { end: false })
  } catch (error) {
    // The stored file is damaged: that is not the daemon's doing.
    if (error instanceof BrokenPromise) throw error
    // It may have replied before it hung up: that the file is too big, say.
  }
  return reply
}

function open(address: string): Socket {
  const [, host, port] = /^(?!\/)(.+):(\d+)$/.exec(address) ?? []
  const socket = host === undefined ? connect(address) : connect(Number(port), host.replaceAll(/[[\]]/g, ''))
  return socket.setTimeout(SILENCE_MS, () => socket.destroy())
}

function replyOf(socket: Socket): Promise<string | undefined> {
  return new Promise((resolve) => {
    let text = ''
    socket.on('data', (bytes) => {
      text = (text + bytes.toString('latin1')).slice(0, LONGEST_REPLY)
      if (text.includes('\0')) socket.destroy()
    })
    socket.on('error', () => undefined)
    socket.on('close', () => {
      const end = text.indexOf('\0')
      resolve(end === -1 ? undefined : text.slice(0, end))
    })
  })
}
