/** What the pages of those who publish have in common. */
import type { PageDefinition } from '#pages'
import { RECORD } from '../../dispose-publication.ts'

export const toPublishing = [
  { text: 'Publications', href: '/publishing' },
] as const satisfies PageDefinition['breadcrumbs']

export const wordsTemplate = new URL('./words.njk', import.meta.url)

export interface WordsView {
  readonly heading: string
  readonly buttonText: string
  readonly back: string
}

export const subjectOf = ({ params: { id } }: { readonly params: { readonly id: string } }) => ({
  kind: RECORD,
  id,
})
