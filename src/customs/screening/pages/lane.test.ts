/** The lane's page as its device meets it: where its scans are stamped from, what it shows, and how often. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { KeepLaneTokens } from '#customs/screening'
import { sql } from '#database'
import { fixedClock } from '#testing'
import { listBodyOf, postList } from '../../../../testing/lists.ts'
import { entryOf, passportOf, type PassportHolder } from '../../../../testing/passports.ts'
import type { PlainPage } from '../../../../testing/plain-browser.ts'
import { testProgramme, type TestProgramme } from '../../../../testing/programme.ts'
import { serveCustoms, type ServedCustoms } from '../../../../testing/served-customs.ts'
import { signInAs, type SignedInBrowser } from '../../../../testing/sign-in.ts'

const STOPPED: PassportHolder = {
  familyName: 'Whakaruruhau',
  givenNames: 'Mereana Joy',
  dateOfBirth: '1979-03-14',
  documentNumber: 'LA123456',
}
const REFERRED: PassportHolder = { ...STOPPED, familyName: 'Teverbaugh', documentNumber: 'LA222222' }
const NOBODY: PassportHolder = { ...STOPPED, familyName: 'Zwartkruis', documentNumber: 'LZ987650' }

const HOUR = 3_600_000
const clock = fixedClock('2026-11-21T09:30:00+13:00')
let programme: TestProgramme
let customs: ServedCustoms
let lane: SignedInBrowser

beforeAll(async () => {
  programme = await testProgramme({ clock })
  customs = await serveCustoms(programme)
  await list([entryOf(REFERRED, 'PPN-1', 'interception')])
  lane = await signInAs(customs, 'lane-akl-a1')
})
afterAll(async () => {
  await customs.stop()
  await programme.stop()
})

let listNumber = 0
async function list(entries: Parameters<typeof listBodyOf>[1]): Promise<void> {
  listNumber += 1
  await postList(
    programme,
    listBodyOf(listNumber, entries, {
      valid_until: new Date(clock.now().getTime() + 36 * HOUR).toISOString(),
    }),
  )
  await programme.customs.screening.refresh()
}

function send(
  fields: Readonly<Record<string, string>>,
  { address = '/lane', by = lane } = {},
): Promise<PlainPage> {
  return by.browser.open(`${customs.origin}${address}`, { method: 'POST', body: new URLSearchParams(fields) })
}

/** What the lane's page says that it reads for. */
async function stamp(): Promise<string> {
  const page = await lane.browser.open(`${customs.origin}/lane`)
  return page.$('[name="stamp"]').first().attr('value') ?? ''
}

const type = async (mrz: string) => send({ mrz, stamp: await stamp() })

async function read(holder: PassportHolder, more = {}): Promise<PlainPage> {
  return send({ mrz: passportOf(holder).join('\n'), stamp: await stamp(), ...more })
}

async function movements(): Promise<readonly unknown[]> {
  return programme.databases.customs.as('customs_supervisor', async (tx) => {
    const { rows } = await sql`select port, lane, direction, craft from alerts.interception_alerts
      order by alerted_at, craft`.execute(tx)
    return rows
  })
}

