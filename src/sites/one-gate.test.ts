/** Every message of every agreement at the site that sends it: only what the agreement names leaves, and it is registered. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadAgreements, messageFields, subjectFields, type AnyAgreement } from '#agreement'
import { sql, type DatabaseRole } from '#database'
import type { Exchange } from '#exchange'
import { systemClock } from '#kernel'
import { tracingProgramme, type TracingProgramme } from '../../testing/tracing-programme.ts'

type Sending = keyof TracingProgramme['databases']
type Told = Readonly<Record<string, unknown>>

const agreements = await Promise.all(
  ['customs-justice-fines', 'justice-immigration-tracing'].map(async (name) => {
    const loaded = await loadAgreements(`agreements/${name}.demonstration.yaml`)
    if (!loaded.ok) throw new Error('an agreement does not load')
    return loaded.value.at(-1)!
  }),
)
const MESSAGES = agreements.flatMap((agreement) =>
  agreement.messages.map(({ type, from, to }) => ({
    agreement,
    type,
    from: from as Sending,
    to: to as Sending,
  })),
)
type Sent = (typeof MESSAGES)[number]

const EVERY_FIELD = [
  ...new Set([...agreements.flatMap(({ fields }) => fields.map(({ name }) => name)), 'score', 'address']),
]

function closedListOf(agreement: AnyAgreement, name: string): readonly unknown[] | undefined {
  if (agreement.kind === 'alerts' && name === 'alert_type')
    return agreement.alertTypes.map(({ type }) => type)
  return agreement.fields.find((field) => field.name === name)?.closedList
}

/** A day or an instant where the field says when. */
function madeUp(name: string): string {
  if (/^(date_of_birth|travel_date|expected_return_date|period_from|period_to)$/.test(name))
    return '2026-03-14'
  return /^(created_at|valid_until|as_of|happened_at|received_at)$/.test(name)
    ? '2026-03-14T09:30:00.000Z'
    : `made-up ${name}`
}

const sampleOf = (agreement: AnyAgreement, names: readonly string[]): Told =>
  Object.fromEntries(names.map((name) => [name, closedListOf(agreement, name)?.[0] ?? madeUp(name)]))

/** The records of a body by where they stand, and the body made of them. */
function partsOf({ agreement, type }: Sent) {
  const { header, fields } = messageFields(agreement, type)
  const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name)
  const record = sampleOf(agreement, names(fields))
  return header === undefined
    ? { record, header: undefined }
    : { record, header: sampleOf(agreement, names(header)) }
}

function bodyOf(parts: { readonly record: Told; readonly header: Told | undefined }): object {
  return parts.header === undefined ? parts.record : { header: parts.header, entries: [parts.record] }
}

/** What the agreement lets a message say, with one thing changed in one of its records. */
function* violations(message: Sent, change: (record: Told) => Iterable<readonly [string, Told]>) {
  const parts = partsOf(message)
  for (const [name, record] of change(parts.record)) yield [name, bodyOf({ ...parts, record })] as const
  if (parts.header !== undefined)
    for (const [name, header] of change(parts.header))
      yield [`${name} of the header`, bodyOf({ ...parts, header })] as const
}

let programme: TracingProgramme
beforeAll(async () => {
  programme = await tracingProgramme({ clock: systemClock, agreements: 'demonstration' })
}, 120_000)
afterAll(() => programme.stop())

const exchangeOf = (site: Sending): Exchange => programme[site].exchange

async function posterOf({ type, from, to }: Sent): Promise<DatabaseRole> {
  return programme.databases[from].as(`${from}_exchange`, async (tx) => {
    const { rows } = await sql<{ role: DatabaseRole }>`
      select posted_by[1] as role from exchange.outgoing_streams where type = ${type} and peer = ${to}`.execute(
      tx,
    )
    return rows[0]!.role
  })
}

async function post(message: Sent, body: object) {
  const { type, from, to } = message
  const role = await posterOf(message)
  return programme.databases[from].as(role, (tx) => exchangeOf(from).post(tx, { type, to, body }))
}

