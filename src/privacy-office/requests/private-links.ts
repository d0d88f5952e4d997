/** The private links of a request: the one of the confirmation page, and the one that is mailed; and the tickets for a copy. */
import { randomBytes } from 'node:crypto'
import { keyedBy, linkKind, type Language } from '#pages'

export interface RequestLinks {
  /** In what is mailed to the address; drawn from nothing that is shown anywhere. */
  mailToken(reference: string, email: string): string
}

export function requestLinks(atRestKey: Uint8Array): RequestLinks {
  const drawn = keyedBy(atRestKey, 'requests/mail-link')
  return {
    // Another address is another link, and the one that was mailed before ends.
    mailToken: (reference, email) => drawn(`${reference} ${email.toLowerCase()}`).toString('base64url'),
  }
}

const persons = linkKind<'my-request'>({ mark: 'r', hashedAs: 'request link ' })

export const { tokenHash, hashOfLink, params: linkParams } = persons

export function requestAddress(token: string, language: Language): `/${string}` {
  return persons.address('my-request', token, language)
}

/** Of a request that did not come by the form: nobody has this link until an officer gives it. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}
