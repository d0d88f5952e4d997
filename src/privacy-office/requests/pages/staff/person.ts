/** Corrects what a request says of its person: another address has to be shown to be theirs anew, and its old link ends. */
import { isMailAddress } from '#mail'
import { defineForm, definePage, redirect, view, type PageDefinition } from '#pages'
import { eventOf } from '../../acts/act.ts'
import { tokenHash } from '../../private-links.ts'
import { insertEvent, setAbout } from '../../store.ts'
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

export function personPage({ links }: RequestPagesOptions): PageDefinition {
  return definePage({
    address: '/requests/:reference/person',
    permission: 'requests.handle',
    title: ({ reference }: ActView) => `Whom ${reference} is about`,
    breadcrumbs: toRequests,
    params: requestParams,
    get: {
      activity: 'request-considered',
      subject: subjectOf,
      answer: (request) =>
        onRequest(request, (row) => {
          const [year = '', month = '', day = ''] = row.dateOfBirth.split('-')
          return view<ActView>(
            {
              reference: row.reference,
              heading: 'Correct what we know of them',
              words: ['The search looks by all of this. Search again after you have changed it.'],
              buttonText: 'Save',
              back: requestPath(row.reference),
            },
            {
              values: {
                ...{ familyName: row.familyName, givenNames: row.givenNames, email: row.email },
                ...{ 'dateOfBirth-day': day, 'dateOfBirth-month': month, 'dateOfBirth-year': year },
                ...{ postalAddress: row.postalAddress, documentNumber: row.documentNumber },
                otherReference: row.otherReference,
              },
            },
          )
        }),
    },
    post: {
      activity: 'request-person-corrected',
      subject: subjectOf,
      form: defineForm({
        fields: {
          familyName: {
            kind: 'text',
            label: 'Family name, or the only name',
            maxLength: 200,
            errors: { empty: 'Enter the name', tooLong: 'Use 200 characters or fewer' },
          },
          givenNames: { kind: 'text', label: 'Given names (optional)', maxLength: 200, errors: {} },
          dateOfBirth: {
            kind: 'date',
            label: 'Date of birth (optional)',
            errors: { notADate: 'Enter a day that exists' },
          },
          email: {
            kind: 'text',
            label: 'Email address (optional)',
            maxLength: 254,
            inputMode: 'email',
            accepts: isMailAddress,
            errors: { format: 'Enter an email address like name@company.co.nz' },
          },
          postalAddress: {
            kind: 'textarea',
            label: 'Postal address (optional)',
            rows: 3,
            maxLength: 500,
            errors: { tooLong: 'Use 500 characters or fewer' },
          },
          documentNumber: {
            kind: 'text',
            label: 'Passport number (optional)',
            maxLength: 40,
            code: true,
            errors: {},
          },
          otherReference: {
            kind: 'text',
            label: 'A reference that they gave (optional)',
            maxLength: 100,
            errors: {},
          },
        },
      }),
      answer: (request) =>
        actOnRequest(request, async (act, { reference }) => {
          const mailHash = tokenHash(links.mailToken(reference, request.form.email))
          await setAbout(act.tx, reference, request.form, mailHash)
          await insertEvent(act.tx, eventOf(act, reference, 'person-corrected'))
          return redirect(requestPath(reference))
        }),
    },
    template: actTemplate,
  })
}
