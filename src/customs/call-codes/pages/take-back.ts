/** One call less under a code that was pressed by mistake. Nobody knows which call: the agent says the code again. */
import { definePage, view, type PageDefinition } from '#pages'
import type { HeldCalls } from '../held-calls.ts'
import { codeButtons, codeForm, countCall, keysOf, OF_NO_CALL, type CodeButtons } from './count-call.ts'

export function takeBackPage(held: HeldCalls): PageDefinition {
  return definePage({
    address: '/calls/take-back',
    permission: 'call.classify',
    title: 'Take a call back',
    layout: 'wide',
    breadcrumbs: [{ text: 'Classify a call', href: '/calls' }],
    keys: (shown: CodeButtons) => keysOf(shown),
    get: {
      activity: OF_NO_CALL,
      answer: async ({ tx }) => view<CodeButtons>({ all: (await codeButtons(tx)).all, mostUsed: [] }),
    },
    post: { activity: OF_NO_CALL, form: codeForm, answer: (pressed) => countCall(held, pressed, -1) },
    template: new URL('./take-back.njk', import.meta.url),
  })
}