describe('an answer', () => {
  test('is another address than the form, so that Back and reload send nothing', async () => {
    const page = await read(NOBODY)
    expect(page.way).toHaveLength(2)
    expect(page.address).toMatch(/\/lane\/answers\/[0-9a-f-]+$/)
    expect(page.text).toContain('PROCEED')
    expect(page.headers.get('cache-control')).toBe('no-store')
  })

  test('is shown once: whoever comes back to it finds no decision', async () => {
    const page = await read(NOBODY)
    const again = await lane.browser.open(page.address)
    expect(again.status).toBe(200)
    expect(again.text).not.toMatch(/PROCEED|REFER|ZWARTKRUIS/i)
    expect(again.text).toContain('An answer is shown once')
  })

  test('is shown to the session that asked, and to no other of the same lane', async () => {
    const asked = await lane.browser.fetch(`${customs.origin}/lane`, {
      method: 'POST',
      body: new URLSearchParams({ mrz: passportOf(NOBODY).join('\n'), stamp: await stamp() }),
    })
    const address = new URL(asked.headers.get('location') ?? '', customs.origin).href
    const other = await signInAs(customs, 'lane-akl-a1')
    expect((await other.browser.open(address)).text).not.toMatch(/PROCEED|ZWARTKRUIS/i)
    expect((await lane.browser.open(address)).text).toContain('PROCEED')
  })

  test('of two PROCEEDs in a row differs in number, shape and title', async () => {
    const [one, two] = [await read(NOBODY), await read(NOBODY)]
    const shapeOf = (page: PlainPage) => page.$('.decision__ground').prop('tagName')
    const numberOf = (page: PlainPage) => page.$('.decision__which').text()
    expect(shapeOf(one)).not.toBe(shapeOf(two))
    expect(numberOf(one)).not.toBe(numberOf(two))
    expect(one.$('title').text()).toMatch(/^PROCEED, passport \d+ - /)
    expect(one.$('title').text()).not.toBe(two.$('title').text())
  })

  test('leaves no record of a scan in the activity log', async () => {
    const count = () =>
      programme.databases.customs.as('customs_auditor', async (tx) => {
        const { rows } = await sql<{
          n: number
        }>`select count(*)::integer as n from activity.records`.execute(tx)
        return rows[0]?.n
      })
    const opened = { stamp: await stamp() }
    const before = await count()
    await send({ mrz: passportOf(NOBODY).join('\n'), ...opened })
    expect(await count()).toBe(before)
  })
})

describe('PROCEED', () => {
  test('for a silent match is, byte for byte, PROCEED for nobody', async () => {
    const bytes = async () => {
      const page = await read(STOPPED)
      const number = /Passport (\d+)/.exec(page.text)?.[1] ?? ''
      return {
        number: Number(number),
        page: page.text.replaceAll(new RegExp(`assport ${number}\\b`, 'g'), 'assport N'),
      }
    }
    const asNobody = await bytes()
    // Every other one has another shape: the same turn is compared.
    await list([entryOf(REFERRED, 'PPN-1', 'interception'), entryOf(STOPPED, 'PPN-2', 'silent')])
    await read(NOBODY)
    const asSilent = await bytes()
    expect(asSilent.number).toBe(asNobody.number + 2)
    expect(asSilent.page).toBe(asNobody.page)
  })
})

describe('a scan is stamped', () => {
  test('with the lane of the sign-in and the flight that was set, whatever the address says', async () => {
    expect((await send({ direction: 'arrival', craft: 'qf 145' }, { address: '/lane/flight' })).address).toBe(
      `${customs.origin}/lane`,
    )
    const page = await send(
      { mrz: passportOf(REFERRED).join('\n'), stamp: await stamp() },
      { address: '/lane?port=WLG&lane=B1&craft=EK448&direction=departure' },
    )
    expect(page.text).toContain('REFER')
    expect(page.text).toContain('Arrivals, QF145')
    expect(await movements()).toEqual([{ port: 'AKL', lane: 'A1', direction: 'arrival', craft: 'QF145' }])
  })

  test.each([undefined, '', 'AKL/A1/departure/NZ103', 'WLG/A1/arrival/QF145', 'AKL/A2/arrival/QF145', 'WLG'])(
    'by nothing when the page still says %s: it is refused, for a listed person and for nobody alike',
    async (stamp) => {
      const said: Readonly<Record<string, string>> = stamp === undefined ? {} : { stamp }
      const before = await movements()
      const [listed, nobody] = [
        await send({ mrz: passportOf({ ...REFERRED, documentNumber: 'LA777777' }).join('\n'), ...said }),
        await send({ mrz: passportOf(NOBODY).join('\n'), ...said }),
      ]
      expect(listed.text).toContain('Nothing was screened')
      expect(listed.text).not.toMatch(/PROCEED|REFER/)
      expect(listed.text).toBe(nobody.text)
      expect(await movements()).toEqual(before)
    },
  )

  test.each([
    [{ direction: 'arrival', craft: '' }],
    [{ direction: 'sideways', craft: 'NZ1' }],
    [{ direction: 'arrival', craft: 'NZ1; drop' }],
    [{ direction: 'arrival', craft: 'X'.repeat(36) }],
    [{ direction: 'arrival', craft: '\u202eNZ1' }],
    [{ direction: 'arrival', craft: 'NZ🛫' }],
  ])('with no flight that is none: %o', async (fields) => {
    const page = await send(fields, { address: '/lane/flight' })
    expect(page.status).toBe(422)
    expect((await lane.browser.open(`${customs.origin}/lane`)).text).toContain('Arrivals, QF145')
  })

  test('with the name of a ship as it is written, macron and all, and the next passport is not refused', async () => {
    await send({ direction: 'arrival', craft: ' te ko\u0304tuku ' }, { address: '/lane/flight' })
    const page = await read({ ...REFERRED, documentNumber: 'LA999999' })
    expect(page.text).toContain('Arrivals, TE KŌTUKU')
    expect(await movements()).toContainEqual(expect.objectContaining({ craft: 'TE KŌTUKU' }))
  })

  test('by nothing when the lane has no token in service', async () => {
    const lanes = programme.customs.operation(KeepLaneTokens)
    const token = lanes.laneOf(`Bearer ${customs.laneToken}`)!
    const actor = { kind: 'process', id: 'test', role: 'test' } as const
    await lanes.revokeLaneToken(token.tokenId, actor)
    const before = await movements()
    const page = await read({ ...REFERRED, documentNumber: 'LA888888' })
    expect(page.text).toContain('This lane is not in service')
    expect(page.text).not.toMatch(/PROCEED|REFER/)
    expect(await movements()).toEqual(before)
    await lanes.issueLaneToken({ port: 'AKL', lane: 'A1' }, actor)
  })
})

