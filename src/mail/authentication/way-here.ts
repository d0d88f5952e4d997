/**
 * From where a mail reached the site's own mail servers. Anybody can write a trace header, so they are read from the top
 * and only as far as a server of the site's own wrote them: what stands below is the sender's word.
 */
import { isIP } from 'node:net'
import { headerFields, withoutComments, type HeaderField } from './header-fields.ts'

export interface Hop {
  readonly address: string
  /** As it called itself; the empty string where it did not. */
  readonly helo: string
}

/** As a server of ours said it in the session in which it handed the mail over. */
export interface HandedOver extends Hop {
  readonly sender: string
}

export interface WayHere {
  /** Undefined where none of our own servers says it. */
  readonly hop: Hop | undefined
  /** Of the envelope; undefined where it is not known, empty for a bounce. */
  readonly sender: string | undefined
  /** What stands above the header of the server that took it from a stranger. */
  readonly ourHeaders: readonly HeaderField[]
}

export function wayHere(
  raw: Uint8Array,
  relays: readonly string[],
  handedOver: HandedOver | undefined,
): WayHere {
  const isOurs = relayFinder(relays)
  const fields = headerFields(raw)
  let above = 0
  let hop: Hop | undefined
  for (const [place, { name, value }] of fields.entries()) {
    if (name !== 'received') continue
    above = place
    const told = readReceived(value)
    if (told === undefined || !isOurs(told.by)) break
    if (told.from === undefined || !isOurs(told.from.address)) {
      hop = told.from
      break
    }
    // From one of our servers to another: further down stands how the first one got it.
  }
  const ourHeaders = fields.slice(0, above)
  const direct = handedOver !== undefined && !isOurs(handedOver.address) ? handedOver : undefined
  return { hop: direct ?? hop, sender: direct?.sender ?? envelopeSender(ourHeaders), ourHeaders }
}

function relayFinder(relays: readonly string[]): (name: string) => boolean {
  const known = new Set(relays.map((relay) => relay.toLowerCase()))
  return (name) => known.has(name.toLowerCase())
}

const BY = /(?:^| )by ([^\s;]+)/i
const FROM = /^from (\S+)/i
/** The address that the server saw is in brackets within its first comment: `from helo (name [192.0.2.1])`. */
const SEEN = /^from \S+ \((?:[^()[\]]*)\[(?:IPv6:)?([0-9A-Fa-f:.]+)\]/i

function readReceived(value: string): { readonly by: string; readonly from: Hop | undefined } | undefined {
  const plain = withoutComments(value)
  const by = BY.exec(plain)?.[1]
  if (by === undefined) return undefined
  const address = SEEN.exec(value)?.[1] ?? ''
  return { by, from: isIP(address) === 0 ? undefined : { address, helo: FROM.exec(plain)?.[1] ?? '' } }
}

function envelopeSender(fields: readonly HeaderField[]): string | undefined {
  return fields.find(({ name }) => name === 'return-path')?.value.replace(/^<|>$/g, '')
}
