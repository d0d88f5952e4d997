/** What the pages of those who publish have in common. */
import type { PageDefinition } from '#pages'
import type { Words } from '../../agency-store.ts'
import { RECORD } from '../../dispose-publication.ts'
import { paragraphsOf } from '../read-in.ts'

export const toPublishing = [
  { text: 'Publications', href: '/publishing' },
] as const satisfies PageDefinition['breadcrumbs']

export const wordsTemplate = new URL('./words.njk', import.meta.url)

export interface WordsView {
  readonly heading: string
  readonly buttonText: string
  readonly back: string
  /** The version of the words that are changed; left out of what is new. */
  readonly seen?: string
}

export const subjectOf = ({ params: { id } }: { readonly params: { readonly id: string } }) => ({
  kind: RECORD,
  id,
})

/** The words of one language, as the public will read them. */
export interface VersionView {
  readonly title: string
  readonly summary: string
  readonly body: readonly string[]
}

/** In English, and in te reo Māori where it is there. */
export function versionsOf({ title, summary, body, titleMi, summaryMi, bodyMi }: Words): {
  readonly english: VersionView
  readonly teReo: VersionView | false
} {
  return {
    english: { title, summary, body: paragraphsOf(body) },
    teReo: titleMi !== '' && { title: titleMi, summary: summaryMi, body: paragraphsOf(bodyMi) },
  }
}