describe('a misread', () => {
  const [first = '', second = ''] = passportOf(NOBODY)

  test('shows the line, the character and the field once, though two check digits fail', async () => {
    // The reader took the 0 at the end of the number for an O.
    const page = await type(`${first}\n${second.replace('LZ987650', 'LZ98765O')}`)
    expect(page.$('.misread__place').text()).toBe('Line 2, document number')
    expect(page.$('.misread__mark').text()).toBe('O')
    expect(page.$('.misread__line').text()).toBe(second.replace('LZ987650', 'LZ98765O'))
    expect(page.text).toContain('may be the digit 0')
    expect(
      page
        .$('main')
        .text()
        .match(/check digit does not agree/gi),
    ).toHaveLength(1)
    expect(page.$('title').text()).toMatch(/^Scan again\. Line 2, document number/)
  })

  test.each(['O0', 'I1', 'B8', 'S5', 'Z2', 'G6', 'Q0', 'L1'])(
    'of a digit among letters names the likeliest letter (%s)',
    async ([letter = '', digit = '']) => {
      const [named = ''] = passportOf({ ...NOBODY, familyName: `CH${letter}NX` })
      const page = await type(`${named.replace(`CH${letter}NX`, `CH${digit}NX`)}\n${second}`)
      expect(page.$('.misread__mark').text()).toBe(digit)
      const likeliest = { Q: 'O', L: 'I' }[letter] ?? letter
      expect(page.text).toContain(`may be the letter ${likeliest}.`)
    },
  )

  test('is none where something unseen came before the zone', async () => {
    expect((await type(`\u202e${first}\n${second}\u2069`)).text).toContain('PROCEED')
  })

  test('whose lookalikes do not explain it marks the check digit', async () => {
    const page = await type(`${first}\n${second.replace('790314', '790324')}`)
    expect(page.$('.misread__place').text()).toBe('Line 2, date of birth')
    expect(page.$('.misread__mark').text()).toBe(second.charAt(19))
  })

  test('of a line that is too short says how long it is and marks what is missing', async () => {
    const page = await type(`${first}\n${second.slice(1)}`)
    expect(page.$('.misread__place').text()).toBe('Line 2, 43 of 44 characters')
    expect(page.$('.misread__mark').text()).toBe('␣')
  })

  test('of a character that stands nowhere in a name marks it', async () => {
    const page = await type(`${first.replace('ZWART', 'ZW$RT')}\n${second}`)
    expect(page.$('.misread__place').text()).toBe('Line 1, name')
    expect(page.$('.misread__mark').text()).toBe('$')
  })

  test.each([
    ['nothing', '', 'Read a passport.'],
    ['nothing that is seen', '\u202e', 'Read a passport.'],
    ['two passports in one', `${first}\n${second}\n`.repeat(5), 'two passports may have run together'],
  ])('of %s is told so without a decision, and is no page that Back sends again', async (_, mrz, told) => {
    const page = await type(mrz)
    expect(page.way).toHaveLength(2)
    expect(page.text).toContain(told)
    expect(page.text).not.toMatch(/PROCEED|REFER/)
  })
})
