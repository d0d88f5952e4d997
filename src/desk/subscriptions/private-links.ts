/** The private links of a subscription, and the mark of its address: made from a key of this room, so that no token is kept. */
import { createHash, createHmac, hkdfSync } from 'node:crypto'
import { addressKey, withoutDetail } from '#mail'
import { addressIn, type Language } from '#pages'

export interface PrivateLinks {
  /** Opens the subscription, and ends it. */
  token(reference: string): string
  confirmToken(reference: string): string
  /** A keyed hash: found again by whoever has the key. Capitals do not make another mailbox. */
  addressMark(email: string): Buffer
  /** Of the mailbox that the address leads to: `+anything` makes none of its own. */
  mailboxMark(email: string): Buffer
}

export function privateLinks(atRestKey: Uint8Array): PrivateLinks {
  const keyed = (purpose: string) => {
    const key = new Uint8Array(hkdfSync('sha256', atRestKey, '', `subscriptions/${purpose}`, 32))
    return (text: string) => createHmac('sha256', key).update(text).digest()
  }
  const [link, confirm, address] = [keyed('link'), keyed('confirm'), keyed('address')]
  const mailbox = keyed('mailbox')
  return {
    token: (reference) => link(reference).toString('base64url'),
    confirmToken: (reference) => confirm(reference).toString('base64url'),
    addressMark: (email) => address(addressKey(email)),
    mailboxMark: (email) => mailbox(withoutDetail(email)),
  }
}

export function tokenHash(token: string): Buffer {
  return createHash('sha256').update('subscription link ').update(token).digest()
}

/** A letter stands before it, because no part of an address begins with a dash. */
const MARK = 's'

export type LinkedPage = 'my-subscription' | 'unsubscribe' | 'confirm-subscription'

export function linkAddress(page: LinkedPage, token: string, language: Language): `/${string}` {
  return addressIn(language, `/${page}/${MARK}${token}`)
}

/** The hash of the token in such an address. */
export function hashOfLink(link: string): Buffer {
  return tokenHash(link.slice(MARK.length))
}
