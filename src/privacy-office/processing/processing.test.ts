/** The record of processing and the suppliers, as privacy officers, an auditor and the public meet them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { declaredColumns } from '#database'
import { declaredAt } from '../../../testing/declared-at.ts'
import { askAsAdmin } from '../../../testing/ask-as-admin.ts'
import { deskSite, type DeskSite } from '../../../testing/desk-site.ts'
import { aPerson } from '../../../testing/pages/index.ts'
import { replaceFields } from './store.ts'

const officer = aPerson('privacy-officer', { site: 'desk', id: 'priya' })
const second = aPerson('privacy-officer', { site: 'desk', id: 'piripi' })
const auditor = aPerson('auditor', { site: 'desk', id: 'callum' })
const agent = aPerson('desk-agent', { agency: 'mfat' })

let desk: DeskSite
beforeAll(async () => {
  desk = await deskSite()
})
afterAll(() => desk.dispose())

const maps = declaredAt('desk').dataMaps

describe('the record of processing', () => {
  it('is read by privacy officers and auditors, and by nobody else who signs in', async () => {
    for (const address of ['/privacy-office/processing', '/privacy-office/suppliers']) {
      expect((await desk.web.open(address, agent)).status).toBe(403)
      expect((await desk.web.open(address, officer)).status).toBe(200)
      expect((await desk.web.open(address, auditor)).status).toBe(200)
    }
    expect((await desk.web.open('/privacy-office/suppliers/add', auditor)).status).toBe(403)
  })

  it('says of one table what for, on whose authority, not before and not after when, and who sees each column', async () => {
    const page = await desk.web.open('/privacy-office/processing/enquiries.enquiries', auditor)
    expect(page.text()).toContain('Not before 7 years')
    expect(page.text()).toContain('Not after 7 years and 3 months')
    expect(page.text()).toContain('From the person themselves')
    expect(page.text()).toContain('On the agency’s premises in New Zealand')
    const { rows } = page.table('Columns')
    expect(rows.find(([column]) => column === 'reference')?.[3]).toContain('Desk agent')
    expect((await desk.web.open('/privacy-office/processing/nothing.here', auditor)).status).toBe(404)
  })

  it('is a file, dated, with a line for each column of every data map', async () => {
    const csv = await desk.web.open('/privacy-office/processing?as=csv', officer)
    expect(csv.headers['content-disposition']).toContain('record-of-processing-desk-2026-11-21.csv')
    expect(csv.html.trimEnd().split('\n')).toHaveLength(declaredColumns(maps).length + 1)
    const json = await desk.web.open('/privacy-office/processing?as=json', officer)
    const { as_of: asOf, tables } = JSON.parse(json.html) as { as_of: string; tables: { table: string }[] }
    expect(asOf).toBe('2026-11-21')
    expect(tables.map(({ table }) => table)).toEqual(maps.flatMap((map) => Object.keys(map.tables)))
  })
})

describe('what we hold, for everybody', () => {
  it('says in both languages what is held about whom, without the name of any table', async () => {
    const [page, twin] = [await desk.web.open('/what-we-hold'), await desk.web.open('/mi/what-we-hold')]
    expect([page.status, twin.status]).toEqual([200, 200])
    const { heads, rows } = page.table('If you write to the desk')
    expect(heads).toEqual(['What', 'What for', 'Where it comes from', 'How long', 'Who can see it'])
    expect(rows.length).toBeGreaterThan(3)
    expect(twin.table('Mēnā ka tuhi mai koe ki te tēpu').rows).toHaveLength(rows.length)
    const named = maps
      .flatMap((map) => Object.keys(map.tables))
      .filter((table) => page.text().includes(table))
    expect(named).toEqual([])
    expect(page.text()).toContain('No other firm may see what we hold')
  })

  it('is reached from the privacy page', async () => {
    expect((await desk.web.open('/privacy')).link('What we hold')).toBe('/what-we-hold')
    expect((await desk.web.open('/mi/privacy')).link('Ngā mea e puritia ana e mātou')).toBe(
      '/mi/what-we-hold',
    )
  })
})

/** Where its page stands. */
async function addSupplier(name: string): Promise<string> {
  const page = await desk.web.open('/privacy-office/suppliers/add', officer)
  const added = await page.submit(
    {
      'Who is it?': name,
      'In which country does it work with what it sees?': 'AU',
      'What for?': 'It translates what exporters gave as feedback.',
      'From which day?': '1 11 2026',
    },
    'Add the supplier',
  )
  return added.location
}

/** As a browser sends several ticked boxes. */
async function sendAs(
  person: typeof officer,
  address: string,
  fields: readonly (readonly [string, string])[],
) {
  const page = await desk.web.open(address, person)
  const onceKey = /name="once-key" value="([^"]+)"/.exec(page.html)?.[1]
  const all = [...fields, ...(onceKey === undefined ? [] : [['once-key', onceKey] as const])]
  return desk.web.server.inject({
    method: 'POST',
    url: address,
    headers: {
      'test-person': Buffer.from(JSON.stringify(person)).toString('base64'),
      'sec-fetch-site': 'same-origin',
      'content-type': 'application/x-www-form-urlencoded',
    },
    payload: new URLSearchParams(all.map(([name, value]): [string, string] => [name, value])).toString(),
  })
}

