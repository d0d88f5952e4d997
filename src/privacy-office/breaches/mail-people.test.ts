/** People whom a breach touched are told by mail, each by a letter of their own; whose mail comes back is still to be told. */
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { SendMail } from '#rooms'
import { breachDesk, linkTo, NOTIFIABLE } from '../../../testing/breach-desk.ts'
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

test('those who have an address, once, and who remains is told in another way', async () => {
  const breach = await recorded()
  await assessed(breach, NOTIFIABLE)
  const references = [
    await enquiryOf('Ngaio Harakeke', 'ngaio@wool.example'),
    await enquiryOf('Rewi Totara', REFUSED),
    await enquiryOf('Xu Jing', ''),
  ]
  await touchedRecords(breach, references)
  await told(breach, 'commissioner')
  await told(breach, 'people-notice')
  const page = await open(breach)
  const notice = page.link(linkTo(page, 'To the people, stage 1'))
  expect((await open(notice)).text()).toContain('Still to be told: 3 people')
  await (await open(notice)).submit({}, 'Send the letters by email')
  await vi.waitUntil(
    async () => (
      await desk.site.operation(SendMail)?.drain(),
      (await open(notice)).text().includes('2 letters, of which 1 came back')
    ),
    { timeout: 20_000 },
  )
  const letters = world.taken.map(({ raw }) => raw.toString().replaceAll(/=\r?\n/g, ''))
  expect(letters).toHaveLength(1)
  expect(letters[0]).toContain('Kia ora Ngaio Harakeke')
  expect(letters[0]).not.toMatch(/Rewi|Totara|Xu|Jing/)
  // Whose mail came back, and whose address is not held.
  expect((await open(notice)).text()).toContain('Still to be told: 2 people')
  const again = await (await open(notice)).submit({}, 'Send the letters by email')
  expect(again.errorSummary()).toEqual([expect.stringContaining('Tell them by letter or telephone')])
  await (
    await open(notice)
  ).submit({ 'How were they told?': 'By letter' }, 'Record that all of them were told')
  expect((await open(notice)).text()).not.toContain('Still to be told')
})
