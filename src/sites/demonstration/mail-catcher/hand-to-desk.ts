/** Hands a caught mail to the site that it is for, as the world's mail servers would: by LMTP, with its envelope. */
import { createTransport } from 'nodemailer'

export interface DeskWay {
  readonly addresses: readonly string[]
  readonly host: string
  readonly port: number
}

export interface HandedMail {
  /** Empty for a bounce. */
  readonly from: string
  readonly to: readonly string[]
  readonly raw: Buffer
}

/** `ask+detail@desk.example` is an address of the desk where `ask@desk.example` is one. */
function baseOf(address: string): string {
  return address.toLowerCase().replace(/\+[^@]*@/, '@')
}

/** Rejects when the desk does not take it: whoever sent it keeps it and comes again. */
export async function handToDesk(desk: DeskWay | undefined, mail: HandedMail): Promise<void> {
  if (desk === undefined) return
  const known = new Set(desk.addresses.map(baseOf))
  const to = mail.to.filter((address) => known.has(baseOf(address)))
  if (to.length === 0) return
  const transport = createTransport({ host: desk.host, port: desk.port, lmtp: true, ignoreTLS: true })
  try {
    const envelope = { from: mail.from === '' ? (false as const) : mail.from, to }
    const { rejectedErrors } = await transport.sendMail({ raw: mail.raw, envelope })
    // LMTP answers for every recipient; one refused is not thrown.
    if (rejectedErrors?.[0] !== undefined) throw rejectedErrors[0]
  } finally {
    transport.close()
  }
}