async function standingAccess(supplier: string, table: string, columns: readonly string[]): Promise<string> {
  await sendAs(
    officer,
    `${supplier}/fields/${table}`,
    columns.map((column) => ['columns', column] as const),
  )
  const asked = await sendAs(officer, `${supplier}/access`, [
    ['purpose', 'The month of November'],
    ['tables', table],
    ['hours', '2'],
  ])
  const address = String(asked.headers.location)
  const page = await desk.web.open(address, second)
  await page.submit(
    {},
    page.buttons().find((text) => text.endsWith('as the second person')),
  )
  return address
}

describe('a supplier', () => {
  it('is in the register, and the public reads who it is and what it may see', async () => {
    const page = await desk.web.open(await addSupplier('Lingua Limited'), officer)
    expect(page.text()).toContain('Australia')
    expect(page.text()).toContain('In force')
    const { rows } = (await desk.web.open('/what-we-hold')).table('Other firms that may see some of it')
    expect(rows).toEqual([
      ['Lingua Limited', 'Australia', 'It translates what exporters gave as feedback.', 'Nothing yet'],
    ])
    await page.submit({}, 'End this supplier')
    expect((await desk.web.open('/what-we-hold')).text()).toContain('No other firm may see')
    expect((await desk.web.open('/privacy-office/suppliers', auditor)).text()).toContain('Ended')
  })

  it('is never given a field that is sealed, a secret, about staff, or seen by nobody who signs in', async () => {
    const address = await addSupplier('Forbidden Fields Limited')
    const sent = await sendAs(officer, `${address}/fields/feedback.feedback`, [['columns', 'words']])
    expect(sent.statusCode).toBe(422)
    expect(sent.body).toContain('That field may be shown to no supplier')
    expect((await desk.web.open(`${address}/fields/access.sessions`, officer)).status).toBe(404)
    // Not past the page either.
    const past = desk.database.as('desk_privacy_officer', (tx) =>
      replaceFields(tx, address.slice(-36), 'access.sessions', ['token_hash']),
    )
    await expect(past).rejects.toThrow('no supplier may be shown that field')
  })
})

describe('an access', () => {
  it('shows what two people agreed to, for as long, and records what was shown by counts', async () => {
    await askAsAdmin(
      desk.database,
      `insert into feedback.feedback (reference, received_at, outcome, words, has_file)
       values ('FDBK-9001', '2026-11-20T00:00:00Z', 'well', '\\x636f6e666964656e7469616c', false)`,
    )
    const supplier = await addSupplier('Two Hours Limited')
    const address = await standingAccess(supplier, 'feedback.feedback', ['reference', 'outcome'])
    const rows = `${address}/rows/feedback.feedback`
    const shown = await desk.web.open(rows, officer)
    expect(shown.table('Rows').heads).toEqual(['outcome', 'reference'])
    expect(shown.table('Rows').rows).toContainEqual(['well', 'FDBK-9001'])
    const csv = await desk.web.open(shown.link('Download this page of rows as CSV'), officer)
    expect(csv.html).toBe('outcome,reference\nwell,FDBK-9001\n')
    expect((await desk.web.open(rows, auditor)).status).toBe(403)
    // Of a table that was not asked for, nothing.
    const other = await desk.web.open(`${address}/rows/enquiries.enquiries`, officer)
    expect(other.text()).toContain('The access does not stand')

    desk.clock.advance(2 * 3_600_000)
    const over = await desk.web.open(rows, officer)
    expect(over.text()).toContain('its hours are over')
    expect(over.html).not.toContain('FDBK-9001')
    const log = await askAsAdmin<{ details: object }>(
      desk.database,
      `select details from activity.records where event = 'supplier-rows-shown' order by number`,
    )
    expect(log.map(({ details }) => details)).toEqual(
      Array.from({ length: 2 }, () => ({ table: 'feedback.feedback', rows: 1, fields: 2, page: 1 })),
    )
  })

  it('is agreed to by another person, and shows nothing before', async () => {
    const supplier = await addSupplier('One Person Limited')
    await sendAs(officer, `${supplier}/fields/feedback.feedback`, [['columns', 'outcome']])
    const asked = await sendAs(officer, `${supplier}/access`, [
      ['purpose', 'The month of November'],
      ['tables', 'feedback.feedback'],
      ['hours', '1'],
    ])
    const address = String(asked.headers.location)
    const own = await desk.web.open(address, officer)
    expect(own.buttons().some((text) => text.endsWith('as the second person'))).toBe(false)
    expect((await desk.web.open(`${address}/rows/feedback.feedback`, officer)).text()).toContain(
      'does not stand',
    )
    const request = /name="request" value="([0-9a-f-]+)"/.exec(own.html)?.[1] ?? ''
    const agreed = await desk.web.send(address, { request, answer: 'agree', reason: '' }, officer)
    expect(agreed.errorSummary()).toEqual([
      'It takes two people: whoever asked cannot also answer. Another person must.',
    ])
  })

  it('ends with its supplier', async () => {
    const supplier = await addSupplier('Ended Limited')
    const address = await standingAccess(supplier, 'feedback.feedback', ['outcome'])
    const rows = `${address}/rows/feedback.feedback`
    expect((await desk.web.open(rows, officer)).text()).toContain('These are the fields')
    await (await desk.web.open(supplier, officer)).submit({}, 'End this supplier')
    expect((await desk.web.open(rows, officer)).text()).toContain('does not stand')
  })
})
