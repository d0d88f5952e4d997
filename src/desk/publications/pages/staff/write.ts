/** Somebody of an agency writes a publication or an alert; it is a draft until a second person publishes it. */
import { definePage, fieldErrors, notFound, redirect, view, type PageDefinition } from '#pages'
import { authorOf } from '../../acts/act.ts'
import { write } from '../../acts/write.ts'
import { toPublishing, wordsTemplate, type WordsView } from './publishing-pages.ts'
import { wordsForm, wordsOf } from './words-form.ts'

export function writePage(): PageDefinition {
  return definePage({
    address: '/publishing/new',
    permission: 'publication.write',
    title: 'Write',
    breadcrumbs: toPublishing,
    get: {
      activity: { exemptBecause: 'an empty form shows nothing' },
      answer: ({ person }) =>
        Promise.resolve(
          authorOf(person) === undefined
            ? notFound()
            : view<WordsView>({
                heading: 'Write a publication or an alert',
                buttonText: 'Save and preview',
                back: '/publishing',
              }),
        ),
    },
    post: {
      activity: 'publication-written',
      form: { ...wordsForm, once: true, otherIsAnother: true },
      async answer({ tx, at, newId, person, form, onceKey }) {
        const by = authorOf(person)
        if (by === undefined) return notFound()
        const said = wordsOf(form)
        if ('errors' in said) return fieldErrors(said.errors)
        return redirect(`/publishing/${await write({ tx, at, newId, by }, said.words, onceKey)}`)
      },
    },
    template: wordsTemplate,
  })
}
