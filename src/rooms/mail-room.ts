/** Mail as a room, for the sites that write to people: their own rooms say who posts, the site's context says by what. */
import { createMail, mailActivityEvents, mailDataMap, mailErrors, mailSchema, type Mail } from '#mail'
import { AGENCIES } from './agencies.ts'
import { mailHoldings } from './mail-holdings.ts'
import { mailCheck } from './mail-check.ts'
import { offer, operation } from './operation.ts'
import { defineRoom, type RoomContext } from './room.ts'

/** Undefined at a site that has no address: it can neither send nor receive, and `/readyz` says so. */
export const SendMail = operation<Mail | undefined>('SendMail')

/** What comes to the site's one address. */
export const MAILBOX = 'enquiries'

export const mailRoom = defineRoom({
  name: 'mail',
  sentence: 'Mail to people and from them: queued with what it tells of, sealed, never answered in circles.',
  schemas: [mailSchema],
  errors: mailErrors,
  activityEvents: mailActivityEvents,
  dataMaps: [mailDataMap],
  offers: [SendMail],
  async open(context) {
    const mail = mailOf(context)
    await mail?.prepare()
    return {
      offered: [offer(SendMail, mail)],
      ...(mail === undefined ? {} : { holdings: mailHoldings(mail) }),
      checks: [mailCheck(mail, context.database)],
      start: () => mail?.start(),
      stop: async () => mail?.stop(),
    }
  },
})

function mailOf({ site, declared, mail, ...context }: RoomContext): Mail | undefined {
  if (mail?.address === undefined) return undefined
  const { address, smtp, dkim, lmtp, imap, authentication } = mail
  const { mailPosters: postedBy, mailTakers: takenBy } = declared
  const takesMail = takenBy.length > 0
  return createMail({
    ...{ site, database: context.database, clock: context.clock, newId: context.newId },
    ...{ postedBy, smtp, dkim, authentication },
    atRestKey: context.keys.atRest,
    from: { name: AGENCIES[site].agency, address },
    // What no room would take is better refused to whoever sent it.
    mailboxes: takesMail ? [{ name: MAILBOX, addresses: [address], takenBy }] : [],
    ...(takesMail ? { lmtp, imap } : {}),
    onTrouble: context.log.trouble('mail'),
  })
}
