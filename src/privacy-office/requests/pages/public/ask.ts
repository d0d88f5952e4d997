/** Somebody asks by right: one question a page, without script or cookie; nothing is asked that the search does not need. */
import { civilDate } from '#kernel'
import { isMailAddress } from '#mail'
import { defineJourney, type JourneyDefinition, type Language } from '#pages'
import { rightClocks, RIGHT_KINDS, type RightKind } from '#statute'
import { RECORD } from '../../activity-events.ts'
import { keepRequest, type KeepOptions } from '../../keep-request.ts'
import { requestAddress } from '../../private-links.ts'
import { REQUEST_WORDS } from '../../words/index.ts'

export function askByRightJourney(
  options: KeepOptions & { readonly agency: Readonly<Record<Language, string>> },
  language: Language,
): JourneyDefinition {
  const { ask } = REQUEST_WORDS[language]
  return defineJourney({
    address: '/your-information/ask',
    title: ask.title,
    questions: {
      kind: {
        inShort: ask.kind.inShort,
        fields: {
          kind: {
            kind: 'radios',
            label: ask.kind.label,
            options: RIGHT_KINDS.map((value) => ({ value, text: ask.kind.options[value] })),
            errors: { empty: ask.kind.empty },
          },
        },
      },
      'for-whom': {
        inShort: ask.forWhom.inShort,
        fields: {
          forWhom: {
            kind: 'radios',
            label: ask.forWhom.label,
            options: [
              { value: 'self', text: ask.forWhom.self },
              { value: 'other', text: ask.forWhom.other, hint: ask.forWhom.otherHint },
            ],
            errors: { empty: ask.forWhom.empty },
          },
        },
      },
      representative: {
        inShort: ask.representative.inShort,
        fields: {
          representative: {
            kind: 'text',
            label: ask.representative.label,
            hint: ask.representative.hint,
            maxLength: 200,
            errors: { empty: ask.representative.empty, tooLong: ask.representative.tooLong },
          },
        },
      },
      name: {
        heading: ask.name.heading,
        inShort: ask.name.inShort,
        words: ask.name.words,
        fields: {
          familyName: {
            kind: 'text',
            label: ask.name.family,
            hint: ask.name.familyHint,
            maxLength: 200,
            autocomplete: 'family-name',
            errors: { empty: ask.name.empty, tooLong: ask.name.tooLong },
          },
          givenNames: {
            kind: 'text',
            label: ask.name.given,
            maxLength: 200,
            autocomplete: 'given-name',
            errors: { tooLong: ask.name.tooLong },
          },
        },
      },
      born: {
        inShort: ask.born.inShort,
        fields: {
          dateOfBirth: {
            kind: 'date',
            label: ask.born.label,
            hint: ask.born.hint,
            errors: { notADate: ask.born.notADate },
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
            maxLength: 254,
            autocomplete: 'email',
            inputMode: 'email',
            accepts: isMailAddress,
            errors: { empty: ask.email.empty, tooLong: ask.email.wrong, format: ask.email.wrong },
          },
        },
      },
      numbers: {
        heading: ask.numbers.heading,
        inShort: ask.numbers.inShort,
        words: ask.numbers.words,
        fields: {
          documentNumber: {
            kind: 'text',
            label: ask.numbers.document,
            maxLength: 40,
            code: true,
            width: 20,
            errors: { tooLong: ask.numbers.tooLong },
          },
          otherReference: {
            kind: 'text',
            label: ask.numbers.reference,
            maxLength: 40,
            code: true,
            width: 20,
            errors: { tooLong: ask.numbers.tooLong },
          },
        },
      },
      words: {
        inShort: ask.words.inShort,
        fields: {
          words: {
            kind: 'textarea',
            label: ask.words.label,
            hint: ask.words.hint,
            maxLength: 10_000,
            rows: 6,
            errors: { empty: ask.words.empty, tooLong: ask.words.tooLong },
          },
        },
      },
      urgent: {
        inShort: ask.urgent.inShort,
        fields: {
          urgentBecause: {
            kind: 'textarea',
            label: ask.urgent.label,
            hint: ask.urgent.hint,
            maxLength: 1_000,
            rows: 2,
            errors: { tooLong: ask.urgent.tooLong },
          },
        },
      },
    },
    askedWhen: { representative: (answers) => answers['for-whom']?.forWhom === 'other' },
    check: { words: ask.notice(options.agency[language]), button: ask.button },
    activity: 'request-made',
    recordKind: RECORD,
    async send({ answers, reference, privateToken, tx, at, newId }) {
      await keepRequest(
        options,
        { tx, at, newId },
        {
          ...{ reference, privateToken, language, channel: 'web', receivedAt: at },
          kind: kindOf(answers.kind.kind),
          words: answers.words.words,
          representative: answers.representative?.representative ?? '',
          urgentBecause: answers.urgent.urgentBecause,
          about: {
            ...answers.name,
            ...answers.numbers,
            dateOfBirth: answers.born.dateOfBirth,
            email: answers.email.email,
            postalAddress: '',
          },
        },
      )
      return undefined
    },
    sent: {
      title: ask.sentTitle,
      next: ({ sentAt }) => ask.next(rightClocks('access', civilDate(sentAt)).decide.due),
      link: ({ privateToken }) => ({ ...ask.link, href: requestAddress(privateToken, language) }),
    },
  })
}

function kindOf(answer: string): RightKind {
  return RIGHT_KINDS.find((kind) => kind === answer) ?? 'access'
}
