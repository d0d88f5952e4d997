/** One move of a publication as it was read, with its reason where one is asked for; not found for whoever may not make it. */
import Type from 'typebox'
import { defineForm, definePage, fieldErrors, notFound, redirect, view, type PageDefinition } from '#pages'
import { authorOf } from '../../acts/act.ts'
import { move } from '../../acts/move.ts'
import { selectOneOwn } from '../../agency-store.ts'
import { MOVES, movesOpenTo, type MoveName } from '../../moves.ts'
import { publicationParams } from '../public/publication.ts'
import { subjectOf, toPublishing, versionsOf, type VersionView } from './publishing-pages.ts'

interface MoveView {
  readonly title: string
  readonly text: string
  readonly words: string
  readonly isAsked: boolean
  readonly back: string
  /** The words are others than those that whoever came here has read. */
  readonly isChanged: boolean
  readonly english: VersionView
  readonly teReo: VersionView | false
}

const CHANGED = 'The words were changed after you had read them. Read them again before you go on'

export function movePage(name: MoveName): PageDefinition {
  const { text, words, event, reason = '' } = MOVES[name]
  return definePage({
    address: `/publishing/:id/${name}`,
    permission: 'publication.write',
    title: text,
    breadcrumbs: toPublishing,
    params: publicationParams,
    query: Type.Object({ seen: Type.Optional(Type.String({ pattern: '^[0-9a-f]{64}$' })) }),
    get: {
      activity: 'publication-opened',
      subject: subjectOf,
      async answer({ tx, person, params: { id }, query: { seen } }) {
        const by = authorOf(person)
        const own = by === undefined ? undefined : await selectOneOwn(tx, by.agency, id)
        if (own === undefined || !movesOpenTo(person.id, own).includes(name)) return notFound()
        return view<MoveView>(
          {
            ...{ title: own.title, text, words, ...versionsOf(own) },
            isAsked: reason !== '',
            back: `/publishing/${id}`,
            isChanged: seen !== undefined && seen !== own.version,
          },
          // Without a version that was read before, it is the one that stands on this page.
          { values: { seen: seen ?? own.version } },
        )
      },
    },
    post: {
      activity: event,
      subject: subjectOf,
      form: defineForm({
        fields: {
          seen: { kind: 'hidden' },
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
        const { seen, reason: said } = form
        const moved = by === undefined ? 'gone' : await move({ tx, at, by }, { id, name, seen, reason: said })
        if (moved === 'changed') return fieldErrors([{ field: 'seen', sentence: CHANGED }])
        return moved === 'moved' ? redirect(`/publishing/${id}`) : notFound()
      },
    },
    template: new URL('./move.njk', import.meta.url),
  })
}
