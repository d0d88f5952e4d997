/** How it was made sure who asks (Privacy Act 2020 s 57): the kind of proof and never its number; of each request for itself. */
import { defineForm, definePage, redirect, view, type PageDefinition } from '#pages'
import { RECORD } from '../../activity-events.ts'
import { eventOf } from '../../acts/act.ts'
import { askSealedSearches } from '../../ask-sealed-searches.ts'
import { insertProof, isProven, PROOFS, selectProofs, type ProofHow } from '../../proof-store.ts'
import { nameOf } from '../../request.ts'
import { insertEvent } from '../../store.ts'
import {
  actOnRequest,
  actTemplate,
  onRequest,
  requestParams,
  requestPath,
  subjectOf,
  toRequests,
  type ActView,
} from './act-page.ts'
import type { RequestPagesOptions } from './pages-options.ts'

const HOW = Object.keys(PROOFS) as readonly ProofHow[]

export function proofPage({ sealedSearches }: Pick<RequestPagesOptions, 'sealedSearches'>): PageDefinition {
  return definePage({
    address: '/requests/:reference/proof',
    permission: 'requests.handle',
    title: ({ reference }: ActView) => `Who asks in ${reference}`,
    breadcrumbs: toRequests,
    params: requestParams,
    get: {
      activity: 'request-considered',
      subject: subjectOf,
      answer: (request) =>
        onRequest(request, (row) =>
          view<ActView>({
            reference: row.reference,
            heading: 'Make sure who asks',
            words: [
              `It is about ${nameOf(row)}${row.representative === '' ? '' : `, and ${row.representative} asks for them: both are made sure of`}.`,
              'Whoever has another request under way proves nothing by it: each request has its own proof. Ask for no more than you need, and write down no number.',
            ],
            buttonText: 'Record it',
            back: requestPath(row.reference),
          }),
        ),
    },
    post: {
      activity: 'request-proof-recorded',
      subject: subjectOf,
      form: defineForm({
        fields: {
          of: {
            kind: 'radios',
            label: 'What was made sure of?',
            options: [
              { value: 'person', text: 'Who the person is' },
              { value: 'authority', text: 'That somebody may ask for them' },
            ],
            errors: { empty: 'Select what was made sure of' },
          },
          how: {
            kind: 'radios',
            label: 'By what?',
            options: HOW.map((value) => ({ value, text: PROOFS[value] })),
            errors: { empty: 'Select by what' },
          },
          verdict: {
            kind: 'radios',
            label: 'Is it enough?',
            options: [
              { value: 'yes', text: 'Yes, I am satisfied' },
              { value: 'no', text: 'No, more is needed' },
            ],
            errors: { empty: 'Select whether it is enough' },
          },
          words: {
            kind: 'textarea',
            label: 'What did you see? (optional)',
            hint: 'No numbers of documents.',
            rows: 3,
            maxLength: 1_000,
            errors: { tooLong: 'Use 1,000 characters or fewer' },
          },
        },
      }),
      answer: (request) =>
        actOnRequest(request, async (act, { reference, representative }) => {
          const { of, how, words, verdict } = request.form
          const { tx, at, person } = act
          await insertProof(tx, reference, {
            ...{ id: act.newId(), of, how, words, at, isSatisfied: verdict === 'yes' },
            ...{ byId: person.id, byName: person.name },
          })
          const isNow = isProven(await selectProofs(tx, reference), representative)
          await insertEvent(
            tx,
            eventOf(act, reference, isNow ? 'identity-proved' : 'identity-not-proved', PROOFS[how]),
          )
          await askSealedSearches(act, sealedSearches, reference)
          await act.record({
            event: 'request-proof-recorded',
            subject: { kind: RECORD, id: reference },
            details: { of, how, isSatisfied: verdict === 'yes' },
          })
          return redirect(requestPath(reference))
        }),
    },
    template: actTemplate,
  })
}
