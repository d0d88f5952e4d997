/** A call is counted under a code while the agent talks: a letter and Enter, or one press. It writes nothing. */
import Type from 'typebox'
import { definePage, view, type PageDefinition } from '#pages'
import type { HeldCalls } from '../held-calls.ts'
import { codeButtons, codeForm, countCall, keysOf, OF_NO_CALL, type CodeButtons } from './count-call.ts'

interface CallsView extends CodeButtons {
  readonly done: string
}

const DONE = { counted: 'The call is counted.', 'taken-back': 'One call is taken back.' } as const

export function callsPage(held: HeldCalls): PageDefinition {
  return definePage({
    address: '/calls',
    permission: 'call.classify',
    title: 'Classify a call',
    layout: 'wide',
    keys: (shown: CallsView) => keysOf(shown),
    query: Type.Object({ done: Type.Optional(Type.Enum(['counted', 'taken-back'])) }),
    get: {
      activity: OF_NO_CALL,
      answer: async ({ tx, query: { done } }) =>
        view<CallsView>({ ...(await codeButtons(tx)), done: done === undefined ? '' : DONE[done] }),
    },
    post: { activity: OF_NO_CALL, form: codeForm, answer: (pressed) => countCall(held, pressed, 1) },
    template: new URL('./calls.njk', import.meta.url),
  })
}
