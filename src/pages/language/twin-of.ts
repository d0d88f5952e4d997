/** Where a page that was asked for stands in the other language, with the same parts and the same query. */
import type { FastifyRequest } from 'fastify'
import type { PageKit } from '../server/page-kit.ts'
import { addressIn, otherThan, type Language } from './language.ts'

export function twinOf(
  { paired }: Pick<PageKit, 'paired'>,
  { address, language = 'en' }: { readonly address: string; readonly language?: Language },
  { url }: Pick<FastifyRequest, 'url'>,
): `/${string}` | undefined {
  return paired.has(address) ? addressIn(otherThan(language), url as `/${string}`) : undefined
}
