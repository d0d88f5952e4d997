/** What exporters asked as the staff of six agencies see it: counts that nobody can turn back into an enquiry. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Topic } from '#desk/directory'
import { KeepEnquiry, type PastEnquiry } from '#desk/enquiries'
import { randomId, spokenReference } from '#kernel'
import { CountEnquiries } from '#desk/statistics'
import { askAsAdmin } from '../../../testing/ask-as-admin.ts'
import { deskSite, type DeskSite } from '../../../testing/desk-site.ts'
import { aPerson } from '../../../testing/pages/index.ts'
import { firstWholeMonth } from './count-enquiries.ts'

const agent = aPerson('desk-agent', { agency: 'nzte', id: 'agent-nzte' })
const lead = aPerson('desk-lead', { agency: 'mfat', id: 'lead-mfat' })
const HOUR_MS = 3_600_000

function past(receivedAt: string, topic: Topic, market: string | null, question = 'Kia ora'): PastEnquiry {
  const at = new Date(receivedAt)
  return {
    ...{
      reference: spokenReference(),
      receivedAt: at,
      channel: 'web',
      language: 'en',
      topic,
      market,
      question,
    },
    ...{ name: 'Rangi Unsaid', email: 'unsaid@exporter.example', company: 'Unsaid Exports', heldBy: 'mpi' },
    firstReplyAt: new Date(at.getTime() + 3 * HOUR_MS),
    answeredAt: new Date(at.getTime() + 30 * HOUR_MS),
    ...{ answer: 'Ka pai', answeredBy: { id: 'agent-before', name: 'An agent of before' } },
  }
}

const times = (count: number, make: (index: number) => PastEnquiry) =>
  Array.from({ length: count }, (_, i) => make(i))

async function keep(desk: DeskSite, enquiries: readonly PastEnquiry[]): Promise<void> {
  await desk.database.as('desk_enquiries', (tx) =>
    desk.site.operation(KeepEnquiry).keepPast({ tx, newId: randomId }, enquiries),
  )
}

const count = (desk: DeskSite) => desk.site.operation(CountEnquiries)()

const cellsOf = (desk: DeskSite) =>
  askAsAdmin<Record<string, unknown>>(
    desk.database,
    'select month::text, measure, value, part, count from statistics.cells order by 1, 2, 3, 4',
  )

/** In the winter quarter of 2026: 20 of certificates, 9 of duty, 3 of quotas; 22 of Japan, 7 of Fiji, 3 of Tonga. */
const WINTER = [
  ...times(19, () => past('2026-08-11T10:00:00+12:00', 'certificates', 'JP', 'Which health certificate?')),
  past('2026-09-30T23:30:00+13:00', 'certificates', 'JP', 'Which health certificate?'),
  ...times(9, (i) => past('2026-07-01T00:30:00+12:00', 'duty', i < 2 ? 'JP' : 'FJ', 'A health certificate?')),
  ...times(3, () => past('2026-07-20T09:00:00+12:00', 'quotas', 'TO', 'A health certificate?')),
]

let desk: DeskSite
beforeAll(async () => {
  desk = await deskSite()
})
afterAll(() => desk.dispose())

describe('before anything is counted', () => {
  it('says so, and gives no file', async () => {
    const page = await desk.web.open('/statistics', agent)
    expect(page.text()).toContain('What exporters asked, July to September 2026')
    expect(page.text()).toContain('Fewer than 6 enquiries are counted in this quarter')
    const file = await desk.web.open('/statistics/report?quarter=2026-Q3&format=csv', agent)
    expect(file.status).toBe(404)
  })

  it('shows nothing of fewer than six', async () => {
    await keep(
      desk,
      times(5, () => past('2026-05-04T10:00:00+12:00', 'duty', 'CL')),
    )
    await count(desk)
    const page = await desk.web.open('/statistics?quarter=2026-Q2', agent)
    expect(page.text()).toContain('Fewer than 6 enquiries')
    expect(page.text()).not.toContain('Chile')
  })
})

