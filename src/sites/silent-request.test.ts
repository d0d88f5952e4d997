/** Somebody asks Customs what it holds about them: what lies silently is decided at Justice, and nobody at Customs learns of it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fixedClock } from '#testing'
import { sql } from '#database'
import { listBodyOf, postList } from '../../testing/lists.ts'
import { entryOf, passportOf, type PassportHolder } from '../../testing/passports.ts'
import { headersOf } from '../../testing/pages/persons.ts'
import { testProgramme, type TestProgramme } from '../../testing/programme.ts'
import { askAt, requestOffice, type RequestOffice } from '../../testing/request-sites.ts'
import { serveCustoms, type ServedCustoms } from '../../testing/served-customs.ts'
import { unzipped } from '../../testing/unzipped.ts'

const WATCHED: PassportHolder = {
  familyName: 'Papatuanuku',
  givenNames: 'Mereana Joy',
  dateOfBirth: '1979-03-14',
  documentNumber: 'LA654321',
}
const TOLD =
  'Where we hold information for another agency, that agency decides about it, and answers you itself.'

const WITHHELD = {
  'On which ground?':
    's 53(c): giving it would likely prejudice the maintenance of the law, including the prevention, investigation and detection of offences, and the right to a fair trial',
  'What makes it so here?': 'The warrant stands, and they would know.',
  'What else did you consider?': 'A summary would tell the same.',
}

const clock = fixedClock('2026-11-21T09:30:00+13:00')
let programme: TestProgramme
let served: ServedCustoms
let customs: RequestOffice
let justice: RequestOffice

beforeAll(async () => {
  programme = await testProgramme({ clock })
  await postList(programme, listBodyOf(1, [entryOf(WATCHED, 'PPN-1', 'silent')]))
  await programme.customs.screening.refresh()
  served = await serveCustoms(programme)
  await served.scan(passportOf(WATCHED))
  customs = await requestOffice(programme, 'customs')
  justice = await requestOffice(programme, 'justice')
  await customs.work('disclosures')
  await carried()
}, 120_000)
afterAll(async () => {
  await customs.web.close()
  await justice.web.close()
  await served.stop()
  await programme.stop()
})

let asked = 0

/** Each from a mailbox of its own, so that nobody finds another by it. */
function asks({ familyName, givenNames }: Pick<PassportHolder, 'familyName' | 'givenNames'>, year = '1979') {
  asked += 1
  const email = `${String(asked)}@asks.example`
  return askAt(customs, { familyName, givenNames, email, born: ['14', '3', year] })
}

/** Everything that Customs does by itself, and the message on its way. */
async function carried(): Promise<void> {
  await customs.work('searching the silent compartment')
  await programme.customs.exchange.drain()
  await programme.justice.exchange.drain()
  await programme.customs.exchange.drain()
}

async function requestsAtJustice(): Promise<readonly (readonly string[])[]> {
  const page = await justice.web.open('/requests', justice.officer)
  return page.text().includes('Nothing waits') ? [] : page.table('What waits, what is due first, first').rows
}

const posted = () =>
  programme.databases.customs.as('customs_exchange', async (tx) => {
    const { rows } = await sql<{ n: number }>`
      select count(*)::integer as n from exchange.outbox where type = 'sealed-finding'`.execute(tx)
    return rows[0]?.n
  })

describe('a request at Customs', () => {
  it('is looked for in the compartment only when it was searched and it is clear who asks, whichever came last', async () => {
    const { reference } = await asks({ familyName: 'Zwartkruis', givenNames: 'Nobody' })
    await customs.search(reference)
    await carried()
    expect(await posted()).toBe(0)
    await customs.prove(reference)
    await carried()
    expect(await posted()).toBe(1)
    expect((await customs.open(reference)).text()).toContain(
      'What is held for another agency is looked for by its own process, and answered by that agency',
    )
  })

  it('of somebody of whom nothing is held silently leaves nothing at Justice but a receipt', async () => {
    expect(await requestsAtJustice()).toEqual([])
    const { rows } = await programme.databases.justice.as('justice_auditor', (tx) =>
      sql<{ event: string }>`select event from activity.records where actor_id = 'sealed-findings'`.execute(
        tx,
      ),
    )
    expect(rows).toEqual([])
  })
})

