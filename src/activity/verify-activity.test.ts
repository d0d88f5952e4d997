/** Every way of changing the log is found, and the first broken record is named. */
import { generateKeyPairSync } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fixedClock, testDatabase, type TestDatabase } from '#testing'
import { linkRecords } from './chain.ts'
import { startChainer } from './chainer.ts'
import { signCheckpoint, type Checkpoint } from './checkpoint.ts'
import { declareActivityEvents } from './declare-activity-events.ts'
import { exportActivity } from './export-activity.ts'
import { exportSource } from './export-source.ts'
import { recordActivity } from './record-activity.ts'
import { activitySchema } from './schemas.ts'
import { readCheckpoints } from './store.ts'
import { verifyActivity } from './verify-activity.ts'
import { verifySiteActivity } from './verify-site-activity.ts'

const keys = generateKeyPairSync('ed25519')
const strangers = generateKeyPairSync('ed25519')
const clock = fixedClock('2026-11-21T09:30:00+13:00')
const RECORDS = 9
let db: TestDatabase
let admin: pg.Client
let kept: readonly Checkpoint[]

beforeAll(async () => {
  db = await testDatabase({ site: 'justice', rooms: [activitySchema], roles: ['justice_list_officer'] })
  admin = new pg.Client({ connectionString: db.adminUrl })
  await admin.connect()
  await declareActivityEvents(db, [
    { event: 'list-sent', sentence: 'A list was sent.', readsPersonalData: false },
  ])
  const chainer = startChainer({
    database: db,
    signingKey: keys.privateKey,
    clock,
    restMilliseconds: 60_000,
    checkpointLinks: 3,
  })
  for (let i = 1; i <= RECORDS; i += 1) {
    await db.as('justice_list_officer', (tx) =>
      recordActivity(
        tx,
        clock.now(),
        { kind: 'person', id: 'officer-1', role: 'justice-list-officer' },
        {
          event: 'list-sent',
          subject: { kind: 'list', id: String(i) },
          details: { people: i, extra: false, run: 'a-1' },
        },
      ),
    )
    clock.advance(1000)
    await chainer.linkNow()
  }
  await chainer.stop()
  kept = await db.as('justice_auditor', (tx) => readCheckpoints(tx, 'main'))
  // Nor would these stop an intruder who owns the database.
  await admin.query(`
    alter table activity.records alter column number drop identity;
    alter table activity.links drop constraint links_record_id_key, drop constraint links_number_check;
    create schema kept`)
  for (const table of ['records', 'links', 'checkpoints', 'unlinked']) {
    await admin.query(`create table kept.${table} as table activity.${table}`)
  }
})

afterAll(async () => {
  await admin.end()
  await db.dispose()
})

const verify = (keptCheckpoints: readonly Checkpoint[] = []) =>
  verifySiteActivity({ database: db, trustedKeys: [keys.publicKey], keptCheckpoints })

/** Does what only an administrator with bad intentions can, looks, and puts everything back. */
async function tampered<T>(statements: string, look: () => Promise<T>): Promise<T> {
  const asIntruder = async (text: string) => {
    await admin.query(
      `set session_replication_role = replica; ${text}; set session_replication_role = origin`,
    )
  }
  await asIntruder(statements)
  try {
    return await look()
  } finally {
    for (const table of ['records', 'links', 'checkpoints', 'unlinked']) {
      await asIntruder(`delete from activity.${table};
        insert into activity.${table} select * from kept.${table}`)
    }
  }
}

const idOf = async (linkNumber: number) => {
  const { rows } = await admin.query<{ record_id: string }>(
    'select record_id from kept.links where number = $1',
    [linkNumber],
  )
  return rows[0]!.record_id
}

it('proves a chain that nobody touched', async () => {
  expect(await verify(kept)).toMatchObject({
    intact: true,
    linked: RECORDS,
    checkpoints: 4,
    sinceCheckpoint: 0,
  })
})

