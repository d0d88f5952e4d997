/** Words of a page that stand in another language than its markup says (WCAG 2.2, 3.1.1 and 3.1.2). */
import { load } from 'cheerio'

/** Common words that are no English ones; a macron alone shows te reo Māori too. */
const TE_REO =
  /(?<![\p{L}-])(\p{L}*[āēīōū]\p{L}*|nga|kia|ora|reo|aotearoa|whakapa|mihi|korero)(?![\p{L}-])/giu
const ENGLISH =
  /(?<![\p{L}-])(the|and|your|you|of|this|with|for|is|are|was|not|from|what|which|we)(?![\p{L}-])/giu

const ATTRIBUTES = ['title', 'alt', 'aria-label', 'placeholder', 'content']

export function wrongLanguage(html: string): readonly string[] {
  const $ = load(html)
  $('script, style').remove()
  const found: string[] = []
  const judge = (text: string, language: string): void => {
    const wrong = language.startsWith('mi') ? ENGLISH : TE_REO
    for (const [word] of text.matchAll(wrong))
      found.push(`${word} in ${language}: ${text.trim().slice(0, 80)}`)
  }
  const languageAt = (element: Parameters<typeof $>[0]): string =>
    $(element).closest('[lang]').attr('lang') ?? ''
  for (const element of $('*').toArray()) {
    const language = languageAt(element)
    for (const name of ATTRIBUTES) judge($(element).attr(name) ?? '', language)
    const own = $(element)
      .contents()
      .filter((_, node) => node.nodeType === 3)
    judge(own.text(), language)
  }
  return found
}
