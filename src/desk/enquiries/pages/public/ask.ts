/** An exporter asks a question: name, email address, company and description, exactly these, and a file if they like. */
import { attachmentSink, endingsOf, type Files } from '#files'
import { sentenceOf } from '#kernel'
import { isMailAddress } from '#mail'
import { defineJourney, fieldErrors, type JourneyDefinition, type Language } from '#pages'
import { ASKED_LENGTHS } from '../../asked-lengths.ts'
import { RECORD, TAKEN } from '../../attached-files.ts'
import { keepEnquiry, type KeepOptions } from '../../keep-enquiry.ts'
import { linkAddress } from '../../private-links.ts'
import { clocksOf } from '../../service-times.ts'
import { ENQUIRY_WORDS } from '../../words/index.ts'

export function askJourney(
  options: KeepOptions & { readonly files: Pick<Files, 'receive' | 'keep' | 'discard' | 'newIn'> },
  language: Language,
): JourneyDefinition {
  const { ask } = ENQUIRY_WORDS[language]
  return defineJourney({
    address: '/ask',
    title: ask.title,
    questions: {
      name: {
        inShort: ask.name.inShort,
        fields: {
          name: {
            kind: 'text',
            label: ask.name.label,
            maxLength: ASKED_LENGTHS.name,
            autocomplete: 'name',
            errors: { empty: ask.name.empty, tooLong: ask.name.tooLong },
          },
        },
      },
      email: {
        inShort: ask.email.inShort,
        fields: {
          email: {
            kind: 'text',
            label: ask.email.label,
            hint: ask.email.hint,
            maxLength: ASKED_LENGTHS.email,
            autocomplete: 'email',
            inputMode: 'email',
            accepts: isMailAddress,
            errors: { empty: ask.email.empty, tooLong: ask.email.wrong, format: ask.email.wrong },
          },
        },
      },
      company: {
        inShort: ask.company.inShort,
        fields: {
          company: {
            kind: 'text',
            label: ask.company.label,
            hint: ask.company.hint,
            maxLength: ASKED_LENGTHS.company,
            autocomplete: 'organization',
            errors: { empty: ask.company.empty, tooLong: ask.company.tooLong },
          },
        },
      },
      description: {
        inShort: ask.description.inShort,
        fields: {
          description: {
            kind: 'textarea',
            label: ask.description.label,
            hint: ask.description.hint,
            maxLength: ASKED_LENGTHS.description,
            rows: 10,
            errors: { empty: ask.description.empty, tooLong: ask.description.tooLong },
          },
        },
      },
      file: {
        inShort: ask.file.inShort,
        fields: {
          file: {
            kind: 'file',
            label: ask.file.label,
            hint: ask.file.hint,
            accept: endingsOf(TAKEN.allow),
            errors: { tooBig: ask.file.tooBig },
          },
        },
      },
    },
    attachments: attachmentSink(options.files, TAKEN),
    check: { words: ask.notice(options.recordsIn, options.files.newIn), button: ask.button },
    activity: 'enquiry-asked',
    recordKind: RECORD,
    async send({ answers, reference, privateToken, ...act }) {
      const { email } = answers.email
      const kept = await keepEnquiry(options, act, {
        ...{ reference, channel: 'web', language, privateToken, email },
        ...{ name: answers.name.name, company: answers.company.company },
        ...{
          description: answers.description.description,
          files: answers.file.file === undefined ? [] : [answers.file.file],
        },
      })
      return kept.ok ? undefined : fieldErrors([{ field: 'file', sentence: sentenceOf(kept.error) }])
    },
    sent: {
      title: ask.sentTitle,
      next: ({ sentAt }) => ask.next(clocksOf(sentAt)),
      link: ({ privateToken }) => ({ ...ask.link, href: linkAddress(privateToken, language) }),
    },
  })
}
