/** One move of a publication, with its reason where one is asked for; not found for whoever may not make it. */
import { defineForm, definePage, notFound, redirect, view, type PageDefinition } from '#pages'
import { authorOf } from '../../acts/act.ts'
import { move } from '../../acts/move.ts'
import { selectOneOwn } from '../../agency-store.ts'
import { MOVES, movesOpenTo, type MoveName } from '../../moves.ts'
import { publicationParams } from '../public/publication.ts'
import { subjectOf, toPublishing } from './publishing-pages.ts'

interface MoveView {
  readonly title: string
  readonly text: string
  readonly words: string
  readonly isAsked: boolean
  readonly back: string
}

export function movePage(name: MoveName): PageDefinition {
  const { text, words, event, reason = '' } = MOVES[name]
  return definePage({
    address: `/publishing/:id/${name}`,
    permission: 'publication.write',
    title: text,
    breadcrumbs: toPublishing,
    params: publicationParams,
    get: {
      activity: 'publication-opened',
      subject: subjectOf,
      async answer({ tx, person, params: { id } }) {
        const by = authorOf(person)
        const own = by === undefined ? undefined : await selectOneOwn(tx, by.agency, id)
        if (own === undefined || !movesOpenTo(person.id, own).includes(name)) return notFound()
        return view<MoveView>({
          ...{ title: own.title, text, words },
          isAsked: reason !== '',
          back: `/publishing/${id}`,
        })
      },
    },
    post: {
      activity: event,
      subject: subjectOf,
      form: defineForm({
        fields: {
          reason: {
            kind: 'textarea',
            label: reason,
            maxLength: 1000,
            rows: 4,
            errors: {
              ...(reason === '' ? {} : { empty: 'Enter the reason' }),
              tooLong: 'The reason must be 1,000 characters or fewer',
            },
          },
        },
      }),
      async answer({ tx, at, person, params: { id }, form }) {
        const by = authorOf(person)
        const moved = by !== undefined && (await move({ tx, at, by }, { id, name, reason: form.reason }))
        return moved ? redirect(`/publishing/${id}`) : notFound()
      },
    },
    template: new URL('./move.njk', import.meta.url),
  })
}
