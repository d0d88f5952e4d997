import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sql } from '#database'
import { randomId } from '#kernel'
import { recordPayment } from '#justice/acts'
import { sendDailyList } from '#justice/daily-list'
import { justiceSite, type JusticeTestSite } from '../../../../testing/justice-site.ts'
import { anExtract, theOperator } from '../../../../testing/justice.ts'
import { aPerson, headersOf, type OpenedPage } from '../../../../testing/pages/index.ts'
import type { Extract } from '../read-extract.ts'

const officer = aPerson('justice-list-officer')
const second = { ...officer, id: 'second-officer' }
const agent = aPerson('justice-contact-agent')
let site: JusticeTestSite
beforeAll(async () => {
  site = await justiceSite()
})
afterAll(() => site.close())

const post = (url: string, payload: string) =>
  site.server.inject({
    ...{ method: 'POST', url, payload },
    headers: {
      ...headersOf(officer),
      'sec-fetch-site': 'same-origin',
      'content-type': 'application/x-www-form-urlencoded',
    },
  })

const agreeing = (html: string) => /Import it: [^<]* as the second person/.exec(html)?.[0] ?? ''

/** Hands in files as a browser does. */
type Files = Partial<Record<'people' | 'debts' | 'warrants', Uint8Array>>

async function handIn(files: Files, full = false) {
  const boundary = 'landfall-boundary'
  const onceKey = randomId()
  const parts = Object.entries(files).map(
    ([name, bytes]) =>
      `--${boundary}\r\ncontent-disposition: form-data; name="${name}"; filename="${name}.csv"\r\n` +
      `content-type: text/csv\r\n\r\n${Buffer.from(bytes).toString('latin1')}\r\n`,
  )
  parts.push(`--${boundary}\r\ncontent-disposition: form-data; name="once-key"\r\n\r\n${onceKey}\r\n`)
  if (full) parts.push(`--${boundary}\r\ncontent-disposition: form-data; name="full"\r\n\r\nfull\r\n`)
  return site.server.inject({
    method: 'POST',
    url: '/register/imports',
    headers: {
      ...headersOf(officer),
      'sec-fetch-site': 'same-origin',
      'content-type': `multipart/form-data; boundary=${boundary}`,
    },
    payload: Buffer.from(`${parts.join('')}--${boundary}--\r\n`, 'latin1'),
  })
}

const settled = async (location: string): Promise<OpenedPage> => {
  for (let tries = 0; ; tries += 1) {
    const page = await site.open(location, officer)
    if (!page.text().includes('You may leave this page') || tries > 400) return page
    await pause(25)
  }
}

async function triedOf({ full, ...files }: Extract): Promise<OpenedPage & { readonly at: string }> {
  const answer = await handIn(files, full)
  expect(answer.statusCode).toBe(303)
  const at = String(answer.headers.location)
  return Object.assign(await settled(at), { at })
}

async function reportOf(extract: Extract): Promise<OpenedPage & { readonly at: string }> {
  const tried = await triedOf(extract)
  await tried.submit({}, 'Import it')
  await site.importApproved()
  return Object.assign(await settled(tried.at), { at: tried.at })
}

describe('an import', () => {
  test('needs a list officer', async () => {
    expect((await site.open('/register/imports', agent)).status).toBe(403)
  })

  test('needs all three files', async () => {
    const answer = await handIn({ people: anExtract({}).people })
    expect(answer.body).toContain('Choose the file debts.csv')
    expect(answer.body).toContain('Choose the file warrants.csv')
  })

  test('is told with its counts and its refused rows', async () => {
    const page = await reportOf(
      anExtract({ people: ['P-4,Ngata,Mere,1990-01-01,F', 'P-5,Ngata,Hemi,1990-02-30,M'] }),
    )
    expect(page.text()).toContain('The extract was applied.')
    expect(page.text()).toMatch(/1 added .* 1 held back/)
    expect(page.table('Refused rows').rows).toEqual([
      ['people.csv', '2', 'date_of_birth', 'The date of birth is not a date with unknown parts as 00.'],
    ])
    const list = await site.open('/register/imports', officer)
    expect(list.table('Imports').rows[0]?.slice(2, 5)).toEqual(['applied', 'changes', '1'])
  })

  test('of a file that cannot be trusted says that nothing was applied', async () => {
    const page = await triedOf({ ...anExtract({}), people: Buffer.from('name,born\n') })
    expect(page.text()).toContain('The extract was refused whole: nothing was applied.')
    expect(page.table('Refused rows').rows[0]?.slice(0, 2)).toEqual(['people.csv', 'whole file'])
  })

  test('that nobody knows is not found', async () => {
    expect((await site.open('/register/imports/00000000-0000-4000-8000-000000000000', officer)).status).toBe(
      404,
    )
  })
})

