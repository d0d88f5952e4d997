/** What officers see of incidents and do about them; who else sees nothing; and what a supplier is shown of them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askAsAdmin } from '../../testing/ask-as-admin.ts'
import { deskSite, type DeskSite } from '../../testing/desk-site.ts'
import { htmlFaults } from '../../testing/pages/html-faults.ts'
import { aPerson, headersOf } from '../../testing/pages/index.ts'
import { INCIDENTS } from './channels.ts'
import { Watching } from './operations.ts'
import { asRequests, attackerOf, REQUEST_ATTACKS } from './testing-attacks.ts'

const officer = aPerson('security-officer', { site: 'desk', id: 'rua' })
const colleague = aPerson('security-officer', { site: 'desk', id: 'isla' })
const privacy = aPerson('privacy-officer', { site: 'desk', id: 'priya' })
const auditor = aPerson('auditor', { site: 'desk', id: 'callum' })

let desk: DeskSite
beforeAll(async () => {
  desk = await deskSite()
})
afterAll(() => desk.dispose())

const watching = () => desk.site.operation(Watching)

async function attacked(detection: string, network: string): Promise<string> {
  for (const one of asRequests(REQUEST_ATTACKS[detection] ?? [], { from: desk.clock.now(), network }))
    watching().watch(one)
  await watching().settled()
  const [newest] = await askAsAdmin<{ id: string }>(
    desk.database,
    'select id from detection.incidents order by number desc limit 1',
  )
  return `/security/${newest?.id ?? ''}`
}

/** As the buttons of the page send it. */
const press = (address: string, act: string, said: Readonly<Record<string, string>> = {}, who = officer) =>
  desk.web.send(address, { act, ...said }, who)

describe('who sees it', () => {
  it('is the security officer, and neither the auditor nor the privacy office', async () => {
    const incident = await attacked('forced-browsing', attackerOf(1))
    for (const address of ['/security', incident]) {
      expect((await desk.web.open(address, officer)).status).toBe(200)
      for (const who of [auditor, privacy]) expect((await desk.web.open(address, who)).status).toBe(403)
    }
  })

  it('opens a network on the incident’s page alone; the database holds it sealed', async () => {
    const incident = await attacked('reference-guessing', attackerOf(2))
    expect((await desk.web.open(incident, officer)).text()).toContain(attackerOf(2))
    expect((await desk.web.open('/security', officer)).text()).not.toContain(attackerOf(2))
    const rows = await askAsAdmin(desk.database, 'select * from detection.incidents, detection.trips')
    expect(JSON.stringify(rows)).not.toContain(attackerOf(2))
    const inHex = Buffer.from(attackerOf(2)).toString('hex')
    const [found] = await askAsAdmin<{ count: number }>(
      desk.database,
      `select count(*)::integer as count from detection.incidents
       where encode(network_sealed, 'hex') like '%${inHex}%' or encode(key_mark, 'hex') like '%${inHex}%'`,
    )
    expect(found?.count).toBe(0)
  })

  it('is valid HTML, whatever stands on it', async () => {
    const incident = await attacked('address-scanning', attackerOf(9))
    await press(incident, 'take')
    for (const address of ['/security', '/security/closed', '/security/detections', incident])
      expect(await htmlFaults((await desk.web.open(address, officer)).html)).toEqual([])
    expect(await htmlFaults((await desk.web.open('/ask')).html)).toEqual([])
  })

  it('says why it tripped: the threshold, what was counted, and what was seen', async () => {
    const page = await desk.web.open(await attacked('cross-site-acts', attackerOf(3)), officer)
    expect(page.text()).toContain('5 times in 10 minutes')
    expect(page.text()).toContain('/feedback')
  })
})

