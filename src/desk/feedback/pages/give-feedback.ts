/** Somebody of the public says how the site went for them. They are not asked who they are. */
import { attachmentSink, endingsOf, type Files } from '#files'
import { BrokenPromise, sentenceOf } from '#kernel'
import { defineJourney, fieldErrors, type JourneyDefinition } from '#pages'
import { RECORD, TAKEN } from '../attached-file.ts'
import { keepFeedback } from '../keep-feedback.ts'
import { isOutcome, OUTCOMES } from '../outcomes.ts'
import type { WordSeal } from '../sealed-words.ts'

const choices = Object.entries(OUTCOMES).map(([value, { text }]) => ({ value, text }))

export function giveFeedbackJourney(options: {
  readonly files: Pick<Files, 'receive' | 'keep' | 'discard'>
  readonly seal: WordSeal
}): JourneyDefinition {
  return defineJourney({
    address: '/give-feedback',
    title: 'Give feedback',
    questions: {
      purpose: {
        inShort: 'What you came to do',
        fields: {
          purpose: {
            kind: 'textarea',
            label: 'What did you come to this site to do?',
            hint: 'For example, find out which papers a load of honey needs.',
            maxLength: 500,
            rows: 3,
            errors: {
              empty: 'Enter what you came to do',
              tooLong: 'What you came to do must be 500 characters or fewer',
            },
          },
        },
      },
      outcome: {
        inShort: 'How it went',
        fields: {
          outcome: {
            kind: 'radios',
            label: 'How did it go?',
            options: choices,
            errors: { empty: 'Select how it went' },
          },
        },
      },
      improvement: {
        inShort: 'What could be better',
        fields: {
          improvement: {
            kind: 'textarea',
            label: 'What could be better? (optional)',
            hint: 'Do not give personal details: no names, and no passport, account or telephone numbers.',
            maxLength: 3000,
            errors: { tooLong: 'What could be better must be 3,000 characters or fewer' },
          },
        },
      },
      file: {
        inShort: 'File',
        fields: {
          file: {
            kind: 'file',
            label: 'Attach a file that shows it (optional)',
            hint: 'A PNG or JPEG picture, a PDF or plain text, up to 5 MB. Cover personal details first.',
            accept: endingsOf(TAKEN.allow),
            errors: { tooBig: 'The file must be 5 MB or smaller' },
          },
        },
      },
    },
    attachments: attachmentSink(options.files, TAKEN),
    check: {
      words: [
        'The people who run this site read what you send, to make it better. They use it for nothing else.',
        'We do not ask who you are, so we cannot answer you.',
      ],
      button: 'Send feedback',
    },
    activity: 'feedback-given',
    recordKind: RECORD,
    async send({ answers, reference, ...act }) {
      const { outcome } = answers.outcome
      if (!isOutcome(outcome)) throw new BrokenPromise('an answer is none of its choices')
      const kept = await keepFeedback(options, act, {
        ...{ reference, outcome, file: answers.file.file },
        words: { purpose: answers.purpose.purpose, improvement: answers.improvement.improvement },
      })
      return kept.ok ? undefined : fieldErrors([{ field: 'file', sentence: sentenceOf(kept.error) }])
    },
    sent: {
      title: 'Thank you for your feedback',
      next: () => [
        'An agent of the desk reads it within five working days.',
        'What is mended because of it, you will see on this site: we do not know who you are, so nobody will write to you.',
        'If you tell us more later, quote the reference.',
      ],
    },
  })
}
