/** The words of a publication as a reader of a language gets them: English where there are no others, and said to be so. */
import type { Language } from '#pages'

export interface WordsIn {
  readonly title: string
  readonly summary: string
  /** Of the words, where it is not the page's; else the empty string. */
  readonly lang: 'en-NZ' | ''
}

export function readIn(
  language: Language,
  {
    title,
    summary,
    titleMi,
    summaryMi,
  }: {
    readonly title: string
    readonly summary: string
    readonly titleMi: string
    readonly summaryMi: string
  },
): WordsIn {
  if (language === 'en') return { title, summary, lang: '' }
  return titleMi === '' ? { title, summary, lang: 'en-NZ' } : { title: titleMi, summary: summaryMi, lang: '' }
}

export function paragraphsOf(body: string): readonly string[] {
  return body.split(/\n+/).filter((one) => one !== '')
}
