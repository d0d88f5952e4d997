/** Letters of a breach go out once, to each person of an address, and what came back holds the breach open. */
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { SendMail } from '#rooms'
import { auditor, breachDesk, linkTo, NOTIFIABLE, typed } from '../../../testing/breach-desk.ts'
import { deskSite, type DeskSite } from '../../../testing/desk-site.ts'
import { mailServer, type MailServer } from '../../../testing/mail/mail-server.ts'

const REFUSED = 'rewi@gone.example'

let world: MailServer
let desk: DeskSite
beforeAll(async () => {
  world = await mailServer({
    onRcptTo: ({ address }, _session, done) =>
      done(address === REFUSED ? Object.assign(new Error('no such user'), { responseCode: 550 }) : null),
  })
  desk = await deskSite({
    mail: {
      address: 'ask@desk.example',
      feedbackTo: undefined,
      smtp: { host: world.host, port: world.port, secure: 'none' },
      lmtp: { host: '127.0.0.1', port: 0 },
    },
  })
  for (const room of desk.site.rooms) await room.start?.()
})
afterAll(async () => {
  await desk.dispose()
  await world.close()
})

const { open, recorded, assessed, enquiryOf, touchedRecords, told } = breachDesk(() => desk)

/** Its address, and that of the notice to its people. */
async function noticed(people: readonly (readonly [string, string])[]) {
  const breach = await recorded()
  await assessed(breach, NOTIFIABLE)
  const references = []
  for (const [name, email] of people) references.push(await enquiryOf(name, email))
  await touchedRecords(breach, references)
  await told(breach, 'commissioner')
  await told(breach, 'people-notice')
  const page = await open(breach)
  return { breach, notice: page.link(linkTo(page, 'To the people, stage 1')) }
}

async function lettersTo(address: string, count: number): Promise<readonly string[]> {
  const those = () => world.taken.filter(({ to }) => to.includes(address))
  await vi.waitUntil(
    async () => {
      await desk.site.operation(SendMail)?.drain()
      return those().length >= count
    },
    { timeout: 20_000 },
  )
  return those().map(({ raw }) => raw.toString().replaceAll(/=\r?\n/g, ''))
}

test('a button that is pressed twice at once sends each letter once', async () => {
  const { notice } = await noticed([
    ['Ngaio Harakeke', 'ngaio@wool.example'],
    ['Mere Kauri', 'mere@wool.example'],
  ])
  const [one, other] = [await open(notice), await open(notice)]
  await Promise.all([one, other].map((page) => page.submit({}, 'Send the letters by email')))
  await lettersTo('mere@wool.example', 1)
  for (const address of ['ngaio@wool.example', 'mere@wool.example'])
    expect(await lettersTo(address, 1)).toHaveLength(1)
})

test('two people who share a mailbox have a letter each, in their own name', async () => {
  const { notice } = await noticed([
    ['Hana Rata', 'office@rata.example'],
    ['Tama Rata', 'OFFICE@rata.example'],
  ])
  expect((await open(notice)).text()).toContain('Still to be told: 2 people')
  await (await open(notice)).submit({}, 'Send the letters by email')
  const letters = [
    ...(await lettersTo('office@rata.example', 1)),
    ...(await lettersTo('OFFICE@rata.example', 0)),
  ]
  expect(letters.map((raw) => /Kia ora (\w+ \w+)/.exec(raw)?.[1]).toSorted()).toEqual([
    'Hana Rata',
    'Tama Rata',
  ])
})

test('while a ground stands why nobody is told, no letter goes', async () => {
  const { breach, notice } = await noticed([['Aroha Miro', 'aroha@miro.example']])
  const review = new Date(desk.clock.now().getTime() + 30 * 24 * 3_600_000)
  const placed = await (
    await open(`${breach}/exceptions`)
  ).submit(
    {
      'On what ground?': 'Telling would be likely to endanger the safety of any person (s 116(1)(a)(iii))',
      'Why does it apply?': 'Whoever did it reads their mail.',
      'When is it looked at again?': typed(review).on,
    },
    'Record the ground',
  )
  expect(placed.errorSummary()).toEqual([])
  const refused = await (await open(notice)).submit({}, 'Send the letters by email')
  expect(refused.errorSummary()).toEqual([expect.stringContaining('End it first')])
  expect((await open(notice)).text()).toContain('Still to be told: 1 person')
})

test('a breach is not closed over somebody whose letter came back', async () => {
  const { breach, notice } = await noticed([['Rewi Totara', REFUSED]])
  await (await open(notice)).submit({}, 'Send the letters by email')
  await vi.waitUntil(
    async () => (
      await desk.site.operation(SendMail)?.drain(),
      (await open(notice)).text().includes('of which 1 came back')
    ),
    { timeout: 20_000 },
  )
  const closing = async () =>
    (await open(`${breach}/close`)).submit(
      { 'What came of it, and what was changed so that it does not happen again?': 'Taught.' },
      'Close the breach',
    )
  expect((await closing()).errorSummary()).toEqual([expect.stringContaining('have not been told')])
  expect((await open(`${breach}/commissioner`)).field('The notice').value).toContain('Nobody was told yet')
  for (const page of [breach, notice]) expect((await open(page, auditor)).status).toBe(200)
  await (
    await open(notice)
  ).submit({ 'How were they told?': 'By letter' }, 'Record that all of them were told')
  expect((await closing()).errorSummary()).toEqual([])
})
