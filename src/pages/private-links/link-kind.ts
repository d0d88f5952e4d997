/** One kind of private link: the hash of its token is kept, and a letter before the token says in an address whose it is. */
import { createHash } from 'node:crypto'
import Type, { type TObject, type TString } from 'typebox'
import { addressIn, type Language } from '../language/language.ts'

export interface LinkKind<Page extends string> {
  tokenHash(token: string): Buffer
  address(page: Page, token: string, language: Language): `/${string}`
  /** The hash of the token in such an address. */
  hashOfLink(link: string): Buffer
  /** What stands in the address of its pages. */
  readonly params: TObject<{ readonly link: TString }>
}

export function linkKind<Page extends string>({
  mark,
  hashedAs,
}: {
  /** A letter that no other kind has. */
  readonly mark: string
  readonly hashedAs: string
}): LinkKind<Page> {
  const tokenHash = (token: string) => createHash('sha256').update(hashedAs).update(token).digest()
  return {
    tokenHash,
    address: (page, token, language) => addressIn(language, `/${page}/${mark}${token}`),
    hashOfLink: (link) => tokenHash(link.slice(mark.length)),
    params: Type.Object({ link: Type.String({ pattern: `^${mark}[A-Za-z0-9_-]{20,50}$` }) }),
  }
}
