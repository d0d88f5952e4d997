/** Mends what is held of the person who asked. */
import { isMailAddress } from '#mail'
import { defineForm, definePage, redirect, view, type PageDefinition } from '#pages'
import { correctEnquiry } from '../../acts/correct.ts'
import { actTemplate, enquiryAddress, onHeld, toEnquiry, type ActView } from './act-page.ts'
import { enquiryParams, subjectOf } from './enquiry-params.ts'

const LONGEST = 200

export function correctPage(): PageDefinition {
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
                heading: 'Correct what we hold',
                words: [
                  'The enquirer sees on their page that it was corrected. A new address is confirmed by nobody yet.',
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
          name: { kind: 'text', label: 'Name', maxLength: LONGEST, errors: {} },
          email: {
            kind: 'text',
            label: 'Email address',
            maxLength: 254,
            inputMode: 'email',
            accepts: isMailAddress,
            errors: { format: 'Enter an email address like name@company.co.nz' },
          },
          company: { kind: 'text', label: 'Company', maxLength: LONGEST, errors: {} },
        },
      }),
      answer: (request) =>
        onHeld(request, async (act, { reference }) => {
          await correctEnquiry(act, reference, request.form)
          return redirect(enquiryAddress(reference))
        }),
    },
    template: actTemplate,
  })
}
