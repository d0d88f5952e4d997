/** The private links of a request and the tickets for a copy: of each token the database keeps the hash alone. */
import { createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { addressIn, type Language } from '#pages'

export interface RequestLinks {
  /** In what is mailed to the address; drawn from nothing that is shown anywhere. */
  mailToken(reference: string, email: string): string
}

export function requestLinks(atRestKey: Uint8Array): RequestLinks {
  const key = new Uint8Array(hkdfSync('sha256', atRestKey, '', 'requests/mail-link', 32))
  return {
    // Another address is another link, and the one that was mailed before ends.
    mailToken: (reference, email) =>
      createHmac('sha256', key).update(`${reference} ${email.toLowerCase()}`).digest('base64url'),
  }
}

export function tokenHash(token: string): Buffer {
  return createHash('sha256').update('request link ').update(token).digest()
}

/** Of a request that did not come by the form: nobody has this link until an officer gives it. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** A letter stands before it, because no part of an address begins with a dash. */
const MARK = 'r'

export function requestAddress(token: string, language: Language): `/${string}` {
  return addressIn(language, `/my-request/${MARK}${token}`)
}

export function hashOfLink(link: string): Buffer {
  return tokenHash(link.slice(MARK.length))
}
