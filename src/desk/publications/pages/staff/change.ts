/** The author changes a draft. */
import { defineForm, definePage, fieldErrors, notFound, redirect, view, type PageDefinition } from '#pages'
import { authorOf } from '../../acts/act.ts'
import { change } from '../../acts/change.ts'
import { selectOneOwn } from '../../agency-store.ts'
import { publicationParams } from '../public/publication.ts'
import { subjectOf, toPublishing, wordsTemplate, type WordsView } from './publishing-pages.ts'
import { wordsForm, wordsOf } from './words-form.ts'

const CHANGED =
  'This draft was saved elsewhere since you opened this page. Saving again puts this in its place: to read it first, open the draft in another tab'

export function changePage(): PageDefinition {
  return definePage({
    address: '/publishing/:id/change',
    permission: 'publication.write',
    title: 'Change a draft',
    breadcrumbs: toPublishing,
    params: publicationParams,
    get: {
      activity: 'publication-opened',
      subject: subjectOf,
      async answer({ tx, person, params: { id } }) {
        const by = authorOf(person)
        const own = by === undefined ? undefined : await selectOneOwn(tx, by.agency, id)
        if (own?.state !== 'draft' || own.writtenBy !== person.id) return notFound()
        const { kind, topic, market, title, summary, body, titleMi, summaryMi, bodyMi } = own
        return view<WordsView>(
          {
            ...{ heading: 'Change a draft', buttonText: 'Save and preview', back: `/publishing/${id}` },
            seen: own.version,
          },
          {
            values: {
              ...{ kind, topic, market: market ?? '', title, summary, body, titleMi, summaryMi, bodyMi },
            },
          },
        )
      },
    },
    post: {
      activity: 'publication-changed',
      subject: subjectOf,
      form: defineForm({ fields: { ...wordsForm.fields, seen: { kind: 'hidden' } } }),
      async answer({ tx, at, person, params: { id }, form }) {
        const by = authorOf(person)
        if (by === undefined) return notFound()
        const said = wordsOf(form)
        if ('errors' in said) return fieldErrors(said.errors)
        const changed = await change({ tx, at, by }, { id, seen: form.seen, words: said.words })
        if (changed === 'changed') return fieldErrors([{ field: 'title', sentence: CHANGED }])
        return changed === 'saved' ? redirect(`/publishing/${id}`) : notFound()
      },
    },
    template: wordsTemplate,
  })
}
