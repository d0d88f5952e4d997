/** The worker that reads mail: what a stranger wrote is taken apart where it can hold up nobody. */
import { answerRequests } from '#jobs'
import { authenticateMail, type MailToAuthenticate } from '../authentication/authenticate-mail.ts'
import { mailAsSent } from './mail-as-sent.ts'
import { parseMail, parseWhole, readAttachment } from './parse-mail.ts'
import { mendTextDecoder } from './windows-1252.ts'

mendTextDecoder()

/** Small ones lie beside others in one buffer, and are copied. */
const LEAST_MOVED = 64 * 1024

/** What fills a buffer of its own moves to whoever asked: 25 MB are not held twice. */
function ownBuffer({ buffer, byteLength }: Uint8Array): readonly ArrayBuffer[] {
  const isOwn = byteLength >= LEAST_MOVED && buffer.byteLength === byteLength
  return isOwn && buffer instanceof ArrayBuffer ? [buffer] : []
}

answerRequests({
  authenticate: async (mail: MailToAuthenticate) => ({ value: await authenticateMail(mail), transfer: [] }),
  asSent: async (raw: Uint8Array) => ({ value: await mailAsSent(raw), transfer: [] }),
  parse: async (raw: Uint8Array) => ({ value: await parseMail(raw), transfer: [] }),
  whole: async (raw: Uint8Array) => {
    const value = await parseWhole(raw)
    return { value, transfer: value.ok ? value.value.files.flatMap(({ bytes }) => ownBuffer(bytes)) : [] }
  },
  attachment: async ({ raw, position }: { raw: Uint8Array; position: number }) => ({
    value: await readAttachment(raw, position),
    transfer: [],
  }),
})
