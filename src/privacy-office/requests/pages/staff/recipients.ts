/** Who was given what was corrected, and who of them knows: by itself, by mail, or as the officer writes down. */
import { civilDate, sentenceOf } from '#kernel'
import {
  defineForm,
  definePage,
  fieldErrors,
  fullInstant,
  longDate,
  notFound,
  redirect,
  view,
  type PageDefinition,
} from '#pages'
import { noteAllTold, tellRecipient, whatIsToTell } from '../../acts/tell-recipient.ts'
import { isTold, recipientsOfCorrection, type CorrectionRecipient } from '../../recipients-of.ts'
import { selectEvents, selectRequest } from '../../store.ts'
import { actOnRequest, requestParams, requestPath, subjectOf, toRequests } from './act-page.ts'
import type { RequestPagesOptions } from './pages-options.ts'

interface RecipientsView {
  readonly reference: string
  readonly back: string
  readonly left: readonly RecipientView[]
  readonly told: readonly RecipientView[]
  readonly isNoted: boolean
  /** What is still to be done before anybody is told. */
  readonly lacks: string
}

interface RecipientView {
  readonly key: string
  readonly to: string
  readonly given: readonly string[]
  readonly standing: string
  readonly mayMail: boolean
  readonly mayNote: boolean
}

export function recipientsPage(d: RequestPagesOptions): PageDefinition {
  return definePage({
    address: '/requests/:reference/recipients',
    permission: 'requests.handle',
    title: ({ reference }: RecipientsView) => `Who was given what ${reference} corrects`,
    breadcrumbs: toRequests,
    params: requestParams,
    get: {
      activity: 'request-record-read',
      subject: subjectOf,
      async answer({ tx, at, params: { reference } }) {
        const request = await selectRequest(tx, reference)
        if (request?.kind !== 'correction') return notFound()
        const all = await recipientsOfCorrection(tx, d, request, at)
        const shown = (some: readonly CorrectionRecipient[]) =>
          some.map((one) => present(one, d.mail !== undefined))
        const isToTell = (await whatIsToTell({ tx }, request)) !== undefined
        return view<RecipientsView>({
          reference,
          lacks: isToTell ? '' : sentenceOf('request-nothing-to-tell'),
          back: requestPath(reference),
          left: shown(all.filter((one) => !isTold(one))),
          told: shown(all.filter(isTold)),
          isNoted: (await selectEvents(tx, reference)).some(({ kind }) => kind === 'recipients-told'),
        })
      },
    },
    post: {
      activity: 'request-recipient-told',
      subject: subjectOf,
      form: defineForm({
        fields: {
          act: { kind: 'hidden' },
          recipient: { kind: 'hidden', mayBeLeftOut: true },
          words: {
            kind: 'text',
            label: 'How, and when?',
            maxLength: 500,
            errors: { tooLong: 'Use 500 characters or fewer' },
          },
        },
      }),
      answer: (asked) =>
        actOnRequest(asked, async (act, request) => {
          if (request.kind !== 'correction') return notFound()
          const { form } = asked
          const { reference } = request
          const here = `${requestPath(reference)}/recipients` as const
          const all = () => recipientsOfCorrection(act.tx, d, request, act.at)
          if ((await whatIsToTell(act, request)) === undefined)
            return fieldErrors([{ field: 'words', sentence: sentenceOf('request-nothing-to-tell') }])
          if (form.act !== 'noted') {
            const recipient = (await all()).find(({ key }) => key === form.recipient)
            if (recipient === undefined) return notFound()
            if (form.act === 'by-officer' && form.words.trim() === '')
              return fieldErrors([{ field: 'words', sentence: 'Enter how they were told, and when' }])
            const how = form.act === 'by-mail' ? 'by-mail' : 'by-officer'
            const done = await tellRecipient(d, act, request, { recipient, how, words: form.words })
            if (!done.ok) return fieldErrors([{ field: 'words', sentence: sentenceOf(done.error.code) }])
          }
          await noteAllTold(act, request, await all())
          return redirect(here)
        }),
    },
    template: new URL('./recipients.njk', import.meta.url),
  })
}

function present(one: CorrectionRecipient, hasMail: boolean): RecipientView {
  const { key, to, given, byItself, mailbox } = one
  const isLeft = !isTold(one)
  return {
    ...{ key, to, standing: standingOf(one) },
    given: given.map(({ at, what, by }) => `${longDate(civilDate(at))}: ${what} (${by})`),
    mayMail: isLeft && hasMail && mailbox !== undefined,
    mayNote: isLeft && byItself === undefined,
  }
}

function standingOf({ told, byItself }: CorrectionRecipient): string {
  if (told !== undefined) {
    const how = told.how === 'by-mail' ? 'Told by mail' : 'Told'
    return `${how} by ${told.toldByName}, ${fullInstant(told.toldAt)}. ${told.words}`.trim()
  }
  if (byItself === undefined) return ''
  const { words, toldAt } = byItself
  return toldAt === undefined ? words : `${words} Acknowledged ${fullInstant(toldAt)}.`
}
