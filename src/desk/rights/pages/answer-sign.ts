/**
 * What a sign is: from the enquiry's page one press starts the clock, another says that it is none. Asked for by its address it also
 * takes what no word gave away.
 */
import { heldConversation } from '#desk/enquiries'
import { defineForm, definePage, notFound, redirect, view, type PageDefinition } from '#pages'
import { RIGHTS, RIGHT_KINDS } from '#statute'
import type { PrivacyOffice } from '#rooms'
import Type from 'typebox'
import { dismissSign, openCase } from '../answer-sign.ts'
import { askedIn } from '../asked-in.ts'
import { selectCasesOf } from '../store.ts'
import { RIGHTS_KINDS } from '../rights-kinds.ts'

interface SignView {
  readonly reference: string
  readonly back: string
}

const IT_IS_NONE = 'none'

const subject = ({ params }: { readonly params: { readonly reference: string } }) => ({
  kind: 'enquiry',
  id: params.reference,
})

export function answerSignPage(office: () => PrivacyOffice): PageDefinition {
  return definePage({
    address: '/enquiries/:reference/rights',
    permission: 'rights.handle',
    title: ({ reference }: SignView) => `What ${reference} asks by right`,
    breadcrumbs: [{ text: 'Queue', href: '/queue' }],
    params: Type.Object({ reference: Type.String({ pattern: '^[A-Z0-9]{4}-[A-Z0-9]{4}$' }) }),
    get: {
      activity: 'rights-considered',
      subject,
      async answer({ tx, params: { reference } }) {
        const conversation = await heldConversation(tx, reference)
        if (conversation === undefined) return notFound()
        return view<SignView>({ reference, back: `/enquiries/${reference}` })
      },
    },
    post: {
      activity: 'rights-sign-answered',
      subject,
      form: defineForm({
        fields: {
          kind: {
            kind: 'radios',
            label: 'What is it?',
            options: RIGHT_KINDS.map((value) => ({
              value,
              text: capitalised(RIGHTS_KINDS[value].text),
              hint: RIGHTS[value].law,
            })),
            errors: { empty: 'Select what it is' },
          },
          answer: { kind: 'hidden' },
        },
      }),
      async answer({ tx, at, newId, params: { reference }, form, person, record }) {
        const conversation = await heldConversation(tx, reference)
        if (conversation === undefined) return notFound()
        const act = { tx, at, newId, by: { id: person.id, name: person.name } }
        const isNone = form.answer === IT_IS_NONE
        const done = await (isNone ? dismissSign : openCase)(act, conversation, form.kind)
        if (done)
          await record({
            event: isNone ? 'rights-sign-dismissed' : 'rights-clock-started',
            subject: { kind: 'enquiry', id: reference },
            details: { kind: form.kind },
          })
        const opened = (await selectCasesOf(tx, reference)).find(
          ({ kind, state }) => kind === form.kind && state === 'open',
        )
        if (done && opened !== undefined)
          await office().takeOver({ tx, at, newId, person: act.by, record }, askedIn(conversation, opened))
        return redirect(`/enquiries/${reference}`)
      },
    },
    template: new URL('./answer-sign.njk', import.meta.url),
  })
}

function capitalised(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}
