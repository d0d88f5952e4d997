/** The button that sends a list, on a page of its own that says what it does. */
import { agreementInForce } from '#agreement'
import type { WorksUnderWay } from '#jobs'
import { actorOf, definePage, grouped, noFields, redirect, view, type PageDefinition } from '#pages'
import { heldBackList } from '../held-back-store.ts'
import { runCount } from '../list-history.ts'
import { sendDailyList, type SendDependencies, type SendOutcome } from '../send-daily-list.ts'

interface SendView {
  readonly runs: string
  /** A list is held back: this one is built anew, and held back too if it differs as much. */
  readonly isHeldBack: boolean
}

export function sendPage(
  dependencies: SendDependencies,
  sendings: WorksUnderWay<SendOutcome>,
): PageDefinition {
  return definePage({
    address: '/daily-list/send',
    permission: 'daily-list.send',
    title: 'Send a list now',
    breadcrumbs: [{ text: 'Daily list', href: '/daily-list' }],
    get: {
      activity: 'daily-list-viewed',
      async answer({ tx, at }) {
        const agreement = agreementInForce(dependencies.agreements, at)
        const isHeldBack = (await heldBackList(tx)) !== undefined
        if (!agreement.ok) return view<SendView>({ runs: '', isHeldBack })
        const { runs, atMost } = await runCount(tx, agreement.value, at)
        return view<SendView>({ runs: `${grouped(runs)} of ${grouped(atMost)}`, isHeldBack })
      },
    },
    post: {
      activity: 'daily-list-asked-for',
      form: { ...noFields, once: true },
      async answer({ person, onceKey }) {
        // A second press, Back and a replay lead to the sending that the first press started.
        if (sendings.find(onceKey) === undefined) {
          const actor = actorOf(person)
          sendings.start(onceKey, (tell) => sendDailyList(dependencies, { occasion: 'extra', actor, tell }))
        }
        return redirect(`/daily-list/send/${onceKey}`)
      },
    },
    template: new URL('./send.njk', import.meta.url),
  })
}