/** Everybody of the site's register, and nobody else. */
const PEOPLE = [
  'P-1,Raukawa,Tāne,1979-03-14,M',
  'P-2,TAYLOR,JO ANNE,1981-00-00,X',
  'P-3,Smith,Ana,1990-01-01,F',
]
const DEBTS = [
  'D-1,P-1,reparation,true,30050,false',
  'D-2,P-2,fine,true,124000,false',
  'D-3,P-3,fine,true,40000,true',
]
const WARRANTS = ['W-1,P-1,2016-01-15,live,D-1', 'W-2,P-2,2016-01-15,live,D-2']

async function registerNow(): Promise<unknown> {
  return site.database.as('justice_register', async (tx) => {
    const people = await sql`select * from fines.people order by person_profile_number`.execute(tx)
    const debts = await sql`select * from fines.debts order by 1, 2`.execute(tx)
    const warrants = await sql`select * from fines.warrants order by 1, 2`.execute(tx)
    const acted = await sql`select * from acts.acted_debts order by 1, 2`.execute(tx)
    return [people.rows, debts.rows, warrants.rows, acted.rows]
  })
}

describe('a whole register is tried first', () => {
  test('and nothing is changed by the trial, nor when it is not let in', async () => {
    const before = await registerNow()
    const tried = await triedOf(
      anExtract({ people: PEOPLE.slice(0, 2), debts: DEBTS.slice(0, 2), warrants: WARRANTS, full: true }),
    )
    expect(tried.text()).toContain('Nothing was changed yet.')
    expect(tried.text()).toMatch(/2 would leave the register/)
    expect(await registerNow()).toEqual(before)
    await tried.submit({}, 'Do not import it')
    await site.importApproved()
    expect(await registerNow()).toEqual(before)
    expect((await site.open(tried.at, officer)).text()).toContain('It was decided not to import it.')
  })

  test('and one that would drop people of the list says how many and what they owe, and takes two people', async () => {
    expect((await sendDailyList(site.sending, { occasion: 'extra', actor: theOperator })).ok).toBe(true)
    site.clock.advance(60_000)
    const before = await registerNow()
    const extract = anExtract({ people: [PEOPLE[2] ?? ''], debts: [DEBTS[2] ?? ''], warrants: ['W-3,P-3,2016-01-15,withdrawn,D-3'], full: true }) // prettier-ignore
    const tried = await triedOf(extract)
    expect(tried.text()).toContain('1 interception, 1 silent')
    expect(tried.text()).toContain('$1,240 in fines, $300.50 in reparation')
    expect(tried.text()).toContain('more than the agreement allows without two people')
    const rows = tried.table('What the next list would be').rows
    expect(rows).toEqual([
      ['interception', '1', '0', '0', '0', '1'],
      ['silent', '1', '0', '0', '0', '1'],
    ])
    // Nobody lets it in alone, by whatever form.
    const alone = await post(tried.at, 'step=import')
    expect(alone.statusCode).toBe(422)
    await tried.submit({}, 'Import it as the first of two')
    await site.importApproved()
    expect(await registerNow()).toEqual(before)
    const own = await site.open(tried.at, officer)
    expect(own.text()).toContain('You asked for this. Another person must agree.')
    const seconds = await site.open(tried.at, second)
    await seconds.submit({}, agreeing(seconds.html))
    await site.importApproved()
    expect((await site.open(tried.at, officer)).text()).toContain('The extract was applied.')
    expect(await registerNow()).not.toEqual(before)

    // And it can be taken back, whole.
    const undo = await site.open(`${tried.at}/undo`, officer)
    expect(undo.text()).toContain('people put back as they were')
    await undo.submit({}, 'Undo the import')
    await settled(tried.at)
    expect(await registerNow()).toEqual(before)
    expect((await site.open(tried.at, officer)).text()).toContain('The import was undone on')
    const again = await site.open(`${tried.at}/undo`, officer)
    expect(again.text()).toContain('This import cannot be undone')
  })

  test.each([
    ['with swapped files', { debts: anExtract({}).warrants }, 'This looks like warrants.csv'],
    ['of headers alone', {}, 'holds its header row and nothing else'],
    [
      'with a column missing',
      { debts: Buffer.from('debt_id,person_profile_number,kind,court_imposed,outstanding_cents\n') },
      'under_arrangement',
    ],
    [
      'with its columns in another order',
      { warrants: Buffer.from('person_profile_number,warrant_id,issued_on,status,debt_ids\n') },
      'the right columns in another order',
    ],
  ])('and one %s is refused, by name', async (_, files, words) => {
    const before = await registerNow()
    const page = await triedOf({ ...anExtract({ full: true }), ...files })
    expect(page.text()).toContain('The extract was refused whole')
    expect(page.text()).toContain(words)
    expect(await registerNow()).toEqual(before)
  })
})

