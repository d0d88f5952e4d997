/** A letter, a call or a visit becomes a request, with the day on which it came: its clock counts from then. */
import { civilDate, civilTime, spokenReference } from '#kernel'
import { isMailAddress } from '#mail'
import { defineForm, definePage, fieldErrors, redirect, view, type PageDefinition } from '#pages'
import { RIGHTS, RIGHT_KINDS } from '#statute'
import { RECORD } from '../../activity-events.ts'
import { recordRequest } from '../../keep-request.ts'
import { selectRecordedBy } from '../../store.ts'
import { actTemplate, requestPath, toRequests, type ActView } from './act-page.ts'
import { KIND_WORDS } from './kind-words.ts'
import type { RequestPagesOptions } from './pages-options.ts'

const TEN_YEARS_MS = 10 * 366 * 86_400_000

export function recordRequestPage({ keep }: RequestPagesOptions): PageDefinition {
  return definePage({
    address: '/requests/record',
    permission: 'requests.handle',
    title: 'Record a request',
    breadcrumbs: toRequests,
    get: {
      activity: { exemptBecause: 'an empty form shows nothing of anybody' },
      answer: ({ at }) => {
        const [year = '', month = '', day = ''] = civilDate(at).split('-')
        return Promise.resolve(
          view<ActView>(
            {
              reference: '',
              heading: 'Record a request',
              words: [
                'Nobody has to name an Act, fill in a form or say why. Its clock counts from the day on which it first came, by whatever way.',
              ],
              buttonText: 'Record',
              back: '/requests',
            },
            { values: { 'day-day': day, 'day-month': month, 'day-year': year, language: 'en' } },
          ),
        )
      },
    },
    post: {
      activity: 'request-recorded',
      form: defineForm({
        once: true,
        fields: {
          channel: {
            kind: 'radios',
            label: 'How did it come?',
            options: [
              { value: 'letter', text: 'By letter' },
              { value: 'email', text: 'By email' },
              { value: 'phone', text: 'By telephone' },
              { value: 'in-person', text: 'In person' },
            ],
            errors: { empty: 'Select how it came' },
          },
          day: {
            kind: 'date',
            label: 'On which day did it first come?',
            errors: { empty: 'Enter the day on which it came', notADate: 'Enter a day that exists' },
          },
          kind: {
            kind: 'radios',
            label: 'What is asked?',
            hint: 'Who asks for “official information” about themself asks for their own information (OIA s 12(1A)).',
            options: RIGHT_KINDS.map((value) => ({
              value,
              text: KIND_WORDS[value],
              hint: RIGHTS[value].law,
            })),
            errors: { empty: 'Select what is asked' },
          },
          words: {
            kind: 'textarea',
            label: 'What do they ask, in their words?',
            hint: 'Of a call or a visit: what you understood. Read it to them.',
            maxLength: 20_000,
            rows: 5,
            errors: { empty: 'Enter what they ask', tooLong: 'Use 20,000 characters or fewer' },
          },
          familyName: {
            kind: 'text',
            label: 'Family name, or the only name, of whom it is about',
            maxLength: 200,
            errors: { empty: 'Enter the name', tooLong: 'Use 200 characters or fewer' },
          },
          givenNames: { kind: 'text', label: 'Given names (optional)', maxLength: 200, errors: {} },
          dateOfBirth: {
            kind: 'date',
            label: 'Date of birth (optional)',
            errors: { notADate: 'Enter a day that exists' },
          },
          representative: {
            kind: 'text',
            label: 'Who asks for them, where it is somebody else (optional)',
            maxLength: 200,
            errors: {},
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
          urgentBecause: {
            kind: 'text',
            label: 'Why it is urgent, where they say so (optional)',
            maxLength: 1_000,
            errors: {},
          },
          language: {
            kind: 'radios',
            label: 'In which language do they want to be told?',
            options: [
              { value: 'en', text: 'English' },
              { value: 'mi', text: 'Te reo Māori' },
            ],
            errors: { empty: 'Select the language' },
          },
        },
      }),
      async answer({ tx, at, newId, form, onceKey, person, record }) {
        const receivedAt = form.day === civilDate(at) ? at : civilTime(form.day, '12:00')
        if (receivedAt > at)
          return fieldErrors([{ field: 'day', sentence: 'Enter a day that is not after today' }])
        if (at.getTime() - receivedAt.getTime() > TEN_YEARS_MS)
          return fieldErrors([{ field: 'day', sentence: 'Enter a day within the last ten years' }])
        const reference = spokenReference()
        const { channel, kind, language, words, representative, urgentBecause, ...about } = form
        const isNew = await recordRequest(
          keep,
          { tx, at, newId },
          {
            ...{ reference, channel, kind, language, words, representative, urgentBecause, receivedAt },
            about: {
              ...{ familyName: about.familyName, givenNames: about.givenNames, email: about.email },
              ...{ dateOfBirth: about.dateOfBirth, postalAddress: about.postalAddress },
              ...{ documentNumber: about.documentNumber, otherReference: about.otherReference },
            },
          },
          { id: person.id, name: person.name, onceKey, askedIn: null },
        )
        if (!isNew) {
          const before = await selectRecordedBy(tx, onceKey)
          return redirect(before === undefined ? '/requests' : requestPath(before))
        }
        await record({
          event: 'request-recorded',
          subject: { kind: RECORD, id: reference },
          details: { kind },
        })
        return redirect(requestPath(reference))
      },
    },
    template: actTemplate,
  })
}