describe('an edited record', () => {
  const fifth = 'where id = (select record_id from activity.links where number = 5)'
  it.each([
    ['number', 'number = number + 100'],
    ['at', `at = at + interval '1 millisecond'`],
    ['actor_kind', `actor_kind = 'operator'`],
    ['actor_id', `actor_id = 'officer-2'`],
    ['actor_role', `actor_role = 'auditor'`],
    ['database_role', `database_role = 'justice_auditor'`],
    ['event', `event = 'list-seen'`],
    ['subject_kind', `subject_kind = 'person'`],
    ['subject_id', `subject_id = '6'`],
    ['details: a count', `details = jsonb_set(details, '{people}', '7')`],
    ['details: an identifier', `details = jsonb_set(details, '{run}', '"a-2"')`],
    ['details: yes for no', `details = jsonb_set(details, '{extra}', 'true')`],
    ['details: one more', `details = details || '{"more": 1}'`],
    ['details: one less', `details = details - 'extra'`],
  ])('is named whichever column was changed: %s', async (_, change) => {
    const result = await tampered(`update activity.records set ${change} ${fifth}`, verify)
    expect(result).toMatchObject({
      intact: false,
      broken: { what: 'record-changed', number: 5, recordId: await idOf(5) },
    })
  })

  it('is found when its identifier was changed', async () => {
    const result = await tampered(`update activity.records set id = gen_random_uuid() ${fifth}`, verify)
    expect(result).toMatchObject({ broken: { what: 'record-missing', number: 5, recordId: await idOf(5) } })
  })
})

describe('an edited link', () => {
  it.each([
    ['number', 'number = 100', 'link-missing', 6],
    ['record_hash', `record_hash = repeat('a', 64)`, 'link-changed', 5],
    ['previous_hash', `previous_hash = repeat('a', 64)`, 'link-changed', 5],
    ['hash', `hash = repeat('a', 64)`, 'link-changed', 5],
    ['record_id', 'record_id = gen_random_uuid()', 'link-changed', 5],
  ])('is named whichever column was changed: %s', async (_, change, what, number) => {
    const result = await tampered(`update activity.links set ${change} where number = 5`, verify)
    expect(result).toMatchObject({ intact: false, broken: { what, number } })
  })
})

describe('an edited checkpoint', () => {
  it.each([
    ['hash', `hash = repeat('a', 64)`],
    ['at', `at = at + interval '1 hour'`],
    ['key_id', `key_id = '0123456789abcdef'`],
    ['signature', `signature = 'AAAA'`],
    ['link_number', 'link_number = 5'],
  ])('is named whichever column was changed: %s', async (_, change) => {
    const first = '(select min(link_number) from activity.checkpoints)'
    const result = await tampered(
      `update activity.checkpoints set ${change} where link_number = ${first}`,
      verify,
    )
    expect(result).toMatchObject({ intact: false, broken: { what: 'checkpoint-forged' } })
  })

  it('that a stranger signed is forged', async () => {
    const stranger = signCheckpoint(
      'justice/main',
      { number: 5, hash: 'a'.repeat(64) },
      clock.now(),
      strangers.privateKey,
    )
    const result = await tampered(
      `insert into activity.checkpoints values
         (5, '${stranger.hash}', '${stranger.at.toISOString()}', '${stranger.keyId}', '${stranger.signature}')`,
      verify,
    )
    expect(result).toMatchObject({ broken: { what: 'checkpoint-forged', number: 5 } })
  })
})

