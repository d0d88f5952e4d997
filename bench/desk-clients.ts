/**
 * Programmes of a partner, in a process of their own: so many enquiries a second for so long, over connections that stay open.
 * What breaks off is sent again with its key. Tells its parent what was answered.
 */
import { Agent, request } from 'node:http'
import { performance } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { randomId } from '#kernel'

export interface Offer {
  readonly origin: string
  readonly clientId: string
  readonly clientSecret: string
  readonly perSecond: number
  readonly seconds: number
}

export interface Offered {
  readonly sent: number
  readonly references: readonly string[]
  /** By status; 0 for what nobody answered, however often it was sent. */
  readonly refused: Readonly<Record<number, number>>
  readonly sentAgain: number
  readonly tookMs: readonly number[]
  /** From the first call to the last answer. */
  readonly seconds: number
}

const CONNECTIONS = 64
/** Beyond, nothing more is offered until something is answered. */
const MOST_UNDER_WAY = 512
const TRIES = 3

const offer = JSON.parse(process.argv[2] ?? '{}') as Offer
const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })
const token = await askForToken()
const references: string[] = []
const tookMs: number[] = []
const refused: Record<number, number> = {}
let sentAgain = 0
let underWay = 0
let sent = 0

const began = performance.now()
while (sent < offer.perSecond * offer.seconds) {
  const due = Math.min(
    offer.perSecond * offer.seconds,
    Math.ceil(((performance.now() - began) / 1000) * offer.perSecond),
  )
  for (; sent < due && underWay < MOST_UNDER_WAY; sent += 1) void send(sent)
  await pause(5)
}
while (underWay > 0) await pause(5)
const answered: Offered = {
  ...{ sent, references, refused, sentAgain, tookMs },
  seconds: (performance.now() - began) / 1000,
}
agent.destroy()
// What is not yet written when the channel closes is lost.
process.send?.(answered, () => process.disconnect())

async function send(number: number): Promise<void> {
  underWay += 1
  const from = performance.now()
  const key = randomId()
  let status = 0
  for (let attempt = 1; status === 0 && attempt <= TRIES; attempt += 1) {
    if (attempt > 1) sentAgain += 1
    status = await post(bodyOf(number), key).catch(() => 0)
  }
  if (status === 201) tookMs.push(performance.now() - from)
  else refused[status] = (refused[status] ?? 0) + 1
  underWay -= 1
}

function post(body: string, key: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = {
      ...{ authorization: `Bearer ${token}`, 'idempotency-key': key },
      ...{ 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
    }
    const call = request(`${offer.origin}/api/enquiries`, { method: 'POST', agent, headers }, (answer) => {
      let text = ''
      answer.setEncoding('utf8').on('data', (part: string) => (text += part))
      answer.on('error', reject).on('end', () => {
        if (answer.statusCode === 201) references.push((JSON.parse(text) as { reference: string }).reference)
        resolve(answer.statusCode ?? 0)
      })
    })
    call.on('error', reject).end(body)
  })
}

/** Nobody asks twice: each has an address of their own, as the hour's limit of mail would else hold. */
function bodyOf(number: number): string {
  return JSON.stringify({
    name: `Measured Exporter ${String(number)}`,
    email: `exporter-${String(number)}@measured.example`,
    company: `Measured Exports ${String(number % 500)}`,
    description: `Consignment ${String(number)}: our container is held at the border in Busan. Which certificate is missing, who signs it, and how long does that take? We have paid the broker already.`,
  })
}

async function askForToken(): Promise<string> {
  const credentials = Buffer.from(`${offer.clientId}:${offer.clientSecret}`).toString('base64')
  const answer = await fetch(`${offer.origin}/oauth/token`, {
    method: 'POST',
    headers: {
      authorization: `Basic ${credentials}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: 'grant_type=client_credentials',
  })
  return ((await answer.json()) as { access_token: string }).access_token
}