describe('a request by somebody under silent alert', () => {
  let atCustoms: { readonly reference: string; readonly link: string }
  let atJustice = ''

  beforeAll(async () => {
    atCustoms = await asks(WATCHED)
    clock.advance(3 * 86_400_000)
    await customs.prove(atCustoms.reference)
    await customs.search(atCustoms.reference)
    await carried()
    atJustice = (await requestsAtJustice())[0]?.[0] ?? ''
  }, 60_000)

  it('is answered at Customs as everybody else’s, with the same sentence to all', async () => {
    const { reference, link } = atCustoms
    expect((await customs.open(reference, '/found')).text()).toContain('Nothing was found')
    await (
      await customs.open(reference, '/decide')
    ).submit({ 'What do you decide?': 'Give all of it' }, 'Decide')
    expect((await customs.open(reference, '/letter')).text()).toContain(TOLD)
    expect((await customs.web.open(link)).text()).toContain(TOLD)
  })

  it('is opened at Justice, its clock counted from the first receipt at Customs, with what was found', async () => {
    const page = await justice.open(atJustice)
    expect(page.text()).toContain('Customs, which holds a silent alert about this person')
    expect(page.text()).toContain('A silent alert Person profile number PPN-1, certain')
    expect(page.text()).toContain('On the silent half of the list Person profile number PPN-1, certain')
    // Saturday 21 November 2026, as at Customs; three days before Justice had it.
    expect(page.text()).toContain('18 December 2026')
    expect(page.text()).toContain(`Customs ${atCustoms.reference}`)
    expect(page.text()).toContain('Nothing of it is mailed by itself')
  })

  it('is decided there under s 53, part by part, by two people, and told by hand', async () => {
    await justice.prove(atJustice)
    const found = await justice.search(atJustice)
    const rows = found.table('Records that are theirs, or may be').rows
    const [notice = ''] = rows.find(([what = '']) => what.includes('notices.notices')) ?? []
    const record = await justice.web.open(found.link(notice), justice.officer)
    await record.submit({ 'Which field?': 'Alert type', ...WITHHELD }, 'Withhold it')
    const decided = {
      'What do you decide?': 'Give it without what is withheld',
      'What do you tell them?': 'You have one part less.',
    }
    await (await justice.open(atJustice, '/decide')).submit(decided, 'Decide')
    expect((await justice.open(atJustice)).text()).toContain('Open')
    const agreed = await (
      await justice.open(atJustice, '/decide', justice.second)
    ).submit({}, `Decide request ${atJustice} as written here as the second person`)
    expect(agreed.status).toBe(303)
    expect((await justice.open(atJustice, '/letter')).text()).toContain('1 part (s 53(c))')
    expect((await justice.open(atJustice)).text()).not.toContain('By email')
  })

  it('gets a copy without what is withheld, and without what Customs found', async () => {
    const ticket = await (await justice.open(atJustice, '/copy')).submit({}, 'Take the copy')
    const { rawPayload } = await justice.web.server.inject({
      method: 'GET',
      url: ticket.location,
      headers: headersOf(justice.officer),
    })
    const copy = await unzipped(rawPayload)
    expect(copy.text('data.json')).toContain(WATCHED.documentNumber)
    expect(copy.text('data.json')).not.toContain('"value": "silent"')
    expect(copy.holds('which holds a silent alert')).toBe(false)
  })

  it('waits for an officer of Justice when they ask there later: that Customs handed it on may not be told', async () => {
    const { reference } = await askAt(justice, {
      ...{ familyName: WATCHED.familyName, givenNames: WATCHED.givenNames, born: ['14', '3', '1979'] },
      email: 'there@asks.example',
    })
    const found = await justice.search(reference)
    const rows = found.table('Records that are theirs, or may be').rows
    expect(rows.find(([what = '']) => what.includes('requests.requests'))?.at(-1)).toBe('To decide')
  })

  it('that is searched again adds to the one at Justice, and opens no second', async () => {
    const again = await asks(WATCHED)
    await customs.prove(again.reference)
    await customs.search(again.reference)
    await customs.search(again.reference)
    await carried()
    const handedOn = (await requestsAtJustice()).filter((row) => row.join().includes('From another agency'))
    expect(handedOn).toHaveLength(1)
    const lines = (await justice.open(handedOn[0]?.[0] ?? '')).text().match(/Person profile number PPN-1/g)
    expect(lines).toHaveLength(2)
  })
})

describe('a request by somebody who only may be under silent alert', () => {
  it('is marked as near at Justice', async () => {
    const { reference } = await asks({ ...WATCHED, givenNames: 'Mereana' }, '1980')
    await customs.prove(reference)
    await customs.search(reference)
    await carried()
    const rows = await requestsAtJustice()
    const pages = await Promise.all(rows.map(async ([which = '']) => (await justice.open(which)).text()))
    expect(pages.find((text) => text.includes(`Customs ${reference}`))).toContain(
      'near: it may be somebody else',
    )
  })
})

describe('what leaves Customs', () => {
  it('has one length for everybody, in the message and in the sealed register', async () => {
    const { rows } = await programme.databases.customs.as('customs_exchange', (tx) =>
      sql<{ bytes: number }>`
        select distinct length(sealed) as bytes from exchange.disclosures where compartment = 'silent'`.execute(
        tx,
      ),
    )
    expect(rows).toHaveLength(1)
  })
})
