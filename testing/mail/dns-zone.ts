/** A name server with the few names of a test, over real UDP; it answers, refuses or says nothing. */
import { createSocket, type Socket } from 'node:dgram'

/** Text records by their name. */
export type Zone = Readonly<Record<string, readonly string[]>>

export interface NameServer {
  /** As settings name it. */
  readonly address: string
  readonly asked: readonly string[]
  answerWith(zone: Zone): void
  /** As a server that cannot reach the domain's own (SERVFAIL). */
  fail(): void
  saysNothing(): void
  close(): Promise<void>
}

const [TEXT, NO_SUCH_NAME, SERVER_FAILURE] = [16, 3, 2] as const

export async function nameServer(zone: Zone = {}): Promise<NameServer> {
  const asked: string[] = []
  let answers: Zone | 'fails' | 'silent' = zone
  const socket: Socket = createSocket('udp4')
  socket.on('message', (query, { port, address }) => {
    const { name, type, end } = question(query)
    asked.push(name)
    if (answers !== 'silent')
      socket.send(answerTo(query.subarray(0, end), name, type, answers), port, address)
  })
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve))
  return {
    address: `127.0.0.1:${String(socket.address().port)}`,
    asked,
    answerWith: (next) => (answers = next),
    fail: () => (answers = 'fails'),
    saysNothing: () => (answers = 'silent'),
    close: () => new Promise((resolve) => socket.close(() => resolve())),
  }
}

function question(query: Buffer): { readonly name: string; readonly type: number; readonly end: number } {
  const labels: string[] = []
  let at = 12
  for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
    labels.push(query.toString('latin1', at + 1, at + 1 + length))
    at += length + 1
  }
  return { name: labels.join('.').toLowerCase(), type: query.readUInt16BE(at + 1), end: at + 5 }
}

function answerTo(asked: Buffer, name: string, type: number, zone: Zone | 'fails'): Buffer {
  const texts = zone === 'fails' ? undefined : zone[name]
  const records = type === TEXT ? (texts ?? []).map(textRecord) : []
  const head = Buffer.from(asked)
  // An answer, recursion there.
  head.writeUInt16BE(0x8180 | (zone === 'fails' ? SERVER_FAILURE : texts === undefined ? NO_SUCH_NAME : 0), 2)
  head.writeUInt16BE(1, 4)
  head.writeUInt16BE(records.length, 6)
  head.writeUInt32BE(0, 8)
  return Buffer.concat([head, ...records])
}

/** For the name that was asked, as pieces of 255 signs. */
function textRecord(text: string): Buffer {
  const pieces = (text.match(/[^]{1,255}/g) ?? ['']).map((piece) => {
    const bytes = Buffer.from(piece, 'latin1')
    return Buffer.concat([Buffer.from([bytes.length]), bytes])
  })
  const data = Buffer.concat(pieces)
  const head = Buffer.from([0xc0, 12, 0, TEXT, 0, 1, 0, 0, 0, 60, 0, 0])
  head.writeUInt16BE(data.length, 10)
  return Buffer.concat([head, data])
}