async function stored({ from, type }: Sent): Promise<{ messages: number; open: number; silent: number }> {
  return programme.databases[from].as(`${from}_exchange`, async (tx) => {
    const { rows } = await sql<{ messages: number; open: number; silent: number }>`
      select (select count(*)::int from exchange.outbox where type = ${type}) as messages,
        (select count(*)::int from exchange.disclosures where type = ${type}) as open,
        (select count(*)::int from exchange.disclosures where compartment = 'silent') as silent`.execute(tx)
    return rows[0]!
  })
}

test('every type that an agreement can have is among them', () => {
  expect(MESSAGES.map(({ type }) => type).sort()).toEqual([
    ...['confirmation-answer', 'confirmation-request', 'counts', 'list', 'notice', 'outcome'],
    ...['sealed-finding', 'tracing-answer', 'tracing-request', 'withdrawal'],
  ])
})

describe.each(MESSAGES)('$type of $from', (message) => {
  test('leaves with no field that the agreement does not name', async () => {
    const bodies = violations(message, function* (record) {
      for (const field of EVERY_FIELD)
        if (!Object.hasOwn(record, field)) yield [field, { ...record, [field]: 'planted' }]
    })
    let planted = 0
    for (const [name, body] of bodies) {
      expect(await post(message, body), name).toMatchObject({
        ok: false,
        error: { code: 'field-not-in-agreement' },
      })
      planted += 1
    }
    expect(planted).toBeGreaterThan(20)
  })

  test('lacks no field that it names', async () => {
    const bodies = violations(message, function* (record) {
      for (const field of Object.keys(record))
        yield [field, Object.fromEntries(Object.entries(record).filter(([name]) => name !== field))]
    })
    for (const [name, body] of bodies)
      expect(await post(message, body), name).toMatchObject({
        ok: false,
        error: { code: 'field-missing-from-message' },
      })
  })

  test('has no value outside a closed list, and none that could carry more than a value', async () => {
    const bodies = violations(message, function* (record) {
      for (const field of Object.keys(record)) {
        yield [field, { ...record, [field]: { planted: true } }]
        yield [field, { ...record, [field]: ['planted'] }]
        if (closedListOf(message.agreement, field) !== undefined)
          yield [field, { ...record, [field]: 'planted' }]
      }
    })
    for (const [name, body] of bodies) {
      const posted = await post(message, body)
      expect(posted, name).toMatchObject({
        ok: false,
        error: { code: expect.stringMatching(/^(field-not-plain|value-not-in-closed-list)$/) as string },
      })
    }
  })

  test('left nothing behind while it was refused', async () => {
    expect(await stored(message)).toMatchObject({ messages: 0, open: 0 })
  })

  test('leaves as the agreement says, and is registered if anybody can be named by it', async () => {
    const before = await stored(message)
    expect(await post(message, bodyOf(partsOf(message)))).toMatchObject({ ok: true })
    const after = await stored(message)
    const isAboutPeople = subjectFields(message.type).length > 0
    expect(after.messages - before.messages).toBe(1)
    expect(after.open + after.silent - before.open - before.silent).toBe(isAboutPeople ? 1 : 0)
    // Both kinds of alert leave as notices, and of everybody who asks a finding leaves: staff learn of a notice alone, when its room says so.
    const isSilent = ['notice', 'sealed-finding'].includes(message.type)
    expect(after.open - before.open).toBe(isAboutPeople && !isSilent ? 1 : 0)
  })
})

test('a message that carries a unique identifier of its agreement is about somebody', () => {
  for (const { agreement, type } of MESSAGES) {
    const names = messageFields(agreement, type).fields.map(({ name }) => name)
    const identifiers = agreement.uniqueIdentifiers
      .map(({ field }) => field)
      .filter((one) => names.includes(one))
    expect(subjectFields(type), type).toEqual(expect.arrayContaining(identifiers))
    expect(names, type).toEqual(expect.arrayContaining([...subjectFields(type)]))
  }
})
