/** The worker that reads mail: what a stranger wrote is taken apart where it can hold up nobody. */
import { answerRequests } from '#jobs'
import { authenticateMail, type MailToAuthenticate } from '../authentication/authenticate-mail.ts'
import { mailAsSent } from './mail-as-sent.ts'
import { parseMail, readAttachment } from './parse-mail.ts'
import { mendTextDecoder } from './windows-1252.ts'

mendTextDecoder()

answerRequests({
  authenticate: async (mail: MailToAuthenticate) => ({ value: await authenticateMail(mail), transfer: [] }),
  asSent: async (raw: Uint8Array) => ({ value: await mailAsSent(raw), transfer: [] }),
  parse: async (raw: Uint8Array) => ({ value: await parseMail(raw), transfer: [] }),
  attachment: async ({ raw, position }: { raw: Uint8Array; position: number }) => ({
    value: await readAttachment(raw, position),
    transfer: [],
  }),
})
