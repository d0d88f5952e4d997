/** Calls as agents, supervisors and everybody meet them: counted by one press, kept as nobody's, shown when a month is over. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { customsDatabase } from '../../../testing/customs.ts'
import { askAsAdmin } from '../../../testing/ask-as-admin.ts'
import { aPerson, testSite, type TestSite } from '../../../testing/pages/index.ts'
import { fixedClock, type TestDatabase } from '#testing'
import { heldCalls } from './held-calls.ts'
import { callCodesPages } from './pages/index.ts'
import { callKeys } from './sealed-counts.ts'
import { callWriter } from './write-calls.ts'

const agents = ['one', 'two', 'three'].map((id) => aPerson('customs-contact-agent', { id: `agent-${id}` }))
const [agent = aPerson('customs-contact-agent')] = agents
const supervisor = aPerson('customs-supervisor', { name: 'Ruth Abernethy' })

const clock = fixedClock('2026-11-21T09:30:00+13:00')
const held = heldCalls()
const keys = callKeys(Buffer.alloc(32, 5))
let database: TestDatabase
let site: TestSite
const writerOf = () => callWriter({ database, clock, keys, held })

beforeAll(async () => {
  database = await customsDatabase()
  site = await testSite({ pages: callCodesPages(held), database, clock })
})
afterAll(async () => {
  await site.close()
  await database.dispose()
})

const press = (code: string, by = agent, address = '/calls', key = randomUUID()) =>
  site.send(address, { code, 'once-key': key }, by)

async function pressMany(codes: readonly string[], by = agents): Promise<void> {
  for (const [index, code] of codes.entries()) await press(code, by[index % by.length])
}

const times = (count: number, code: string) => Array.from({ length: count }, () => code)
const rowsOf = <Row = Record<string, unknown>>(query: string) => askAsAdmin<Row>(database, query)
const sealed = async () =>
  (await rowsOf<{ sealed: Buffer }>('select sealed from call_codes.open_months order by month')).map(
    (row) => row.sealed,
  )
const next = (instant: string) => clock.advance(new Date(instant).getTime() - clock.now().getTime())

describe('a call', () => {
  it('is counted by the button of its code, whose value is in the body and in no address', async () => {
    const page = await site.open('/calls', agent)
    const counted = await page.submit({}, 'Importing a vehicle IMP-VEH v')
    expect(counted.location).toBe('/calls?done=counted')
    expect((await counted.follow()).text()).toContain('The call is counted.')
    expect(held.look('2026-11-01').counts).toEqual(new Map([['IMP-VEH', 1]]))
  })

  it('is reached by one key and pressed by Enter: every code has a key of its own', async () => {
    const { html } = await site.open('/calls', agent)
    const targets = [...html.matchAll(/data-key="(.)" data-key-target="(code-.)" data-key-focuses/g)]
    expect(targets).toHaveLength(28)
    expect(new Set(targets.map(([, key]) => key)).size).toBe(28)
    for (const [, , target] of targets) expect(html.split(`id="${target ?? ''}"`)).toHaveLength(2)
  })

  it('is one when its button is pressed twice, and can be taken back', async () => {
    const key = randomUUID()
    await press('EGATE', agent, '/calls', key)
    await press('EGATE', agent, '/calls', key)
    expect(held.look('2026-11-01').counts.get('EGATE')).toBe(1)
    const page = await site.open('/calls/take-back', agent)
    expect((await page.submit({}, 'eGates EGATE g')).location).toBe('/calls?done=taken-back')
    expect(held.look('2026-11-01').counts.get('EGATE')).toBe(0)
  })

  it('is under a code in use, or is not counted', async () => {
    const refused = await press('NO-SUCH')
    expect(refused.status).toBe(422)
    expect(refused.errorSummary()).toEqual([
      'This code is not in use any more. Choose another; the call is not counted yet.',
    ])
  })

  it('is classified by agents of the contact centre alone, who manage no code', async () => {
    expect((await site.open('/calls', supervisor)).status).toBe(403)
    expect((await press('EGATE', supervisor)).status).toBe(403)
    expect((await site.open('/call-codes', agent)).status).toBe(403)
  })

  it('leaves nothing in the activity log, and no row anywhere', async () => {
    const before = await rowsOf<{ n: string }>('select count(*) as n from activity.records')
    await press('EGATE')
    await press('EGATE', agent, '/calls/take-back')
    await site.open('/calls', agent)
    expect(await rowsOf('select count(*) as n from activity.records')).toEqual(before)
    expect(await sealed()).toEqual([])
  })
})

describe('what is held', () => {
  it('is written when ten calls of three officers are together, and not before', async () => {
    await pressMany(times(8, 'TAR-CLASS'))
    await writerOf().write()
    expect(await sealed()).toEqual([])
    await press('TAR-CLASS')
    await writerOf().write()
    expect(await sealed()).toHaveLength(1)
    expect(held.months()).toEqual([])
  })

  it('stays where one officer counted all of it', async () => {
    await pressMany(times(12, 'EXCISE'), [agent])
    await writerOf().write()
    expect(held.look('2026-11-01').counts.get('EXCISE')).toBe(12)
  })

  it('is sealed, as long as before whatever is in it', async () => {
    const [before] = await sealed()
    await pressMany(times(90, 'MAIL-PARCEL'))
    await writerOf().write()
    const [after] = await sealed()
    expect(after).not.toEqual(before)
    expect(after?.length).toBe(before?.length)
    expect(after?.toString('latin1')).not.toContain('MAIL')
  })

  it('keeps only how many calls there were when the process ends with too few', async () => {
    await pressMany(times(7, 'PRIV-REQ'), [agent])
    await writerOf().stop()
    expect(held.months()).toEqual([])
  })
})

describe('a month', () => {
  it('is closed once when it is over: every code in one transaction, and nothing is left open', async () => {
    await pressMany([...times(40, 'IMP-COM'), ...times(3, 'EGATE'), ...times(14, 'DUTY-PAY')])
    await writerOf().write()
    next('2026-12-01T00:01:00+13:00')
    await writerOf().write()
    expect(await sealed()).toEqual([])
    const rows = await rowsOf<{ code: string; count: number; xmin: string }>(
      'select xmin::text, code, count from call_codes.months where count > 0 order by code',
    )
    expect(rows.map(({ code, count }) => [code, count])).toEqual([
      ...[
        ['DUTY-PAY', 14],
        ['EGATE', 3],
        ['EXCISE', 12],
        ['IMP-COM', 40],
        ['IMP-VEH', 1],
        ['MAIL-PARCEL', 90],
      ],
      ...[
        ['TAR-CLASS', 9],
        ['not-said', 7],
      ],
    ])
    const all = await rowsOf<{ rows: string; writes: string }>(
      'select count(*) as rows, count(distinct xmin::text) as writes from call_codes.months',
    )
    expect(all).toEqual([{ rows: '29', writes: '1' }])
  })

  it('is shown to everybody as to staff: rounded, small counts hidden with what would give them away', async () => {
    const staff = await site.open('/call-statistics', supervisor)
    const everybody = await site.open('/what-people-call-about')
    const { rows } = everybody.table('November 2026')
    expect(staff.table('Calls by code, November 2026').rows).toEqual(rows.slice(0, -1))
    const figures = new Map(rows.map(([name = '', figure = '']) => [name, figure]))
    expect(figures.get('eGates')).toBe('not shown')
    expect(figures.get('Importing a vehicle')).toBe('not shown')
    expect([...figures.values()].filter((figure) => figure === 'not shown').length).toBeGreaterThan(2)
    const shown = [...figures.values()].filter((figure) => figure !== 'not shown').map(Number)
    expect(shown.every((figure) => figure % 3 === 0)).toBe(true)
  })

  it('says so in te reo Māori', async () => {
    const page = await site.open('/mi/what-people-call-about')
    expect(page.table('Whiringa-ā-rangi 2026').rows.map(([name]) => name)).toContain('Te mēra me ngā mōkihi')
  })

  it('is not shown before it is over, nor where there is none', async () => {
    for (const month of ['2026-12', '2026-09', 'x'])
      expect((await site.open(`/what-people-call-about?month=${month}`)).status).toBe(404)
  })

  it('offers its most used codes first, those of no officer', async () => {
    const page = await site.open('/calls', agent)
    expect(page.buttons().slice(0, 3)).toEqual([
      'Mail and parcels MAIL-PARCEL m',
      'Importing goods to sell IMP-COM i',
      expect.stringContaining('DUTY-PAY'),
    ])
  })
})

describe('a code', () => {
  const words = { 'What is it called?': 'Bringing in a boat', 'And in te reo Māori?': 'Te kawemai poti' }

  it('is added, renamed and ended, each with when and by whom, and what was before stays', async () => {
    const add = await site.open('/call-codes/add', supervisor)
    await add.submit({ 'The code': 'IMP-BOAT', ...words, 'Which key goes to it?': '4' }, 'Add the code')
    const page = await site.open('/call-codes/IMP-BOAT', supervisor)
    await page.submit({ 'What is it called?': 'Importing a boat' }, 'Save the change')
    expect((await site.open('/calls', agent)).buttons()).toContain('Importing a boat IMP-BOAT 4')
    await (await site.open('/call-codes/IMP-BOAT/end', supervisor)).submit({}, 'End the code')
    const { rows } = (await site.open('/call-codes/IMP-BOAT', supervisor)).table('What was done to it')
    expect(rows.map(([what, name, , , , who]) => [what, name, who])).toEqual([
      ['Ended', 'Importing a boat', 'Ruth Abernethy'],
      ['Renamed', 'Importing a boat', 'Ruth Abernethy'],
      ['Added', 'Bringing in a boat', 'Ruth Abernethy'],
    ])
    expect((await press('IMP-BOAT')).status).toBe(422)
  })

  it('that has ended cannot be taken up again, and its key is free', async () => {
    const add = await site.open('/call-codes/add', supervisor)
    const again = await add.submit(
      { 'The code': 'IMP-BOAT', ...words, 'Which key goes to it?': '4' },
      'Add the code',
    )
    expect(again.errorSummary()[0]).toMatch(/^There is, or was, a code/)
    const other = await add.submit(
      { 'The code': 'IMP-KAYAK', ...words, 'Which key goes to it?': 'i' },
      'Add the code',
    )
    expect(other.errorSummary()).toEqual(['Another code in use has this key'])
  })

  it('that has ended stays in the months of before', async () => {
    await (await site.open('/call-codes/MAIL-PARCEL/end', supervisor)).submit({}, 'End the code')
    const { rows } = (await site.open('/what-people-call-about')).table('November 2026')
    expect(rows[0]?.[0]).toBe('Mail and parcels')
  })

  it('stands in no record of the activity log', async () => {
    const records = await rowsOf('select * from activity.records')
    expect(records.length).toBeGreaterThan(0)
    expect(JSON.stringify(records)).not.toMatch(/IMP-|MAIL-PARCEL|EGATE/)
  })
})

describe('what is kept', () => {
  it('has no column of a caller, an officer, a time or words of a call', async () => {
    const columns = await rowsOf<{ column: string }>(
      `select table_name || '.' || column_name || ' ' || data_type as "column" from information_schema.columns
       where table_schema = 'call_codes' and table_name <> 'changes' order by table_name, ordinal_position`,
    )
    expect(columns.map(({ column }) => column)).toEqual([
      ...['figures.month date', 'figures.code text', 'figures.figure integer'],
      ...['months.month date', 'months.code text', 'months.count integer'],
      ...['open_months.month date', 'open_months.sealed bytea'],
    ])
  })

  it('is tied to no other table', async () => {
    expect(
      await rowsOf(`select 1 from pg_constraint where contype = 'f'
        and (conrelid::regclass::text like 'call_codes.%' or confrelid::regclass::text like 'call_codes.%')`),
    ).toEqual([])
  })

  it('is read as it was counted by nobody who signs in', async () => {
    for (const role of ['contact_agent', 'supervisor', 'privacy_officer', 'auditor', 'public'] as const)
      expect(
        await rowsOf(
          `select 1 where has_any_column_privilege('customs_${role}', 'call_codes.months', 'select')`,
        ),
      ).toEqual([])
  })
})
