/** A person's own request by its private link: how it stands, by when it is decided and how that is counted, what was decided. */
import { civilDate } from '#kernel'
import {
  addressIn,
  countedDays,
  definePage,
  fullInstant,
  notFound,
  view,
  type CountedDaysView,
  type Language,
  type PageDefinition,
} from '#pages'
import { rightClocks, RIGHTS } from '#statute'
import { selectCopies } from '../../copy-store.ts'
import { countDocuments } from '../../document-store.ts'
import { maySeeCopy } from '../../make-copy.ts'
import { groundsInWords } from '../../grounds-in-words.ts'
import {
  holdLink,
  selectGroundsTold,
  selectHappened,
  selectLinked,
  type LinkedRequest,
} from '../../person-store.ts'
import { hashOfLink, linkParams } from '../../private-links.ts'
import { decideBy } from '../../request.ts'
import { REQUEST_WORDS } from '../../words/index.ts'
import type { RequestPagesOptions } from '../staff/pages-options.ts'

interface MyRequestView {
  readonly reference: string
  readonly heading: string
  readonly asked: string
  readonly state: string
  readonly next: readonly string[]
  readonly counted: CountedDaysView | false
  readonly decision: readonly string[]
  /** As the statute book words them. */
  readonly grounds: readonly string[]
  readonly copy: { readonly action: string; readonly isReady: boolean; readonly taken: string } | false
  readonly confirm: { readonly action: string } | false
  readonly withdraw: { readonly action: string } | false
  readonly happened: readonly { readonly words: string; readonly at: string }[]
  readonly complain: string
  readonly words: (typeof REQUEST_WORDS)['en']['status']
}

export function myRequestPage(
  { sealedSearches }: Pick<RequestPagesOptions, 'sealedSearches'>,
  language: Language,
): PageDefinition {
  const words = REQUEST_WORDS[language].status
  return definePage({
    address: '/my-request/:link',
    audience: 'public',
    permission: 'public',
    title: words.title,
    params: linkParams,
    get: {
      activity: 'request-looked-up',
      async answer({ tx, at, params: { link } }) {
        const hash = hashOfLink(link)
        await holdLink(tx, hash)
        const request = await selectLinked(tx, hash)
        if (request === undefined) return notFound()
        const here = addressIn(language, `/my-request/${link}`)
        const { reference, kind, state, decision, decisionWords, addressConfirmedAt } = request
        const copies = await selectCopies(tx, reference)
        const taken = copies.findLast(({ takenAt }) => takenAt !== null)?.takenAt ?? null
        const isOpen = state === 'open'
        const received = civilDate(request.receivedAt)
        return view<MyRequestView>({
          reference,
          heading: words.heading(reference),
          asked: words.asked(kind),
          state: words.state[state],
          next: nextOf(words, request, civilDate(at)),
          counted: isOpen && countedDays(rightClocks(kind, received).decide, received),
          decision:
            decision === null
              ? []
              : [
                  words.told(kind, decision),
                  ...(decisionWords ?? '').split(/\n+/),
                  ...(kind === 'access' ? sealedSearches.map(({ told }) => told[language]) : []),
                ].filter((line) => line !== ''),
          grounds: groundsInWords(await selectGroundsTold(tx)),
          copy: maySeeCopy(request, await countDocuments(tx, reference)) && {
            action: `${here}/copy`,
            // Nothing is given to whoever merely saw the confirmation page: the mailbox was ours to check, and was checked.
            isReady: request.byMail && addressConfirmedAt !== null && taken === null,
            taken: taken === null ? '' : words.copy.taken(fullInstant(taken)),
          },
          // Of a request that was withdrawn nothing is to be taken any more.
          confirm: state !== 'withdrawn' &&
            request.byMail &&
            addressConfirmedAt === null && { action: `${here}/confirm` },
          withdraw: isOpen && { action: `${here}/withdraw` },
          happened: (await selectHappened(tx, reference)).flatMap(({ at: then, kind: what }) => {
            const said = words.events[what]
            return said === undefined ? [] : [{ words: said, at: fullInstant(then) }]
          }),
          complain:
            kind === 'official-information' && decision !== null
              ? words.review
              : words.complain[RIGHTS[kind].complainTo],
          words,
        })
      },
    },
    template: new URL('./my-request.njk', import.meta.url),
  })
}

function nextOf(
  words: (typeof REQUEST_WORDS)['en']['status'],
  request: LinkedRequest,
  today: string,
): readonly string[] {
  if (request.state !== 'open') return []
  const due = decideBy(request)
  if (due < today) return [words.late(due)]
  if (request.extendedTo === null) return [words.decideBy(due)]
  return [words.extended(due, groundWords(request))]
}

function groundWords({ kind, extensionGround }: LinkedRequest): string {
  const extend: (typeof RIGHTS)[keyof typeof RIGHTS]['extend'] = RIGHTS[kind].extend
  return extend?.grounds.find(({ ground }) => ground === extensionGround)?.words ?? ''
}
