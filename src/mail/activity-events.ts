/** What mail writes in the activity log: identifiers, counts and the numbers of a mail server's answers. */
import type { ActivityActor, ActivityEventDeclaration } from '#activity'
import type { SiteName } from '#database'

export const mailActivityEvents = [
  { event: 'mail-queued', sentence: 'A mail was put in the queue to be sent.', readsPersonalData: false },
  { event: 'mail-sent', sentence: 'A mail was handed to a mail server.', readsPersonalData: false },
  {
    event: 'mail-given-up',
    sentence: 'A mail could not be sent and is no longer tried.',
    readsPersonalData: false,
  },
  {
    event: 'mail-bounced',
    sentence: 'A mail was returned: it did not reach the mailbox it was sent to.',
    readsPersonalData: false,
  },
  { event: 'mail-received', sentence: 'A mail came and is kept, sealed.', readsPersonalData: false },
  {
    event: 'mail-sorted',
    sentence: 'A mail that came was read by the programme to find out what it is.',
    readsPersonalData: true,
  },
  { event: 'mail-taken', sentence: 'The room whose mailbox it is took a mail.', readsPersonalData: false },
  {
    event: 'mail-disposed',
    sentence: 'What was left of a mail was destroyed.',
    readsPersonalData: false,
  },
  {
    event: 'mail-thread-disposed',
    sentence: 'What was left of the mail of a matter was destroyed with the matter.',
    readsPersonalData: false,
  },
] as const satisfies readonly ActivityEventDeclaration[]

export function mailActor(site: SiteName): ActivityActor {
  return { kind: 'process', id: `${site}-mail`, role: 'mail' }
}

export function mailRole(site: SiteName): `${SiteName}_mail` {
  return `${site}_mail`
}
