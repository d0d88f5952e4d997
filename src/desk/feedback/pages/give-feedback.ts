/** Somebody of the public says how the site went for them. They are not asked who they are. */
import { attachmentSink, endingsOf, type Files } from '#files'
import { BrokenPromise, sentenceOf } from '#kernel'
import { defineJourney, fieldErrors, type JourneyDefinition, type Language } from '#pages'
import { RECORD, TAKEN } from '../attached-file.ts'
import { keepFeedback } from '../keep-feedback.ts'
import { isOutcome, OUTCOMES } from '../outcomes.ts'
import type { WordSeal } from '../sealed-words.ts'
import { FEEDBACK_WORDS } from './give-feedback-words.ts'

export function giveFeedbackJourney(options: {
  readonly files: Pick<Files, 'receive' | 'keep' | 'discard'>
  readonly seal: WordSeal
  readonly language: Language
}): JourneyDefinition {
  const { language } = options
  const { title, purpose, outcome, improvement, file, check, sent } = FEEDBACK_WORDS[language]
  return defineJourney({
    address: '/give-feedback',
    title,
    questions: {
      purpose: {
        inShort: purpose.inShort,
        fields: {
          purpose: {
            kind: 'textarea',
            label: purpose.label,
            hint: purpose.hint,
            maxLength: 500,
            rows: 3,
            errors: { empty: purpose.empty, tooLong: purpose.tooLong },
          },
        },
      },
      outcome: {
        inShort: outcome.inShort,
        fields: {
          outcome: {
            kind: 'radios',
            label: outcome.label,
            options: choicesIn(language),
            errors: { empty: outcome.empty },
          },
        },
      },
      improvement: {
        inShort: improvement.inShort,
        fields: {
          improvement: {
            kind: 'textarea',
            label: improvement.label,
            hint: improvement.hint,
            maxLength: 3000,
            errors: { tooLong: improvement.tooLong },
          },
        },
      },
      file: {
        inShort: file.inShort,
        fields: {
          file: {
            kind: 'file',
            label: file.label,
            hint: file.hint,
            accept: endingsOf(TAKEN.allow),
            errors: { tooBig: file.tooBig },
          },
        },
      },
    },
    attachments: attachmentSink(options.files, TAKEN),
    check,
    activity: 'feedback-given',
    recordKind: RECORD,
    async send({ answers, reference, ...act }) {
      const { outcome } = answers.outcome
      if (!isOutcome(outcome)) throw new BrokenPromise('an answer is none of its choices')
      const kept = await keepFeedback(options, act, {
        ...{ reference, outcome, file: answers.file.file },
        words: { purpose: answers.purpose.purpose, improvement: answers.improvement.improvement },
      })
      return kept.ok
        ? undefined
        : fieldErrors([{ field: 'file', sentence: sentenceOf(kept.error, language) }])
    },
    sent: { title: sent.title, next: () => sent.next },
  })
}

function choicesIn(language: Language) {
  return Object.entries(OUTCOMES).map(([value, { text, inTeReo }]) => ({
    value,
    text: language === 'mi' ? inTeReo : text,
  }))
}
