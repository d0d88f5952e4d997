/** Reads the pages that are the same for everybody as a stranger does, along their links, now and then and not for each search. */
import { languageOf, type Language } from '../language/language.ts'
import { pageText } from './page-text.ts'
import type { ReadPage } from './find-pages.ts'

/** What is published is found this much later at the latest. */
const KEPT_FOR_MS = 10 * 60_000
const MOST_PAGES = 300

export type PagesReader = (language: Language, at: Date) => Promise<readonly ReadPage[]>

/** How a stranger is answered at an address. */
export type AskAsStranger = (address: string) => Promise<{
  readonly statusCode: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly body: string
}>

/**
 * @param begin the addresses that are listed, in both languages
 * @param mayRead whether an address is of a page that is the same for everybody
 */
export function pagesReader(
  ask: AskAsStranger,
  begin: readonly `/${string}`[],
  mayRead: (address: string) => boolean,
): PagesReader {
  const kept = new Map<Language, { readonly since: number; readonly pages: Promise<readonly ReadPage[]> }>()
  return (language, at) => {
    const before = kept.get(language)
    if (before !== undefined && at.getTime() - before.since < KEPT_FOR_MS) return before.pages
    const pages = readAlong(
      ask,
      begin.filter((address) => languageOf(address) === language),
      (address) => mayRead(address) && languageOf(address) === language,
    )
    kept.set(language, { since: at.getTime(), pages })
    // What could not be read is read at the next search.
    pages.catch(() => kept.delete(language))
    return pages
  }
}

async function readAlong(
  ask: AskAsStranger,
  begin: readonly `/${string}`[],
  mayRead: (address: string) => boolean,
): Promise<readonly ReadPage[]> {
  const read: ReadPage[] = []
  const waiting = [...begin]
  const known = new Set<string>(begin)
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    if (read.length >= MOST_PAGES) break
    const { statusCode, headers, body } = await ask(address)
    if (statusCode !== 200 || !String(headers['content-type']).startsWith('text/html')) continue
    const page = { address, ...pageText(body) }
    read.push(page)
    for (const to of page.leadsTo) {
      if (known.has(to) || !mayRead(to)) continue
      known.add(to)
      waiting.push(to)
    }
  }
  return read
}
