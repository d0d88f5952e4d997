/** Mail that cannot be taken: it is shown as that, or waits for what passes, and no other mail waits for it. */
import { createTransport } from 'nodemailer'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { SendMail } from '#rooms'
import { askAsAdmin } from '../../../testing/ask-as-admin.ts'
import { deskSite, type DeskSite } from '../../../testing/desk-site.ts'
import { letter } from '../../../testing/mail/letters.ts'
import { mailServer, type MailServer } from '../../../testing/mail/mail-server.ts'
import { aPerson } from '../../../testing/pages/index.ts'

const DESK = 'ask@desk.example'
const agent = aPerson('desk-agent', { agency: 'mfat', id: 'agent-mfat', name: 'Jonah Rewi' })
const MINUTE = 60_000

let world: MailServer
let desk: DeskSite
beforeAll(async () => {
  world = await mailServer()
  desk = await deskSite({
    mail: {
      ...{ address: DESK, feedbackTo: undefined },
      smtp: { host: world.host, port: world.port, secure: 'none' },
      lmtp: { host: '127.0.0.1', port: 0 },
    },
  })
  for (const room of desk.site.rooms) await room.start?.()
  // A database that refuses what is written of oysters, for as long as it does.
  await askAsAdmin(
    desk.database,
    `create table public.refusing (word text, state text);
     create function public.refuse() returns trigger language plpgsql security definer as $$
     declare r record;
     begin
       for r in select * from public.refusing loop
         if new.words like '%' || r.word || '%' then raise exception using errcode = r.state, message = 'refused'; end if;
       end loop;
       return new;
     end $$;
     create trigger refuse before insert on enquiries.messages for each row execute function public.refuse();`,
  )
})
afterAll(async () => {
  await desk.dispose()
  await world.close()
})

const refuse = (word: string, state: string) =>
  askAsAdmin(desk.database, `insert into public.refusing values ('${word}', '${state}')`)
const refuseNothing = () => askAsAdmin(desk.database, 'delete from public.refusing')

async function handIn(...mails: readonly Buffer[]): Promise<void> {
  const listening = desk.site.operation(SendMail)?.listening()
  const transport = createTransport({
    ...{ host: listening?.host, port: listening?.port },
    ...{ lmtp: true, ignoreTLS: true, pool: true },
  })
  for (const raw of mails)
    await transport.sendMail({ raw, envelope: { from: 'a@somewhere.example', to: [DESK] } })
  transport.close()
}
const work = async () => {
  await desk.site.operation(SendMail)?.drain()
  // What cannot be taken is told of by whoever tries.
  await desk.site.work().catch(() => undefined)
}
const untaken = async () =>
  Number(
    (
      await askAsAdmin<{ count: string }>(
        desk.database,
        'select count(*) from mail.inbox where taken_at is null',
      )
    )[0]?.count,
  )
const found = async (words: string) =>
  (await (await desk.web.open('/queue', agent)).submit({ 'Find an enquiry': words }, 'Find')).follow()
const WAIT = { timeout: 20_000 }
const taken = (count: number) => vi.waitUntil(async () => (await work(), (await untaken()) === count), WAIT)

test('sixty mails that can never be taken hold up nobody, and agents are shown that they came', async () => {
  await refuse('oyster', '54000')
  await handIn(
    ...Array.from({ length: 60 }, (_, n) => letter({ from: `a${n}@b.example`, body: 'oyster' })),
    letter({ from: 'Ana <ana@fish.example>', body: 'What of mussels to Japan?' }),
  )
  await taken(0)
  await refuseNothing()
  expect((await found('mussels')).text()).toContain('Ana')
  const page = await found('could not be read')
  const [reference = ''] = /[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(page.text()) ?? []
  const one = await desk.web.open(`/enquiries/${reference}`, agent)
  expect(one.text()).toContain('A mail came that could not be read')
  expect((await desk.web.open(one.link('See it as it was sent'), agent)).status).toBe(200)
})

test('a fault that passes lets the mail rest, the next one by, and the mail in when it has passed', async () => {
  await refuse('abalone', '53100')
  await handIn(letter({ body: 'abalone first' }), letter({ body: 'scampi next' }))
  await taken(1)
  expect((await found('scampi')).text()).not.toContain('Nothing found')
  // However often: an outage says nothing of the mail.
  for (let n = 0; n < 6; n += 1) {
    desk.clock.advance(61 * MINUTE)
    await work()
  }
  expect(await untaken()).toBe(1)
  await refuseNothing()
  await work()
  expect(await untaken()).toBe(1)
  desk.clock.advance(61 * MINUTE)
  await taken(0)
  expect((await found('abalone')).text()).not.toContain('Nothing found')
})

test('a mail of too many pieces is not taken apart, and is shown as one that cannot be read', async () => {
  const before = (await found('could not be read')).text()
  await handIn(letter({ body: '\r\n'.repeat(1_200_000) }), letter({ body: 'kina, in haste' }))
  await taken(0)
  expect((await found('kina')).text()).not.toContain('Nothing found')
  expect((await found('could not be read')).text()).not.toBe(before)
})