describe('a chain that lost, gained or moved something', () => {
  it.each([
    ['a record', 'delete from activity.records where subject_id = $$5$$', 'record-missing', 5],
    ['a link', 'delete from activity.links where number = 5', 'link-missing', 6],
    [
      'a record with its link',
      `delete from activity.records where subject_id = $$5$$; delete from activity.links where number = 5`,
      'link-missing',
      6,
    ],
    [
      'its beginning',
      `delete from activity.records where number in (select r.number from activity.records r order by 1 limit 4);
       delete from activity.links where number <= 4; delete from activity.checkpoints where link_number <= 4`,
      'link-missing',
      5,
    ],
    ['its end', 'delete from activity.links where number > 7', 'chain-truncated', 7],
    ['everything but the checkpoints', 'delete from activity.links', 'chain-truncated', 0],
  ])('is found: %s deleted', async (_, statements, what, number) => {
    expect(await tampered(statements, verify)).toMatchObject({ intact: false, broken: { what, number } })
  })

  it('is found when two records changed places', async () => {
    const result = await tampered(
      `update activity.links set record_id = case number when 4 then '${await idOf(5)}'::uuid else '${await idOf(4)}' end
       where number in (4, 5)`,
      verify,
    )
    expect(result).toMatchObject({ broken: { what: 'link-changed', number: 4 } })
  })

  it('is found when two links changed places', async () => {
    const result = await tampered(
      `update activity.links set number = -number where number in (4, 5);
       update activity.links set number = 9 + number where number < 0`,
      verify,
    )
    expect(result).toMatchObject({ broken: { what: 'link-changed', number: 4 } })
  })

  it('is found when a record was slipped in beside the log’s door', async () => {
    const result = await tampered(
      `insert into activity.records (number, at, actor_kind, actor_id, actor_role, database_role, event, details)
       values (1000, now(), 'person', 'officer-9', 'justice-list-officer', 'justice_list_officer', 'list-sent', '{}')`,
      verify,
    )
    expect(result).toMatchObject({ intact: false, broken: { what: 'record-inserted' } })
    expect(result.broken?.recordId).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('is found when a record that waited for its link is gone', async () => {
    const result = await tampered('insert into activity.unlinked values (123456)', verify)
    expect(result).toMatchObject({ intact: false, broken: { what: 'record-missing' } })
  })

  it('is found when a record is linked twice', async () => {
    const twice = await tampered(relinked([1, 2, 3, 4, 4], await records()), () => verify())
    expect(twice).toMatchObject({ broken: { what: 'record-linked-twice', number: 5 } })
  })
})

describe('a chain rewritten with all its hashes', () => {
  it('is found by the signed checkpoints', async () => {
    const all = await records()
    const forged = all.map((record, i) =>
      i === 0 ? { ...record, actor: { ...record.actor, id: 'officer-2' } } : record,
    )
    const result = await tampered(
      `update activity.records set actor_id = 'officer-2' where id = '${all[0]!.id}';
       ${relinked([1, 2, 3, 4, 5, 6, 7, 8, 9], forged)}`,
      () => verify(),
    )
    expect(result).toMatchObject({
      intact: false,
      broken: { what: 'checkpoint-mismatch', number: kept[0]!.linkNumber },
    })
  })

  it('is found by a kept checkpoint when those of the database went too', async () => {
    const cut = `delete from activity.links where number > 2; delete from activity.checkpoints where link_number > 2;
      delete from activity.records where subject_id::int > 2`
    const [alone, anchored] = await tampered(cut, async () => [await verify(), await verify(kept)] as const)
    expect(alone.intact).toBe(true)
    expect(anchored).toMatchObject({ intact: false, broken: { what: 'chain-truncated', number: 2 } })
  })
})

async function exported(since?: Date): Promise<string[]> {
  const lines: string[] = []
  await exportActivity({
    database: db,
    ...(since === undefined ? {} : { since }),
    write: (line) => void lines.push(line),
  })
  return lines
}
async function records() {
  const found = []
  for await (const item of exportSource(await exported(), { chain: 'justice/main' }).items()) {
    if (item.kind === 'link') found.push(item.record!)
  }
  return found
}
type Records = Awaited<ReturnType<typeof records>>

/** The statements of a forger who can compute every hash but holds no signing key. */
function relinked(order: readonly number[], all: Records): string {
  const links = linkRecords(
    'justice/main',
    { number: 0, hash: '0'.repeat(64) },
    order.map((n) => all[n - 1]!),
  )
  const rows = links.map(
    (l) => `(${l.number}, '${l.recordId}', '${l.recordHash}', '${l.previousHash}', '${l.hash}')`,
  )
  return `delete from activity.links; insert into activity.links values ${rows.join(',')}`
}

describe('an export', () => {
  const verifyLines = (
    lines: string[],
    options: { complete?: boolean; keptCheckpoints?: readonly Checkpoint[] } = {},
  ) =>
    verifyActivity({
      source: exportSource(lines, { chain: 'justice/main', complete: options.complete ?? true }),
      trustedKeys: [keys.publicKey],
      keptCheckpoints: options.keptCheckpoints ?? [],
    })

  it('is proved without the database', async () => {
    expect(await verifyLines(await exported(), { keptCheckpoints: kept })).toMatchObject({
      intact: true,
      linked: RECORDS,
      checkpoints: 4,
    })
  })

  it('is shaped as OCSF and holds the sentence of each event', async () => {
    const [first] = await exported()
    expect(JSON.parse(first!)).toMatchObject({
      class_uid: 6003,
      type_uid: 600399,
      time: Date.parse('2026-11-21T09:30:00+13:00'),
      message: 'A list was sent.',
      actor: { user: { uid: 'officer-1' } },
      api: { operation: 'list-sent' },
    })
  })

  it('may begin later, and says where it begins', async () => {
    const lines = await exported(new Date('2026-11-21T09:30:05+13:00'))
    expect(await verifyLines(lines, { complete: false })).toMatchObject({
      intact: true,
      firstLink: 6,
      linked: 4,
    })
    expect(await verifyLines(lines)).toMatchObject({
      intact: false,
      broken: { what: 'link-missing', number: 6 },
    })
  })

  it.each([
    ['the time', 'time', 'record-changed'],
    ['the actor', 'actor.user.uid', 'record-changed'],
    ['the role', 'actor.user.groups.0.name', 'record-changed'],
    ['the event', 'api.operation', 'record-changed'],
    ['the subject', 'resources.0.uid', 'record-changed'],
    ['a detail', 'unmapped.details.people', 'record-changed'],
    ['the record’s number', 'unmapped.record_number', 'record-changed'],
    ['the identifier', 'metadata.uid', 'link-changed'],
    ['the link’s number', 'metadata.sequence', 'link-missing'],
    ['the hash', 'unmapped.hash', 'link-changed'],
  ])('shows that %s was changed', async (_, path, what) => {
    const lines = await exported()
    const event = JSON.parse(lines[0]!) as Record<string, unknown>
    const steps = path.split('.')
    const holder = steps.slice(0, -1).reduce((at, step) => at[step] as Record<string, unknown>, event)
    const last = steps.at(-1)!
    holder[last] = typeof holder[last] === 'number' ? holder[last] + 1 : 'somebody-else'
    lines[0] = JSON.stringify(event)
    expect(await verifyLines(lines)).toMatchObject({ intact: false, broken: { what } })
  })

  it('shows that its end was cut off when a checkpoint was kept', async () => {
    const lines = (await exported()).slice(0, 3)
    expect(await verifyLines(lines)).toMatchObject({ intact: true, sinceCheckpoint: 1 })
    expect(await verifyLines(lines, { keptCheckpoints: kept })).toMatchObject({
      broken: { what: 'chain-truncated' },
    })
  })

  it.each(['not json', '{}', '{"unmapped": {}}', '[]', 'null'])(
    'names the line that cannot be read: %s',
    async (line) => {
      const lines = [...(await exported()).slice(0, 2), line]
      expect(await verifyLines(lines)).toMatchObject({
        intact: false,
        broken: { what: 'export-unreadable', number: 3 },
      })
    },
  )

  it('does not pass for another site’s', async () => {
    const result = await verifyActivity({
      source: exportSource(await exported(), { chain: 'customs/main', complete: true }),
      trustedKeys: [keys.publicKey],
    })
    expect(result).toMatchObject({ intact: false, broken: { what: 'link-changed', number: 1 } })
  })
})
