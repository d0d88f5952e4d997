/** Mends what is held of the person who asked, unless somebody else mended it since. */
import { sentenceOf } from '#kernel'
import { isMailAddress } from '#mail'
import { defineForm, definePage, fieldErrors, redirect, view, type PageDefinition } from '#pages'
import { correctEnquiry } from '../../acts/correct.ts'
import type { ReplyDependencies } from '../../acts/reply.ts'
import type { HeldOfPerson } from '../../agency-store.ts'
import {
  actOnHeld,
  actTemplate,
  enquiryAddress,
  onHeld,
  seenField,
  toEnquiry,
  type ActView,
} from './act-page.ts'
import { enquiryParams, subjectOf } from './enquiry-params.ts'
import { markOf } from './mark-of.ts'
import { doneAddress } from './done-words.ts'

const LONGEST = 200

export function correctPage(d: ReplyDependencies): PageDefinition {
  return definePage({
    address: '/enquiries/:reference/correct',
    permission: 'enquiry.answer',
    title: ({ reference }: ActView) => `Correct ${reference}`,
    breadcrumbs: toEnquiry,
    params: enquiryParams,
    get: {
      activity: 'enquiry-opened',
      subject: subjectOf,
      answer: (request) =>
        onHeld(request, (_, { reference, name, email, company }) =>
          Promise.resolve(
            view<ActView>(
              {
                reference,
                seen: seenOf({ name, email, company }),
                heading: 'Correct what we hold',
                words: [
                  'The enquirer sees on their page that it was corrected. A new address gets a link to confirm it, and the links that were sent to the old one open nothing more.',
                ],
                buttonText: 'Save',
                back: enquiryAddress(reference),
              },
              { values: { name, email, company } },
            ),
          ),
        ),
    },
    post: {
      activity: 'enquiry-corrected',
      subject: subjectOf,
      form: defineForm({
        fields: {
          ...seenField,
          name: {
            kind: 'text',
            label: 'Name',
            maxLength: LONGEST,
            errors: { empty: 'Enter the name, or “not given”' },
          },
          email: {
            kind: 'text',
            label: 'Email address (leave it out only where nobody knows one)',
            maxLength: 254,
            inputMode: 'email',
            accepts: isMailAddress,
            errors: { format: 'Enter an email address like name@company.co.nz' },
          },
          company: { kind: 'text', label: 'Company (optional)', maxLength: LONGEST, errors: {} },
        },
      }),
      answer: (request) =>
        actOnHeld(request, async (act, enquiry) => {
          const { seen, name, email, company } = request.form
          if (seen !== '' && seen !== seenOf(enquiry))
            return fieldErrors([
              {
                field: 'name',
                sentence: `Somebody corrected it since you opened this page. It is now: ${said(enquiry)}`,
              },
            ])
          // The enquirer would read that something was corrected.
          if (markOf({ name, email, company }) === seenOf(enquiry))
            return fieldErrors([
              { field: 'name', sentence: 'Nothing is changed. Change what is wrong, or leave it as it is' },
            ])
          if (email === '' && enquiry.email !== '')
            return fieldErrors([
              { field: 'email', sentence: 'Enter the email address: without one nothing can be sent' },
            ])
          const done = await correctEnquiry(d, act, enquiry, { name, email, company })
          return done.ok
            ? redirect(doneAddress(enquiry.reference, 'corrected'))
            : fieldErrors([{ field: 'email', sentence: sentenceOf(done.error.code) }])
        }),
    },
    template: actTemplate,
  })
}

const seenOf = ({ name, email, company }: HeldOfPerson) => markOf({ name, email, company })

function said({ name, email, company }: HeldOfPerson): string {
  return [name, email, company].filter((one) => one !== '').join(', ')
}
