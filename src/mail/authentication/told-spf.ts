/** SPF as one of our own mail servers found it out, where only it saw who connected (RFC 8601). */
import { withoutComments, type HeaderField } from './header-fields.ts'

export interface ToldSpf {
  readonly result: string
  /** Of the envelope's sender, or of the name that the connecting server gave. */
  readonly domain: string
}

/** `ours` are the headers that no sender can have written; one that stands lower is the sender's own words. */
export function toldSpf(ours: readonly HeaderField[], authservId: string | undefined): ToldSpf | undefined {
  if (authservId === undefined) return undefined
  for (const { name, value } of ours) {
    if (name !== 'authentication-results') continue
    const [id = '', ...results] = withoutComments(value).split(';')
    if (id.trim().split(' ')[0]?.toLowerCase() !== authservId.toLowerCase()) continue
    const words = results.map((result) => result.trim()).find((result) => /^spf ?=/i.test(result))
    return words === undefined ? undefined : readSpf(words)
  }
  return undefined
}

function readSpf(words: string): ToldSpf | undefined {
  const result = /^spf ?= ?([a-z]+)/i.exec(words)?.[1]?.toLowerCase()
  const named = /smtp\.(?:mailfrom|helo) ?= ?"?([^\s";]+)/i.exec(words)?.[1] ?? ''
  const domain = named.slice(named.lastIndexOf('@') + 1).toLowerCase()
  return result === undefined || domain === '' ? undefined : { result, domain }
}
