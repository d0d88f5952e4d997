/** The two private links of an enquiry: tokens that open it, of which the database keeps the hashes alone. */
import { createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { addressIn, type Language } from '#pages'

export interface PrivateLinks {
  /**
   * In what is mailed: the same whenever it is asked for, and drawn from nothing that is shown anywhere. It belongs to the address
   * that the enquiry has: `number` counts the corrections of that, and with each the links that were mailed before end.
   */
  mailToken(reference: string, number?: number): string
}

export function privateLinks(atRestKey: Uint8Array): PrivateLinks {
  const key = new Uint8Array(hkdfSync('sha256', atRestKey, '', 'enquiries/mail-link', 32))
  return {
    mailToken: (reference, number = 0) =>
      createHmac('sha256', key)
        .update(number === 0 ? reference : `${reference} ${String(number)}`)
        .digest('base64url'),
  }
}

export function tokenHash(token: string): Buffer {
  return createHash('sha256').update('enquiry link ').update(token).digest()
}

/** A letter stands before it, because no part of an address begins with a dash. */
const MARK = 'q'

export function linkAddress(token: string, language: Language): `/${string}` {
  return addressIn(language, `/my-enquiry/${MARK}${token}`)
}

/** The hash of the token in such an address. */
export function hashOfLink(link: string): Buffer {
  return tokenHash(link.slice(MARK.length))
}

const SHARE_MARK = 'h'

/** Of what is shared with an office outside. */
export function shareAddress(token: string): `/${string}` {
  return `/shared-with-you/${SHARE_MARK}${token}`
}

export function hashOfShareLink(link: string): Buffer {
  return tokenHash(link.slice(SHARE_MARK.length))
}

/** Of an enquiry that did not come by the form: nobody has this link until an agent gives it. */
export function privateToken(): string {
  return randomBytes(32).toString('base64url')
}
