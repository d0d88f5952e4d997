/** What a reader finds on a page of ours: its heading and the words of its main part. */

export interface PageText {
  readonly heading: string
  readonly text: string
  /** Addresses on this site to which it leads, its head and foot included, without what stands behind `?` or `#`. */
  readonly leadsTo: readonly `/${string}`[]
}

const ENTITIES: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ', '#96': '`', '#x27': "'" },
}

/** @param html as our own templates write it, which is no business of a parser of the wild web */
export function pageText(html: string): PageText {
  const main = /<main\b[^>]*>([\s\S]*?)<\/main>/.exec(html)?.[1] ?? ''
  const heading = /<h1\b[^>]*>([\s\S]*?)<\/h1>/.exec(main)?.[1] ?? ''
  const leadsTo = [...html.matchAll(/<a\b[^>]*\bhref="(\/[^"?#]*)/g)].map(([, to]) => to as `/${string}`)
  return { heading: wordsOf(heading), text: wordsOf(main), leadsTo: [...new Set(leadsTo)] }
}

function wordsOf(html: string): string {
  return html
    .replaceAll(/<(script|style|svg)\b[\s\S]*?<\/\1>/g, ' ')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/&([a-z]+|#x?\w+);/gi, (all, name: string) => ENTITIES[name] ?? all)
    .replaceAll(/\s+/g, ' ')
    .trim()
}