describe('a quarter', () => {
  beforeAll(async () => {
    await keep(desk, WINTER)
    await keep(
      desk,
      times(8, () => past('2026-10-01T00:30:00+13:00', 'sanctions', 'US')),
    )
    await count(desk)
  })

  it('is shown to agents and leads of every agency, as of the day on which it was counted', async () => {
    for (const person of [agent, lead]) {
      const page = await desk.web.open('/statistics', person)
      expect(page.text()).toContain('32 enquiries of all six agencies, as they stood on 21 November 2026')
    }
  })

  it('is seen by nobody else', async () => {
    expect((await desk.web.open('/statistics')).status).not.toBe(200)
  })

  it('hides a small count, and another that would give it back', async () => {
    const page = await desk.web.open('/statistics', agent)
    expect(page.table('Markets').rows).toEqual([
      ['Japan', '22'],
      ['Fiji', 'not shown'],
      ['Tonga', 'not shown'],
    ])
  })

  it('says how often the suggested topic was right', async () => {
    const page = await desk.web.open('/statistics', agent)
    const { rows } = page.table('How often the suggested topic was right')
    expect(rows[0]).toEqual(['Export certificates', '20', '12', '0', '63%'])
  })

  it('is not shown before it is over', async () => {
    const page = await desk.web.open('/statistics', agent)
    expect(page.text()).not.toContain('United States')
    for (const name of ['2026-Q4', '2027-Q1', '2026-Q5', 'x'])
      expect((await desk.web.open(`/statistics?quarter=${name}`, agent)).status).toBe(404)
  })

  it('is the same in the file, where nothing more is shown', async () => {
    const { html: body } = await desk.web.open('/statistics/report?quarter=2026-Q3&format=csv', agent)
    expect(body).toContain('2026-Q3,2026-11-21,market,JP,Japan,Enquiries,22,yes')
    expect(body).toContain('2026-Q3,2026-11-21,market,TO,Tonga,Enquiries,,no')
    expect(body).toContain('2026-Q3,2026-11-21,topic,quotas,Quotas and import licences,Enquiries,,no')
  })

  it('is a tagged PDF with a font that keeps macrons', async () => {
    const { html: body } = await desk.web.open('/statistics/report?quarter=2026-Q3&format=pdf', agent)
    for (const part of ['%PDF-1.7', '/MarkInfo', 'pdfuaid:part', '/S /TH', '/Scope /Column', 'DejaVuSans'])
      expect(body).toContain(part)
  })
})

describe('what is kept', () => {
  it('has no column of a person, no reference, no words and no instant', async () => {
    const columns = await askAsAdmin<{ column: string }>(
      desk.database,
      `select table_name || '.' || column_name || ' ' || data_type as "column" from information_schema.columns
       where table_schema = 'statistics' order by table_name, ordinal_position`,
    )
    expect(columns.map(({ column }) => column)).toEqual([
      ...[
        'cells.month date',
        'cells.measure text',
        'cells.value text',
        'cells.part text',
        'cells.count integer',
      ],
      ...['months.month date', 'months.counted_on date'],
    ])
    expect(JSON.stringify(await cellsOf(desk))).not.toMatch(/unsaid|[A-Z0-9]{4}-[A-Z0-9]{4}/i)
  })

  it('is reached by no other table, and its count reads nothing of an enquiry but the facts', async () => {
    const keys = await askAsAdmin<{ to: string }>(
      desk.database,
      `select confrelid::regclass::text as "to" from pg_constraint
       where contype = 'f' and conrelid::regclass::text like 'statistics.%'`,
    )
    expect(keys).toEqual([{ to: 'statistics.months' }])
    const readable = await askAsAdmin<{ relation: string }>(
      desk.database,
      `select c.oid::regclass::text as relation from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'enquiries' and c.relkind in ('r', 'v') and (has_table_privilege('desk_statistics', c.oid, 'select')
         or has_any_column_privilege('desk_statistics', c.oid, 'select'))`,
    )
    expect(readable).toEqual([{ relation: 'enquiries.facts' }])
    const facts = await askAsAdmin<{ column: string }>(
      desk.database,
      `select column_name as "column" from information_schema.columns
       where table_schema = 'enquiries' and table_name = 'facts' order by ordinal_position`,
    )
    expect(facts.map(({ column }) => column)).toEqual([
      ...[
        'month',
        'topic',
        'market',
        'agency',
        'channel',
        'language',
        'first_reply',
        'answer',
        'suggested',
        'outcome',
      ],
    ])
  })

  it('is the same whichever of two enquiries asked about which market', async () => {
    const before = await cellsOf(desk)
    const one = (topic: string) =>
      `(select min(reference) from enquiries.enquiries where topic = '${topic}' and market in ('FJ', 'TO'))`
    await askAsAdmin(
      desk.database,
      `update enquiries.enquiries set market = case market when 'FJ' then 'TO' else 'FJ' end
       where reference in (${one('duty')}, ${one('quotas')})`,
    )
    await count(desk)
    expect(await cellsOf(desk)).toEqual(before)
  })

  it('stays when it is counted twice, and when its enquiries may be gone', async () => {
    await count(desk)
    const before = await cellsOf(desk)
    await count(desk)
    expect(await cellsOf(desk)).toEqual(before)
    const gone = `delete from enquiries.messages; delete from enquiries.events; delete from enquiries.enquiries`
    await askAsAdmin(desk.database, gone)
    desk.clock.advance(new Date('2033-08-02T03:00:00+12:00').getTime() - desk.clock.now().getTime())
    await count(desk)
    const kept = await cellsOf(desk)
    expect(kept).toEqual(before.filter(({ month }) => String(month) < '2026-09-01'))
  })
})

describe('a month', () => {
  it('is counted again until the day on which the first of its enquiries may be disposed of', () => {
    expect(firstWholeMonth('2026-11-21')).toBe('2019-12-01')
    expect(firstWholeMonth('2026-11-30')).toBe('2019-12-01')
    expect(firstWholeMonth('2026-12-01')).toBe('2020-01-01')
  })
})
