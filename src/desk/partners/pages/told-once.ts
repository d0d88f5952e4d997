/** A secret on its way to the page that shows it: once, to the session that made it. */
import type { SignedInPerson } from '#access'
import type { NewId } from '#kernel'
import { keptInSession } from '#pages'

interface Told {
  secret: string
}

const told = keptInSession<Told>()

interface Of {
  readonly person: SignedInPerson
  readonly at: Date
}

export function tellOnce(partner: string, secret: string, of: Of & { readonly newId: NewId }): `/${string}` {
  return `/partners/${partner}?made=${told.keep({ secret }, of)}`
}

/** The empty string from the second time on. */
export function toldSecret(name: string, of: Of): string {
  const found = told.find(name, of)
  if (found === undefined) return ''
  const { secret } = found
  found.secret = ''
  return secret
}
