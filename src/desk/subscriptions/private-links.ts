/** The private links of a subscription, and the mark of its address: drawn from a key of this room, so that no token is kept. */
import { keyedBy, linkKind } from '#pages'
import { addressKey, withoutDetail } from '#mail'

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
  const drawn = (purpose: string) => keyedBy(atRestKey, `subscriptions/${purpose}`)
  const [link, confirm, address] = [drawn('link'), drawn('confirm'), drawn('address')]
  const mailbox = drawn('mailbox')
  return {
    token: (reference) => link(reference).toString('base64url'),
    confirmToken: (reference) => confirm(reference).toString('base64url'),
    addressMark: (email) => address(addressKey(email)),
    mailboxMark: (email) => mailbox(withoutDetail(email)),
  }
}

export const {
  tokenHash,
  hashOfLink,
  address: linkAddress,
  params: linkParams,
} = linkKind<'my-subscription' | 'unsubscribe' | 'confirm-subscription'>({
  mark: 's',
  hashedAs: 'subscription link ',
})
