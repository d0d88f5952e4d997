/** The private links of an enquiry: two of its person's, and one of each office that it is shared with. */
import { randomBytes } from 'node:crypto'
import { keyedBy, linkKind } from '#pages'
import type { Language } from '#pages'

export interface PrivateLinks {
  /**
   * In what is mailed: the same whenever it is asked for, and drawn from nothing that is shown anywhere. It belongs to the address
   * that the enquiry has: `number` counts the corrections of that, and with each the links that were mailed before end.
   */
  mailToken(reference: string, number?: number): string
}

export function privateLinks(atRestKey: Uint8Array): PrivateLinks {
  const drawn = keyedBy(atRestKey, 'enquiries/mail-link')
  return {
    mailToken: (reference, number = 0) =>
      drawn(number === 0 ? reference : `${reference} ${String(number)}`).toString('base64url'),
  }
}

const persons = linkKind<'my-enquiry'>({ mark: 'q', hashedAs: 'enquiry link ' })
const offices = linkKind<'shared-with-you'>({ mark: 'h', hashedAs: 'enquiry link ' })

export const { tokenHash, hashOfLink, params: linkParams } = persons
export const { hashOfLink: hashOfShareLink, params: shareLinkParams } = offices

export function linkAddress(token: string, language: Language): `/${string}` {
  return persons.address('my-enquiry', token, language)
}

/** Of what is shared with an office outside. */
export function shareAddress(token: string): `/${string}` {
  return offices.address('shared-with-you', token, 'en')
}

/** Of an enquiry that did not come by the form: nobody has this link until an agent gives it. */
export function privateToken(): string {
  return randomBytes(32).toString('base64url')
}
