/** A real listener takes the events as syslog counts them, whole; and each is what its OCSF class says. */
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import Value from 'typebox/value'
import { afterEach, expect, it } from 'vitest'
import { DETECTIONS } from '../detections.ts'
import { asRequests, attackerOf, REQUEST_ATTACKS } from '../testing-attacks.ts'
import { requestWatcher } from '../watch-requests.ts'
import { authenticationSchema, detectionFindingSchema, httpActivitySchema } from './ocsf.ts'
import { eventSender, type EventSender } from './send-events.ts'

interface Listening {
  readonly server: Server
  readonly sockets: Socket[]
  bytes: Buffer
}

let listening: Listening | undefined
let sender: EventSender | undefined
const dropped = { count: 0 }

/** On a port of its own, or on the one that another had. */
function listen(port = 0): Promise<Listening> {
  const held: Listening = { server: createServer(), sockets: [], bytes: Buffer.alloc(0) }
  held.server.on('connection', (socket) => {
    held.sockets.push(socket)
    socket.on('data', (chunk: Buffer) => (held.bytes = Buffer.concat([held.bytes, chunk])))
  })
  return new Promise((resolve) => held.server.listen(port, '127.0.0.1', () => resolve(held)))
}

const portOf = ({ server }: Listening) => (server.address() as AddressInfo).port

async function stop(held: Listening | undefined): Promise<void> {
  for (const socket of held?.sockets ?? []) socket.destroy()
  await new Promise((resolve) => held?.server.close(resolve) ?? resolve(undefined))
}

afterEach(async () => {
  await sender?.close()
  await stop(listening)
})

/** As RFC 6587 counts octets: the length, a space, and so many bytes. */
function messages(bytes: Buffer): readonly string[] {
  const all: string[] = []
  for (let at = 0; at < bytes.length;) {
    const space = bytes.indexOf(' ', at)
    const length = Number(bytes.subarray(at, space).toString())
    all.push(bytes.subarray(space + 1, space + 1 + length).toString())
    at = space + 1 + length
  }
  return all
}

const HEADER = /^<8[45]>1 \d{4}-\d\d-\d\dT[\d:.]+Z landfall-desk landfall - ([a-z-]+) - /
const read = (message: string) => ({
  kind: HEADER.exec(message)?.[1],
  event: JSON.parse(message.replace(HEADER, '')) as unknown,
})
const SCHEMAS = {
  authentication: authenticationSchema,
  'http-activity': httpActivitySchema,
  'detection-finding': detectionFindingSchema,
} as const

function attack(sent: EventSender, names: readonly string[]): void {
  const watch = requestWatcher((trip, request) => sent.tripped(trip, request))
  for (const [place, name] of names.entries()) {
    const from = new Date('2026-11-21T09:30:00+13:00')
    for (const one of asRequests(REQUEST_ATTACKS[name] ?? [], { from, network: attackerOf(place) }))
      watch(one)
  }
}

const incident = {
  id: 'b6a1e1de-6f0e-4c55-9d3a-0d7a5f3a9a11',
  detection: 'own-name',
  at: new Date('2026-11-21T09:30:00+13:00'),
  counted: 1,
} as const

it('every kind of event arrives whole, in a class of OCSF, with macrons and quotes as they were', async () => {
  listening = await listen()
  sender = eventSender('desk', `tcp://127.0.0.1:${String(portOf(listening))}`, { dropped: () => undefined })
  attack(sender, Object.keys(REQUEST_ATTACKS))
  sender.opened(incident)
  const count = Object.keys(REQUEST_ATTACKS).length + 1
  await expect.poll(() => messages(listening?.bytes ?? Buffer.alloc(0)).length).toBe(count)
  const events = messages(listening.bytes).map(read)
  for (const { kind, event } of events)
    expect([kind, Value.Check(SCHEMAS[kind as keyof typeof SCHEMAS], event)]).toEqual([kind, true])
  expect(new Set(events.map(({ kind }) => kind))).toEqual(new Set(Object.keys(SCHEMAS)))
  expect(JSON.stringify(events)).toContain(DETECTIONS['own-name'].sentence)
})

it('what waits while nobody listens is sent when somebody does, the newest thousand; what was dropped is counted', async () => {
  const first = await listen()
  const port = portOf(first)
  await stop(first)
  dropped.count = 0
  sender = eventSender('desk', `tcp://127.0.0.1:${String(port)}`, {
    dropped: (count) => (dropped.count += count),
    pauseMilliseconds: 20,
  })
  for (let times = 0; times < 1010; times++) sender.opened(incident)
  listening = await listen(port)
  await expect.poll(() => messages(listening?.bytes ?? Buffer.alloc(0)).length).toBe(1000)
  expect(dropped.count).toBe(10)
})

it('a connection that is lost is made again', async () => {
  listening = await listen()
  sender = eventSender('desk', `tcp://127.0.0.1:${String(portOf(listening))}`, {
    dropped: () => undefined,
    pauseMilliseconds: 20,
  })
  sender.opened(incident)
  await expect.poll(() => listening?.sockets.length).toBe(1)
  listening.sockets[0]?.destroy()
  await expect.poll(() => listening?.sockets.length).toBe(2)
  const before = messages(listening.bytes).length
  sender.opened(incident)
  await expect.poll(() => messages(listening?.bytes ?? Buffer.alloc(0)).length).toBe(before + 1)
})

it('without an address nothing is sent', () => {
  const quiet = eventSender('desk', undefined, { dropped: () => undefined })
  quiet.opened(incident)
  expect(dropped.count).toBe(10)
})
