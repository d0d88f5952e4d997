/** Puts strange strings through every field of every door of a site and notes what it answers. */
import type { FastifyInstance } from 'fastify'
import { isSoundText, type SeededRandom } from '#kernel'
import type { JourneyDefinition } from '#pages'
import type { SentForm } from '../../src/pages/form/sent-form.ts'
import { beginAnswers, sealAnswers } from '../../src/pages/journey/carried-answers.ts'
import type { JourneySeal } from '../../src/pages/journey/journey-key.ts'
import { aPerson, headersOf } from '../pages/index.ts'
import type { SiteName } from '#database'
import type { Door } from './doors-of.ts'
import { strangeString, strangeValue } from './strange-strings.ts'

export interface Pressing {
  readonly site: SiteName
  readonly server: FastifyInstance
  readonly doors: readonly Door[]
  /** Concrete addresses of things that exist, by the door's pattern. */
  readonly known: ReadonlyMap<string, readonly string[]>
  readonly journeySeal: JourneySeal
}

export interface Pressed {
  readonly strings: number
  /** `POST /cases/:caseId 500`, with what was sent: all of it is made up. */
  readonly failures: readonly string[]
  readonly statuses: ReadonlySet<number>
}

export async function pressDoors(
  { site, server, doors, known, journeySeal }: Pressing,
  random: SeededRandom,
  atLeast: number,
): Promise<Pressed> {
  let strings = 0
  const failures: string[] = []
  const statuses = new Set<number>()
  let mayPass = false
  const strange = () => {
    strings += 1
    for (;;) {
      const drawn = strangeString(random)
      if (!mayPass || isSoundText(drawn)) return drawn
    }
  }
  while (strings < atLeast) {
    for (const door of doors) {
      // What the door refuses never comes to the room behind it: some requests hold nothing of that.
      mayPass = random.chance(0.4)
      const url = addressOf(door, known.get(door.address) ?? [], random, strange, mayPass ? 0 : 4)
      const body = door.method === 'GET' ? undefined : bodyOf(door, random, strange, journeySeal)
      const person = door.role === undefined ? undefined : aPerson(door.role, { site, port: 'AKL' })
      const { statusCode } = await server.inject({
        method: door.method,
        url,
        headers: { ...headersOf(person), ...body?.headers },
        ...(body === undefined ? {} : { payload: body.payload }),
      })
      statuses.add(statusCode)
      if (statusCode >= 500 || isShown(door, statusCode))
        failures.push(
          `${door.method} ${door.address} ${String(statusCode)}: ${JSON.stringify([url, body?.payload.slice(0, 600)])}`,
        )
    }
  }
  return { strings, failures, statuses }
}

/** A page of ours leads on or refuses: what a form is answered with is nothing that reload would send again. */
function isShown({ method, address, journey }: Door, status: number): boolean {
  return method === 'POST' && journey === undefined && !address.startsWith('/api/') && status < 300
}

function addressOf(
  { address, query }: Door,
  known: readonly string[],
  random: SeededRandom,
  strange: () => string,
  strangers: number,
): string {
  const isReal = known.length > 0 && random.chance(0.7)
  const path = isReal
    ? random.pick(known)
    : address.replaceAll(/:[A-Za-z]+/g, () => encoded(random.chance(0.5) ? crypto.randomUUID() : strange()))
  const named = query.filter(() => random.chance(0.5))
  const parts = [...named, ...Array.from({ length: strangers }, strange)].map(
    (name) => `${encoded(name)}=${encoded(strange())}`,
  )
  return parts.length === 0 ? path : `${path}?${parts.join('&')}`
}

/** As far as an address can carry it; half of a pair as the bytes that a careless sender would make of it. */
function encoded(text: string): string {
  const shortened = text.length > 3000 ? text.slice(0, 3000) : text
  return Array.from(shortened, (one) =>
    /\p{Surrogate}/u.test(one) ? '%ED%A0%80' : encodeURIComponent(one),
  ).join('')
}

interface Body {
  readonly headers: Readonly<Record<string, string>>
  readonly payload: string
}