describe('an incident', () => {
  it('is joined by what goes on while it is open, and another is opened after it was closed', async () => {
    const first = await attacked('flood', attackerOf(4))
    expect(await attacked('flood', attackerOf(4))).toBe(first)
    await press(first, 'take')
    await press(first, 'close', { outcome: 'attack' })
    expect(await attacked('flood', attackerOf(4))).not.toBe(first)
  })

  it('is taken by one, who writes down what was done from a closed list, and closes it', async () => {
    const incident = await attacked('unsound-requests', attackerOf(5))
    expect((await press(incident, 'close', { outcome: 'attack' })).errorSummary()).toHaveLength(1)
    await press(incident, 'take')
    expect((await press(incident, 'take', {}, colleague)).errorSummary()).toEqual([
      'Somebody else has taken the incident',
    ])
    expect((await press(incident, 'note')).errorSummary()).toEqual(['Choose what was done'])
    await press(incident, 'note', { did: 'told-network-team' })
    await press(incident, 'close', { outcome: 'attack' })
    expect((await desk.web.open('/security/closed', officer)).text()).toContain('Unsound requests')
    const page = await desk.web.open(incident, officer)
    expect(page.text()).toContain('Told the team that runs the network')
    expect(page.text()).toContain('An attack, and it got nowhere')
    expect((await press(incident, 'note', { did: 'looked-at' })).errorSummary()).toHaveLength(1)
    expect((await press(incident, 'nothing-of-the-kind')).status).toBe(404)
  })

  it('tells open pages of each step, whoever takes it', async () => {
    let heard = 0
    const stop = desk.database.listener.listen([INCIDENTS], () => (heard += 1))
    const incident = await attacked('reference-guessing', attackerOf(10))
    await expect.poll(() => heard).toBeGreaterThan(0)
    const before = heard
    await press(incident, 'take')
    await expect.poll(() => heard).toBeGreaterThan(before)
    stop()
  })

  it('is handed over to the breach register, where the privacy office goes on with it', async () => {
    const incident = await attacked('credential-guessing', attackerOf(6))
    await press(incident, 'take')
    const sent = await press(incident, 'hand-over')
    expect(sent.status).toBe(303)
    const [handed] = await askAsAdmin<{ breach: string }>(
      desk.database,
      `select breach from detection.incidents where outcome = 'handed-over'`,
    )
    const breach = await desk.web.open(`/breaches/${handed?.breach ?? ''}`, privacy)
    expect(breach.text()).toContain('One network failed to sign in again and again.')
    expect(breach.text()).not.toContain(attackerOf(6))
    expect((await desk.web.open(`/breaches/${handed?.breach ?? ''}`, officer)).status).toBe(403)
  })
})

describe('the edge', () => {
  const from = (remoteAddress: string, url: string) => desk.web.server.inject({ url, remoteAddress })
  const waits = (network: string) =>
    desk.site.rooms.map(({ holdsUp }) => holdsUp?.(network, desk.clock.now()) ?? 0).find((ms) => ms > 0) ?? 0

  it('slows down the network from which somebody looks for other software, and no other', async () => {
    for (const path of ['/.env', '/wp-login.php', '/.git/config']) await from('203.0.113.77', path)
    await watching().settled()
    expect(waits('203.0.113.77')).toBe(2000)
    expect(waits('203.0.113.78')).toBe(0)
    desk.clock.advance(11 * 60_000)
    expect(waits('203.0.113.77')).toBe(0)
  })

  it('tells of a hidden field that was filled in, which changes nothing for whoever sent the form', async () => {
    const opened = await desk.web.open('/ask')
    expect(opened.html).toContain('name="leave-as-it-is"')
    const send = (fields: Readonly<Record<string, string>>, remoteAddress: string) =>
      desk.web.server.inject({
        ...{ method: 'POST', url: '/ask/name', remoteAddress },
        headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' },
        payload: new URLSearchParams(fields).toString(),
      })
    const typed = await send({ name: 'Hēmi Ruatapu', 'leave-as-it-is': '' }, '203.0.113.80')
    const filled = await send(
      { name: 'Hēmi Ruatapu', 'leave-as-it-is': 'https://spam.example' },
      '203.0.113.81',
    )
    expect(filled.statusCode).toBe(typed.statusCode)
    expect(filled.headers.location).toBe(typed.headers.location)
    await watching().settled()
    const page = await desk.web.open('/security', officer)
    const { rows } = page.table('What is unusual: open incidents, the gravest first')
    expect(rows.filter((row) => row.includes('Hidden field filled in'))).toHaveLength(1)
  })

  it('is told of the refusals of the interface, with their code', async () => {
    for (let times = 0; times < 10; times++)
      await desk.web.server.inject({
        url: '/api/enquiries/AC4H-K7XQ',
        remoteAddress: '203.0.113.90',
        headers: { authorization: 'Bearer nothing' },
      })
    await watching().settled()
    const { rows } = (await desk.web.open('/security', officer)).table(
      'What is unusual: open incidents, the gravest first',
    )
    expect(rows.filter((row) => row.includes('Guessing of tokens'))).toHaveLength(1)
  })
})

