/** Writes, out of a request that gave something, what everybody may read of its answer. */
import Type from 'typebox'
import { civilDate, sentenceOf } from '#kernel'
import {
  defineForm,
  definePage,
  fieldErrors,
  longDate,
  notFound,
  redirect,
  view,
  type PageDefinition,
} from '#pages'
import { publishable } from '#privacy-office/requests'
import { RECORD } from '../dispose-response.ts'
import { withoutNames } from '../publish-response.ts'
import { insertResponse } from '../store.ts'
import { wordsFields } from './words-form.ts'

export interface WordsView {
  readonly heading: string
  readonly words: readonly string[]
  readonly buttonText: string
  readonly back: string
}

export const wordsTemplate = new URL('./write.njk', import.meta.url)

export const KEPT_WITHOUT_NAMES =
  'Everybody will read this. Write it without the name of who asked or of anybody else: a second person reads it before it is published.'

export function writeResponsePage(): PageDefinition {
  return definePage({
    address: '/requests/:reference/publish',
    permission: 'responses.write',
    title: 'Write a response for everybody',
    breadcrumbs: [{ text: 'Responses', href: '/responses' }],
    params: Type.Object({ reference: Type.String({ pattern: '^[A-Z0-9]{4}-[A-Z0-9]{4}$' }) }),
    get: {
      activity: 'response-begun',
      subject: ({ params: { reference } }) => ({ kind: 'rights-request', id: reference }),
      async answer({ tx, params: { reference } }) {
        const request = await publishable(tx, reference)
        if (request === undefined) return notFound()
        return view<WordsView>(
          {
            heading: 'Write what everybody may read',
            words: [
              KEPT_WITHOUT_NAMES,
              `The request was decided on ${longDate(civilDate(request.decidedAt))}.`,
            ],
            buttonText: 'Keep as a draft',
            back: `/requests/${reference}`,
          },
          { values: { asked: request.words, answered: request.decisionWords } },
        )
      },
    },
    post: {
      activity: 'response-written',
      form: defineForm({ once: true, otherIsAnother: true, fields: wordsFields }),
      async answer({ tx, at, newId, person, params: { reference }, form, onceKey, record }) {
        const sound = await withoutNames(tx, reference, form)
        if (!sound.ok)
          return fieldErrors([
            { field: sound.error.field ?? 'title', sentence: sentenceOf(sound.error.code) },
          ])
        const request = await publishable(tx, reference)
        if (request === undefined) return notFound()
        const id = await insertResponse(tx, {
          ...{ ...form, id: newId(), onceKey, reference, at, by: { id: person.id, name: person.name } },
          decidedOn: civilDate(request.decidedAt),
        })
        await record({ event: 'response-written', subject: { kind: RECORD, id } })
        return redirect(`/responses/${id}`)
      },
    },
    template: wordsTemplate,
  })
}
