/** Ends a code: from now on no call is counted under it, and old counts keep it. */
import Type from 'typebox'
import { defineForm, definePage, notFound, redirect, view, type PageDefinition } from '#pages'
import { endCode } from '../change-code.ts'
import { selectCodes } from '../store.ts'

interface EndView {
  readonly code: string
  readonly name: string
  readonly back: string
}

export function endCodePage(): PageDefinition {
  return definePage({
    address: '/call-codes/:code/end',
    permission: 'call-codes.manage',
    title: ({ code }: EndView) => `End ${code}`,
    params: Type.Object({ code: Type.String({ maxLength: 25 }) }),
    breadcrumbs: [{ text: 'Call codes', href: '/call-codes' }],
    get: {
      activity: 'call-codes-viewed',
      async answer({ tx, params: { code } }) {
        const found = (await selectCodes(tx)).find((one) => one.code === code && !one.isEnded)
        if (found === undefined) return notFound()
        return view<EndView>({ code, name: found.name, back: `/call-codes/${code}` })
      },
    },
    post: {
      activity: 'call-code-ended',
      form: defineForm({ once: true, fields: {} }),
      async answer({ tx, at, person, params: { code }, onceKey }) {
        const by = { id: person.id, name: person.name }
        const ended = await endCode({ tx, at, by, onceKey }, code)
        return ended.ok ? redirect(`/call-codes/${code}`) : notFound()
      },
    },
    template: new URL('./end-code.njk', import.meta.url),
  })
}
