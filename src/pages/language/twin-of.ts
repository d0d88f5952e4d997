/** Where a page stands in the other language, with the parts and the query with which it was asked for. */
import type { PageKit } from '../server/page-kit.ts'
import { addressIn, otherThan, type Language } from './language.ts'

export function twinOf(
  { paired }: Pick<PageKit, 'paired'>,
  { address, language = 'en' }: { readonly address: string; readonly language?: Language },
  asked: string,
): `/${string}` | undefined {
  return paired.has(address) ? addressIn(otherThan(language), asked as `/${string}`) : undefined
}
