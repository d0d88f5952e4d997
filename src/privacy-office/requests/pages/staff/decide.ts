/** The decision: at once where nothing is refused; else by two people, and the second reads what the first wrote. */
import { civilDate, err, ok, sentenceOf, type Fault, type Result } from '#kernel'
import {
  defineForm,
  definePage,
  fieldErrors,
  forbidden,
  longDate,
  notFound,
  redirect,
  summary,
  view,
  type FieldError,
  type PageDefinition,
  type SummaryRowView,
} from '#pages'
import {
  answerRequest,
  openRequestAbout,
  secondPerson,
  secondPersonFields,
  type SecondPersonView,
} from '#two-people'
import { consider, decideRequest } from '../../acts/decide.ts'
import { DECISIONS, decisionRule, type DecisionRule } from '../../decisions.ts'
import { countDocuments } from '../../document-store.ts'
import { documentsOwner } from '../../documents.ts'
import { isProven } from '../../proof-store.ts'
import { selectProposal, type ProposalRow } from '../../proposal-store.ts'
import { decideBy, type RequestRow } from '../../request.ts'
import { selectForAct, selectRequest } from '../../store.ts'
import type { WithheldRow } from '../../withheld-store.ts'
import { requestParams, requestPath, subjectOf, toRequests } from './act-page.ts'
import type { RequestPagesOptions } from './pages-options.ts'

interface DecideView {
  readonly reference: string
  readonly back: string
  readonly due: string
  readonly isOpen: boolean
  readonly lacks: readonly string[]
  readonly choices: readonly { readonly value: string; readonly text: string; readonly hint: string }[]
  readonly proposed: readonly SummaryRowView[]
  readonly asked: SecondPersonView | false
  /** Where the second person reads what is withheld. */
  readonly read: readonly { readonly text: string; readonly href: string }[]
}

export function decidePage({ permissions, after, decideKind, files }: RequestPagesOptions): PageDefinition {
  return definePage({
    address: '/requests/:reference/decide',
    permission: 'requests.handle',
    title: ({ reference }: DecideView) => `Decide ${reference}`,
    breadcrumbs: toRequests,
    params: requestParams,
    get: {
      activity: 'request-considered',
      subject: subjectOf,
      async answer({ tx, at, person, params: { reference } }) {
        const request = await selectRequest(tx, reference)
        if (request === undefined) return notFound()
        const { proofs, found, withheld } = await consider({ tx }, request)
        const proposal = await selectProposal(tx, reference)
        const asked = await openRequestAbout(tx, decideKind, reference, at)
        const rules: Readonly<Record<string, DecisionRule>> = DECISIONS[request.kind]
        return view<DecideView>({
          reference,
          back: requestPath(reference),
          due: longDate(decideBy(request)) + (decideBy(request) < civilDate(at) ? ' (late)' : ''),
          isOpen: request.state === 'open',
          read: readBySecond(request, await countDocuments(tx, reference)),
          lacks: lacksOf(request, {
            isProven: isProven(proofs, request.representative),
            undecided: found.filter(({ verdict }) => verdict === 'undecided').length,
            unscanned: ((await files?.list(tx, documentsOwner(reference), at)) ?? []).filter(
              ({ scan }) => scan === 'waiting',
            ).length,
          }),
          choices: Object.entries(rules).map(([value, { text, section }]) => ({
            value,
            text,
            hint: section,
          })),
          proposed:
            proposal === undefined || asked === undefined ? [] : proposedRows(request, proposal, withheld),
          asked:
            asked !== undefined &&
            secondPerson(asked, { asked: `Decide request ${reference} as written here`, person, at }),
        })
      },
    },
    post: {
      activity: 'request-decision-acted-on',
      subject: subjectOf,
      form: defineForm({
        fields: {
          ...secondPersonFields,
          decision: { kind: 'radios', label: 'What do you decide?', errors: {} },
          words: {
            kind: 'textarea',
            label: 'What do you tell them?',
            hint: 'They read this in the letter and on their page. A refusal needs its reasons. Name nobody else.',
            rows: 8,
            maxLength: 10_000,
            errors: { tooLong: 'Use 10,000 characters or fewer' },
          },
        },
      }),
      async answer({ form, params: { reference }, ...act }) {
        if (form.answer !== '' && !permissions.may(act.person.role, 'requests.agree')) return forbidden()
        const answered = await answerRequest(act, decideKind, form)
        const done = answered ?? (await proposed(form))
        return done.ok ? redirect(requestPath(reference)) : fieldErrors(done.error)

        async function proposed(sent: {
          readonly decision: string
          readonly words: string
        }): Promise<Result<string, readonly FieldError[]>> {
          const request = await selectForAct(act.tx, reference)
          if (request === undefined) return asErrors(err({ code: 'request-ended' }))
          return asErrors(await decideRequest(act, request, sent, { after, kind: decideKind }))
        }
      },
    },
    template: new URL('./decide.njk', import.meta.url),
  })
}

function asErrors(done: Result<string, Fault>): Result<string, readonly FieldError[]> {
  return done.ok
    ? ok(done.value)
    : err([{ field: done.error.field ?? 'decision', sentence: sentenceOf(done.error.code) }])
}

/** What still has to be done before anything can be given. */
function lacksOf(
  { kind, searchedAt }: RequestRow,
  {
    isProven,
    undecided,
    unscanned,
  }: { readonly isProven: boolean; readonly undecided: number; readonly unscanned: number },
): readonly string[] {
  const isAboutSomebody = kind === 'access' || kind === 'correction'
  return [
    isAboutSomebody &&
      !isProven &&
      'It has not been made sure who asks: nothing can be given or changed yet.',
    kind === 'access' && searchedAt === null && 'This site has not been searched: nothing can be given yet.',
    undecided > 0 &&
      `${String(undecided)} of the records that were found ${undecided === 1 ? 'is' : 'are'} not decided: nothing can be given yet.`,
    unscanned > 0 &&
      `${String(unscanned)} of the documents ${unscanned === 1 ? 'waits' : 'wait'} for a scan, and would be left out if the copy were taken before it.`,
  ].filter((line) => line !== false)
}

function readBySecond({ kind, reference }: RequestRow, documents: number): DecideView['read'] {
  const at = requestPath(reference)
  return kind === 'official-information'
    ? [
        { text: 'What is refused, and on which grounds', href: `${at}/refuse` },
        ...(documents > 0
          ? [{ text: 'The documents, and what is withheld of them', href: `${at}/documents` }]
          : []),
      ]
    : [
        { text: 'What was found, and what is withheld of it', href: `${at}/found` },
        { text: 'Files and mails, and what is withheld of them', href: `${at}/files` },
      ]
}

function proposedRows(
  { kind }: RequestRow,
  { decision, words, proposedByName }: ProposalRow,
  withheld: readonly WithheldRow[],
): readonly SummaryRowView[] {
  const rule = decisionRule(kind, decision)
  return summary([
    { name: 'Decision', value: rule?.text ?? decision },
    { name: 'Under', value: rule?.section ?? '' },
    { name: 'They are told', value: words },
    { name: 'Parts withheld', value: String(withheld.length) },
    { name: 'Written by', value: proposedByName },
  ])
}
