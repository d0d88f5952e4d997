/** How many years of school the words of a page in English ask for (Flesch-Kincaid; the government's checker measures the same). */
import { load } from 'cheerio'
import { fleschKincaid } from 'flesch-kincaid'
import { syllable } from 'syllable'

/** What is read as sentences; headings, links by themselves and tables are none. */
const PROSE = 'main p, main li, main dd'

export interface ReadingGrade {
  readonly grade: number
  readonly words: number
}

/** Of what stands in the page's own language. */
export function readingGrade(html: string): ReadingGrade {
  const $ = load(html)
  $('main [lang], main nav, main form, main .govuk-visually-hidden').remove()
  const sentences = $(PROSE)
    .toArray()
    // Of what stands within another only the inner is read.
    .filter((one) => $(one).find('p, li, dd').length === 0)
    .flatMap((one) =>
      $(one)
        .text()
        .replace(/\s+/g, ' ')
        .split(/(?<=[.!?:])\s/),
    )
    .map((sentence) => sentence.match(/[\p{L}’'-]+/gu) ?? [])
    .filter((words) => words.length > 2)
  const words = sentences.flat()
  const counts = {
    sentence: sentences.length,
    word: words.length,
    syllable: words.reduce((sum, word) => sum + syllable(word), 0),
  }
  return { grade: counts.sentence === 0 ? 0 : fleschKincaid(counts), words: counts.word }
}
