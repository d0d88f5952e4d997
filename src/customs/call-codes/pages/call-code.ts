/** One code: what it is called, everything that was ever done to it, and its words to change. */
import Type from 'typebox'
import { sentenceOf } from '#kernel'
import {
  defineForm,
  definePage,
  fieldErrors,
  fullInstant,
  notFound,
  redirect,
  view,
  type PageDefinition,
} from '#pages'
import { renameCode } from '../change-code.ts'
import { selectChanges, type ChangeKind } from '../store.ts'
import { codeFields } from './code-fields.ts'

interface CodeView {
  readonly code: string
  readonly name: string
  readonly isEnded: boolean
  readonly end: string
  readonly changes: readonly {
    readonly what: string
    readonly name: string
    readonly nameMi: string
    readonly letter: string
    readonly when: string
    readonly who: string
  }[]
}

const DONE: Record<ChangeKind, string> = { added: 'Added', renamed: 'Renamed', ended: 'Ended' }

export function callCodePage(): PageDefinition {
  return definePage({
    address: '/call-codes/:code',
    permission: 'call-codes.manage',
    title: ({ code }: CodeView) => `Code ${code}`,
    layout: 'wide',
    params: Type.Object({ code: Type.String({ maxLength: 25 }) }),
    breadcrumbs: [{ text: 'Call codes', href: '/call-codes' }],
    get: {
      activity: 'call-codes-viewed',
      async answer({ tx, params: { code } }) {
        const changes = await selectChanges(tx, code)
        const [latest] = changes
        if (latest === undefined) return notFound()
        const { name, nameMi, letter, kind } = latest
        const shown: CodeView = {
          ...{ code, name, isEnded: kind === 'ended', end: `/call-codes/${code}/end` },
          changes: changes.map((one) => ({
            ...{ what: DONE[one.kind], name: one.name, nameMi: one.nameMi, letter: one.letter },
            ...{ when: fullInstant(one.changedAt), who: one.changedByName },
          })),
        }
        return view(shown, { values: { name, nameMi, letter } })
      },
    },
    post: {
      activity: 'call-code-renamed',
      form: defineForm({ once: true, otherIsAnother: true, fields: codeFields }),
      async answer({ tx, at, person, params: { code }, form, onceKey }) {
        const by = { id: person.id, name: person.name }
        const renamed = await renameCode({ tx, at, by, onceKey }, code, form)
        if (renamed.ok) return redirect(`/call-codes/${code}`)
        const field = renamed.error === 'call-code-letter-taken' ? 'letter' : 'name'
        return fieldErrors([{ field, sentence: sentenceOf(renamed.error) }])
      },
    },
    template: new URL('./call-code.njk', import.meta.url),
  })
}
