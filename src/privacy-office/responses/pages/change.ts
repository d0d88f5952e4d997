/** Changes a draft, unless it changed since the page was opened; what waits for a second person is withdrawn from them first. */
import { sentenceOf } from '#kernel'
import { defineForm, definePage, fieldErrors, notFound, redirect, view, type PageDefinition } from '#pages'
import { openRequestAbout } from '#two-people'
import { RECORD } from '../dispose-response.ts'
import { PUBLISH_RESPONSE, withoutNames } from '../publish-response.ts'
import { lockResponse, selectResponse, updateWords } from '../store.ts'
import { responseParams } from './public-response.ts'
import { KEPT_WITHOUT_NAMES, wordsTemplate, type WordsView } from './write.ts'
import { wordsFields } from './words-form.ts'

const WAITS = 'It waits for a second person. Take back what you asked first, then change it'

export function changeResponsePage(): PageDefinition {
  return definePage({
    address: '/responses/:responseId/change',
    permission: 'responses.write',
    title: 'Change a response',
    breadcrumbs: [{ text: 'Responses', href: '/responses' }],
    params: responseParams,
    get: {
      activity: 'response-opened',
      subject: ({ params: { responseId: id } }) => ({ kind: RECORD, id }),
      async answer({ tx, params: { responseId } }) {
        const row = await selectResponse(tx, responseId)
        if (row?.state !== 'draft') return notFound()
        const { title, asked, answered, writtenAt } = row
        return view<WordsView>(
          {
            heading: 'Change what everybody may read',
            words: [KEPT_WITHOUT_NAMES],
            buttonText: 'Keep the draft',
            back: `/responses/${responseId}`,
          },
          { values: { title, asked, answered, seen: writtenAt.toISOString() } },
        )
      },
    },
    post: {
      activity: 'response-written',
      subject: ({ params: { responseId: id } }) => ({ kind: RECORD, id }),
      form: defineForm({ fields: { ...wordsFields, seen: { kind: 'hidden' } } }),
      async answer({ tx, at, params: { responseId }, form }) {
        const row = await lockResponse(tx, responseId)
        if (row?.state !== 'draft') return notFound()
        if ((await openRequestAbout(tx, PUBLISH_RESPONSE, responseId, at)) !== undefined)
          return fieldErrors([{ field: 'title', sentence: WAITS }])
        if (row.writtenAt.toISOString() !== form.seen)
          return fieldErrors([{ field: 'title', sentence: sentenceOf('response-changed') }])
        const sound = await withoutNames(tx, row.reference, form)
        if (!sound.ok)
          return fieldErrors([
            { field: sound.error.field ?? 'title', sentence: sentenceOf(sound.error.code) },
          ])
        await updateWords(tx, responseId, form, at)
        return redirect(`/responses/${responseId}`)
      },
    },
    template: wordsTemplate,
  })
}
