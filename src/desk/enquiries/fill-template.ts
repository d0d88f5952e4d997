/** Puts what is known of an enquiry into a template, and finds what was not filled in. */
import { agencyNamed } from '#desk/directory'
import type { EnquiryRow, StaffAuthor } from './agency-store.ts'
import type { TemplateRow } from './template-store.ts'

/** What may stand in braces, as the page says. What is unknown stays in braces, to be seen. */
export const PLACES = ['name', 'company', 'reference', 'agency', 'agent'] as const

export function fillTemplate(
  { words, language }: Pick<TemplateRow, 'words' | 'language'>,
  { name, company, reference }: Pick<EnquiryRow, 'name' | 'company' | 'reference'>,
  by: Pick<StaffAuthor, 'name' | 'agency'>,
): string {
  const known: Record<(typeof PLACES)[number], string> = {
    ...{ name, company, reference },
    ...{ agency: agencyNamed(by.agency, language), agent: by.name },
  }
  return words.replaceAll(/\{(name|company|reference|agency|agent)\}/g, (whole, place: string) => {
    const value = known[place as keyof typeof known]
    return value === '' ? whole : value
  })
}

const IN_BRACES = /\{[\p{L}][\p{L} _-]{0,30}\}/gu

/** The first thing in braces that nobody filled in, as it stands: nothing is sent with it. */
export function unfilledIn(words: string): string | undefined {
  return words.match(IN_BRACES)?.[0]
}

/** The first thing in braces that a template cannot fill in. */
export function unknownPlaceIn(words: string): string | undefined {
  const places: readonly string[] = PLACES
  return words.match(IN_BRACES)?.find((one) => !places.includes(one.slice(1, -1)))
}
