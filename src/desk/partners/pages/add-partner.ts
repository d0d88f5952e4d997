/** Adds a partner, with its first secret. */
import { defineForm, definePage, fieldErrors, redirect, view, type PageDefinition } from '#pages'
import { addPartner } from '../add-partner.ts'
import { makeSecret } from '../make-secret.ts'
import { hasPartnerNamed } from '../store.ts'
import { tellOnce } from './told-once.ts'

const LIMITS = [
  { value: '60', text: 'One in a second', hint: 'People who fill in the partner’s own form' },
  { value: '600', text: 'Ten in a second', hint: 'A programme that hands on what it has gathered' },
  { value: '6000', text: 'A hundred in a second', hint: 'Ask whoever looks after the server first' },
] as const

export function addPartnerPage(): PageDefinition {
  return definePage({
    address: '/partners/new',
    permission: 'partner.manage',
    title: 'Add a partner',
    breadcrumbs: [{ text: 'Partners', href: '/partners' }],
    get: {
      activity: { exemptBecause: 'an empty form shows nothing of anybody' },
      answer: () => Promise.resolve(view({}, { values: { limit: '60' } })),
    },
    post: {
      activity: 'partner-added',
      form: defineForm({
        once: true,
        otherIsAnother: true,
        fields: {
          name: {
            kind: 'text',
            label: 'Whose programme is it?',
            hint: 'An organisation, for example Waikato Chamber of Commerce.',
            maxLength: 200,
            errors: { empty: 'Enter whose programme it is', tooLong: 'Use 200 characters or fewer' },
          },
          limit: {
            kind: 'radios',
            label: 'How often may it call?',
            options: LIMITS,
            errors: { empty: 'Select how often it may call' },
          },
        },
      }),
      async answer({ tx, at, newId, form, onceKey, person, record }) {
        if (await hasPartnerNamed(tx, form.name, onceKey))
          return fieldErrors([
            {
              field: 'name',
              sentence: 'A partner of this name is there: give it a new secret, or another name',
            },
          ])
        const act = { tx, at, newId, by: { id: person.id, name: person.name } }
        const { id, isNew } = await addPartner(act, {
          ...{ name: form.name, requestsPerMinute: Number(form.limit), onceKey },
        })
        // Sent again, it has been added, and its first secret was shown.
        const secret = isNew ? await makeSecret(act, id) : undefined
        if (secret === undefined) return redirect(`/partners/${id}`)
        await record({ event: 'partner-secret-made', subject: { kind: 'partner', id } })
        return redirect(tellOnce(id, secret, { person, at, newId }))
      },
    },
    template: new URL('./add-partner.njk', import.meta.url),
  })
}