describe('the watch', () => {
  it('says so on the privacy page, in both languages', async () => {
    expect((await desk.web.open('/privacy')).text()).toContain(
      'We may use this information even if you are not involved in such activity',
    )
    expect((await desk.web.open('/mi/privacy')).text()).toContain('ahakoa kāore koe i uru ki taua mahi')
  })
})

describe('a supplier', () => {
  it('is shown fields of incidents by the privacy office’s broker, and never a network or who it is about', async () => {
    const address = '/privacy-office/suppliers/add'
    const added = await (
      await desk.web.open(address, privacy)
    ).submit(
      {
        'Who is it?': 'Watchtower Limited',
        'In which country does it work with what it sees?': 'NZ',
        'What for?': 'It watches over our networks.',
        'From which day?': '1 11 2026',
      },
      'Add the supplier',
    )
    const fields = await desk.web.open(`${added.location}/fields/detection.incidents`, privacy)
    expect(fields.html).toContain('value="detection"')
    for (const never of ['network_sealed', 'key_mark', 'about_person', 'taken_by'])
      expect(fields.html).not.toContain(`value="${never}"`)
    const send = (to: string, pairs: readonly [string, string][]) =>
      desk.web.server.inject({
        ...{ method: 'POST', url: to },
        headers: {
          ...headersOf(privacy),
          'sec-fetch-site': 'same-origin',
          'content-type': 'application/x-www-form-urlencoded',
        },
        payload: new URLSearchParams(pairs).toString(),
      })
    await send(`${added.location}/fields/detection.incidents`, [
      ['columns', 'detection'],
      ['columns', 'opened_at'],
      ['columns', 'trips'],
    ])
    const ask = await desk.web.open(`${added.location}/access`, privacy)
    const onceKey = /name="once-key" value="([^"]+)"/.exec(ask.html)?.[1] ?? ''
    const asked = await send(`${added.location}/access`, [
      ['purpose', 'The incidents of November'],
      ['tables', 'detection.incidents'],
      ['hours', '2'],
      ['once-key', onceKey],
    ])
    const access = String(asked.headers.location)
    const second = aPerson('privacy-officer', { site: 'desk', id: 'piripi' })
    const toAgree = await desk.web.open(access, second)
    await toAgree.submit(
      {},
      toAgree.buttons().find((text) => text.endsWith('as the second person')),
    )
    const shown = await desk.web.open(`${access}/rows/detection.incidents`, privacy)
    expect(shown.text()).toContain('forced-browsing')
    expect(shown.text()).not.toContain('203.0.113.')
    const [recorded] = await askAsAdmin<{ count: number }>(
      desk.database,
      `select count(*)::integer as count from activity.records where event = 'supplier-rows-shown'`,
    )
    expect(recorded?.count).toBe(1)
  })
})