describe('an extract of changes', () => {
  const nobodyOwes = { people: ['P-8,Ngata,Mere,1990-01-01,F'] }

  test.each([
    ['debts.csv', anExtract({ people: PEOPLE.slice(0, 2), warrants: [] }), 'unpaid debts in the register'],
    [
      'warrants.csv',
      anExtract({ people: PEOPLE.slice(0, 2), debts: DEBTS.slice(0, 2) }),
      'live warrants in the register',
    ],
  ])(
    'whose %s is a header alone is refused when the people whom it names have some',
    async (file, extract, words) => {
      const before = await registerNow()
      const page = await triedOf(extract)
      expect(page.text()).toContain('The extract was refused whole')
      expect(page.text()).toContain(words)
      expect(page.table('Refused rows').rows.map(([name]) => name)).toContain(file)
      expect(await registerNow()).toEqual(before)
    },
  )

  test('of people who owe nothing is let through, before they are in the register and after', async () => {
    expect((await reportOf(anExtract(nobodyOwes))).text()).toMatch(/1 added/)
    site.clock.advance(60_000)
    const married = await reportOf(anExtract({ people: ['P-8,Smith,Mere,1990-01-01,F'] }))
    expect(married.text()).toMatch(/1 changed/)
    await (await site.open(`${married.at}/undo`, officer)).submit({}, 'Undo the import')
    await settled(married.at)
  })

  test('says what those who stay would lose, and takes two people when it is too much', async () => {
    const before = await registerNow()
    const tried = await triedOf(
      anExtract({
        people: PEOPLE.slice(0, 2),
        debts: ['D-1,P-1,reparation,true,10000,false'],
        warrants: WARRANTS.slice(0, 1),
      }),
    )
    expect(tried.text()).toContain('Those who are changed owe now $1,240 in fines, $300.50 in reparation')
    expect(tried.text()).toContain('They would owe $0 in fines, $100 in reparation')
    expect(tried.text()).toContain('Debts: 1, of $1,240. Warrants: 1.')
    expect(tried.text()).toContain('They stay, and would lose their alert or all that they owe 1 of 2 people')
    expect(tried.text()).toContain('more than the agreement allows without two people')
    expect((await post(tried.at, 'step=import')).statusCode).toBe(422)
    await tried.submit({}, 'Do not import it')
    expect(await registerNow()).toEqual(before)
  })
})

