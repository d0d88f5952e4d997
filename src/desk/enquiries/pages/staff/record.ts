/** A call, a letter or a visit becomes the same enquiry as one from the website, with the time at which it came. */
import { defineForm, definePage, fieldErrors, redirect, view, type PageDefinition } from '#pages'
import { isDeskAgency } from '#desk/directory'
import { civilDate, civilTime, sentenceOf, spokenReference } from '#kernel'
import { isMailAddress } from '#mail'
import { authorOf } from '../../acts/act.ts'
import { keepEnquiry, type KeepOptions } from '../../keep-enquiry.ts'
import { privateToken } from '../../private-links.ts'
import { faultOfReceipt } from '../../received-when.ts'
import { markRecordedBy, selectRecordedBy } from '../../recording-store.ts'
import { actTemplate, toEnquiry, type ActView } from './act-page.ts'
import { doneAddress } from './done-words.ts'

/** As people say it: `14:05`, `14.05`, `2.30pm`, `9 am`. */
const TIME = /^(?:([01]?\d|2[0-3])[:.]([0-5]\d)|(0?[1-9]|1[0-2])(?:[:.]([0-5]\d))? ?([ap])\.?m\.?)$/i

export function recordPage(d: KeepOptions): PageDefinition {
  return definePage({
    address: '/enquiries/record',
    permission: 'enquiry.answer',
    title: 'Record an enquiry',
    breadcrumbs: toEnquiry,
    get: {
      activity: { exemptBecause: 'an empty form shows nothing of anybody' },
      answer: ({ at }) => {
        const [year = '', month = '', day = ''] = civilDate(at).split('-')
        return Promise.resolve(
          view<ActView>(
            {
              // There is none before it is recorded.
              reference: '',
              heading: 'Record a call, a letter or a visit',
              words: [
                'Its clocks count from the day on which it came, not from now. Tell the person what we collect, why, and that they may ask for it.',
              ],
              buttonText: 'Record',
              back: '/queue',
            },
            { values: { 'day-day': day, 'day-month': month, 'day-year': year, language: 'en' } },
          ),
        )
      },
    },
    post: {
      activity: 'enquiry-recorded',
      form: defineForm({
        once: true,
        otherIsAnother: true,
        fields: {
          channel: {
            kind: 'radios',
            label: 'How did it come?',
            options: [
              { value: 'phone', text: 'By telephone' },
              { value: 'letter', text: 'By letter' },
              { value: 'in-person', text: 'In person' },
            ],
            errors: { empty: 'Select how it came' },
          },
          day: {
            kind: 'date',
            label: 'On which day?',
            errors: { empty: 'Enter the day on which it came', notADate: 'Enter a day that exists' },
          },
          time: {
            kind: 'text',
            label: 'At what time?',
            hint: 'For example 14:05 or 2.05pm. Leave it out where nobody knows.',
            width: 10,
            format: TIME,
            errors: { format: 'Enter a time like 14:05 or 2.05pm' },
          },
          name: {
            kind: 'text',
            label: 'Name',
            maxLength: 200,
            errors: { empty: 'Enter the name, or “not given”' },
          },
          email: {
            kind: 'text',
            label: 'Email address (optional)',
            maxLength: 254,
            inputMode: 'email',
            accepts: isMailAddress,
            errors: { format: 'Enter an email address like name@company.co.nz' },
          },
          company: { kind: 'text', label: 'Company (optional)', maxLength: 200, errors: {} },
          language: {
            kind: 'radios',
            label: 'In which language do they want an answer?',
            options: [
              { value: 'en', text: 'English' },
              { value: 'mi', text: 'Te reo Māori' },
            ],
            errors: { empty: 'Select the language' },
          },
          description: {
            kind: 'textarea',
            label: 'What is the question?',
            maxLength: 20_000,
            rows: 8,
            errors: { empty: 'Enter the question' },
          },
        },
      }),
      async answer({ tx, at, newId, form, onceKey, person, record }) {
        const receivedAt = civilTime(form.day, timeOf(form.time, form.day, at))
        const impossible = faultOfReceipt(receivedAt, at)
        if (impossible !== undefined) return fieldErrors([{ field: 'day', sentence: sentenceOf(impossible) }])
        const { agency } = authorOf(person)
        if (!isDeskAgency(agency))
          return fieldErrors([
            { field: 'channel', sentence: 'Your sign-in names no agency that could hold it' },
          ])
        const before = await selectRecordedBy(tx, onceKey)
        if (before !== undefined) return redirect(doneAddress(before, 'written'))
        const reference = spokenReference()
        const kept = await keepEnquiry(
          d,
          { tx, at: receivedAt, newId, record },
          {
            ...{
              reference,
              privateToken: privateToken(),
              heldBy: agency,
            },
            ...{ channel: form.channel, language: form.language, name: form.name },
            ...{ email: form.email, company: form.company, description: form.description },
          },
        )
        if (!kept.ok) return fieldErrors([{ field: 'description', sentence: sentenceOf(kept.error) }])
        await markRecordedBy(tx, reference, onceKey)
        await record({ event: 'enquiry-recorded', subject: { kind: 'enquiry', id: reference } })
        return redirect(doneAddress(reference, 'written'))
      },
    },
    template: actTemplate,
  })
}

/** Midday where nobody knows; on the day itself, no later than now. */
function timeOf(typed: string, day: string, at: Date): string {
  const [, hour, minute = '00', twelfth, past = '00', half] = TIME.exec(typed) ?? []
  if (hour !== undefined) return `${hour.padStart(2, '0')}:${minute}`
  if (twelfth !== undefined)
    return `${String((Number(twelfth) % 12) + (half?.toLowerCase() === 'p' ? 12 : 0)).padStart(2, '0')}:${past}`
  return day === civilDate(at) && at < civilTime(day, '12:00') ? '00:00' : '12:00'
}