function bodyOf(door: Door, random: SeededRandom, strange: () => string, seal: JourneySeal): Body {
  const allStrange = random.chance(0.2)
  const names = Object.keys(door.fields)
  const chosen = names.length === 0 ? '' : random.pick(names)
  const sent: Record<string, unknown> = {}
  for (const name of names)
    Object.assign(
      sent,
      allStrange || name === chosen ? strangely(door, name, random, strange) : soundly(door, name),
    )
  if (door.journey !== undefined) sent['journey'] = answersTo(door.journey, random, strange, seal)
  if (door.once === true && random.chance(0.9)) sent['once-key'] = crypto.randomUUID()
  else if (random.chance(0.1)) sent['once-key'] = strange()
  if (random.chance(0.05)) sent[strange()] = strange()
  return door.address.startsWith('/api/') || random.chance(0.4) ? json(sent) : urlencoded(sent, random)
}

function strangely(door: Door, name: string, random: SeededRandom, strange: () => string) {
  const value = () => (random.chance(0.3) ? (strange(), strangeValue(random)) : strange())
  if (door.fields[name]?.kind !== 'date') return { [name]: value() }
  return { [`${name}-day`]: value(), [`${name}-month`]: value(), [`${name}-year`]: value() }
}

/** As a page would carry them, answered to the end: what somebody types comes to the record by this way. */
function answersTo(
  journey: JourneyDefinition,
  random: SeededRandom,
  strange: () => string,
  seal: JourneySeal,
): string {
  if (random.chance(0.1)) return strange()
  const answers = Object.fromEntries(
    Object.entries(journey.questions).map(([question, { fields }]) => {
      const typed = Object.keys(fields).map((name) => {
        const isTyped = ['text', 'textarea'].includes(fields[name]?.kind ?? '')
        return isTyped && random.chance(0.7)
          ? { [name]: strange().slice(0, 1000) }
          : soundly({ fields }, name)
      })
      return [question, Object.assign({}, ...typed) as SentForm]
    }),
  )
  const at = new Date('2026-11-21T09:30:00+13:00')
  return sealAnswers(seal, journey, { ...beginAnswers(crypto.randomUUID(), at), answers }, at) ?? ''
}

const SOUND = [
  'P-1',
  '10.00',
  'R-1',
  'Gate 8',
  '1',
  'AKL',
  '2015/16',
  'a@example.nz',
  'AB3D-K7XQ',
  'W-1',
  '021555000',
]

function soundly({ fields }: Pick<Door, 'fields'>, name: string): Record<string, unknown> {
  const field = fields[name]
  if (field?.kind === 'date')
    return { [`${name}-day`]: '14', [`${name}-month`]: '3', [`${name}-year`]: '2026' }
  if (field?.kind === 'hidden' && field.holds === 'whole-number') return { [name]: '0' }
  if (field !== undefined && 'options' in field) return { [name]: field.options[0]?.value ?? '' }
  const format = field !== undefined && 'format' in field ? field.format : undefined
  return {
    [name]: SOUND.find((text) => format === undefined || new RegExp(format.source).test(text)) ?? 'P-1',
  }
}

function json(sent: object): Body {
  // A number beyond all numbers cannot be written by `stringify`.
  const payload = JSON.stringify(sent).replace('-1e+300', '1e400')
  return { headers: { 'content-type': 'application/json' }, payload }
}

/** As a form's field carries it. */
function written(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function urlencoded(sent: Record<string, unknown>, random: SeededRandom): Body {
  const pairs = Object.entries(sent).flatMap(([name, value]) => {
    const pair = `${encoded(name)}=${encoded(written(value))}`
    return random.chance(0.05) ? [pair, pair] : [pair]
  })
  if (random.chance(0.2)) return multipart(sent)
  return { headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: pairs.join('&') }
}

function multipart(sent: Record<string, unknown>): Body {
  const parts = Object.entries(sent).map(([name, value]) => {
    const text = written(value)
    const isFile = name.includes('file') || name.endsWith('s')
    const head = `form-data; name="${name}"${isFile ? `; filename="${text.slice(0, 60)}.csv"` : ''}`
    return `--strange\r\nContent-Disposition: ${head}\r\n\r\n${text}\r\n`
  })
  return {
    headers: { 'content-type': 'multipart/form-data; boundary=strange' },
    payload: `${parts.join('')}--strange--\r\n`,
  }
}