describe('an import', () => {
  test('is undone until the next list, with what Justice had done before it, and people on whom it acted since stay', async () => {
    site.clock.advance(60_000)
    await reportOf(
      anExtract({ people: [PEOPLE[0] ?? ''], debts: [DEBTS[0] ?? ''], warrants: WARRANTS.slice(0, 1) }),
    )
    site.clock.advance(60_000)
    const before = await registerNow()
    const changed = anExtract({
      people: ['P-1,Raukawa,Tane,1979-03-14,M', 'P-7,Newcomer,Ann,1970-01-01,F'],
      debts: ['D-1,P-1,reparation,true,30000,false', 'D-7,P-7,fine,true,100,false'],
      warrants: WARRANTS.slice(0, 1),
    })
    const report = await reportOf(changed)
    expect(report.text()).toMatch(/1 added 1 changed/)
    await (await site.open(`${report.at}/undo`, officer)).submit({}, 'Undo the import')
    await settled(report.at)
    expect(await registerNow()).toEqual(before)

    site.clock.advance(60_000)
    const second = await reportOf(changed)
    site.clock.advance(60_000)
    expect((await sendDailyList(site.sending, { occasion: 'extra', actor: theOperator })).ok).toBe(true)
    const late = await site.open(`${second.at}/undo`, officer)
    expect(late.text()).toContain('A list was sent since, so this import can no longer be undone')
    expect((await post(`${second.at}/undo`, '')).statusCode).toBe(422)
  })

  test('gives its refused rows away as a file, and the log says who took it', async () => {
    const page = await reportOf(
      anExtract({ people: ['P-8,Ngata,Mere,1990-01-01,F', 'P-9,Ngata,Hemi,1990-02-30,M'] }),
    )
    const file = await site.server.inject({ url: `${page.at}/refused-rows`, headers: headersOf(officer) })
    expect(file.headers['content-type']).toContain('text/csv')
    expect(file.body).toBe(
      'file,row,field,code,sentence\n' +
        'people.csv,2,date_of_birth,date-of-birth-malformed,The date of birth is not a date with unknown parts as 00.\n',
    )
    const { rows } = await site.database.as('justice_auditor', (tx) =>
      sql<{ event: string }>`select event from activity.records order by number desc limit 1`.execute(tx),
    )
    expect(rows[0]?.event).toBe('register-refused-rows-taken')
    expect((await site.open(`${page.at}/refused-rows`, agent)).status).toBe(403)
  })
})

describe('an import after which Justice has acted on somebody', () => {
  const ana = (cents: number) => [`D-3,P-3,fine,true,${cents},true`]
  const jo = (cents: number) => [`D-2,P-2,fine,true,${cents},false`]
  const [, JO = '', ANA = ''] = PEOPLE
  const WARRANT_OF_JO = WARRANTS.slice(1)

  async function anaPays(receiptNumber: string) {
    const payment = { personProfileNumber: 'P-3', actor: theOperator, finesCents: 100, reparationCents: 0 }
    const acting = { clock: site.clock, reviewAlert: () => Promise.resolve(undefined) }
    const paid = await site.database.as('justice_register', (tx) =>
      recordPayment(tx, acting, { ...payment, actId: randomId(), receiptNumber }),
    )
    expect(paid.ok).toBe(true)
    site.clock.advance(60_000)
  }

  test('is not undone when that would put nobody back, and does not stand in the way of the one before it', async () => {
    site.clock.advance(60_000)
    const first = await reportOf(anExtract({ people: [JO], debts: jo(123_000), warrants: WARRANT_OF_JO }))
    site.clock.advance(60_000)
    const report = await reportOf(anExtract({ people: [ANA], debts: ana(30_000) }))
    expect(report.text()).toMatch(/0 added 1 changed/)
    site.clock.advance(60_000)
    await anaPays('R-1')
    const undo = await site.open(`${report.at}/undo`, officer)
    expect(undo.text()).toContain('Undoing this import would put nobody back')
    expect(undo.text()).toMatch(/1 left as they are/)
    expect(undo.text()).not.toContain('exactly what it was')
    expect(undo.html).not.toContain('Undo the import')
    expect(undo.table('Who stays as they are, because Justice has acted on them since').rows).toEqual([
      ['P-3'],
    ])
    expect((await post(`${report.at}/undo`, '')).statusCode).toBe(422)
    expect((await site.open(report.at, officer)).text()).not.toContain('was undone on')

    await (await site.open(`${first.at}/undo`, officer)).submit({}, 'Undo the import')
    expect((await settled(first.at)).text()).toContain('The register is as it was before it.')
  })

  test('is undone for the others, and says so before and after', async () => {
    site.clock.advance(60_000)
    const report = await reportOf(
      anExtract({
        people: [JO, ANA, 'P-11,Newcomer,Ann,1970-01-01,F'],
        debts: [...jo(122_000), ...ana(20_000)],
        warrants: WARRANT_OF_JO,
      }),
    )
    site.clock.advance(60_000)
    await anaPays('R-2')
    const undo = await site.open(`${report.at}/undo`, officer)
    expect(undo.text()).toContain('Not everybody becomes what they were before the import')
    await undo.submit({}, 'Undo the import')
    const after = (await settled(report.at)).text()
    expect(after).toContain(
      'People put back as they were: 1. People taken out again: 1. People who stay as the import left them, because Justice had acted on them since: 1.',
    )
    expect(after).not.toContain('as it was before it')
  })
})
