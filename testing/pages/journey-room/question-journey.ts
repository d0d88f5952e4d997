/** A small journey for tests of the page kit: somebody asks a question, for themselves or for a company. */
import type { ActivityEventDeclaration } from '#activity'
import { sql, type RoomSchema } from '#database'
import { err, ok } from '#kernel'
import { defineJourney, fieldErrors, fullInstant, type AttachmentSink } from '#pages'

export const questionsSchema: RoomSchema = {
  room: 'questions',
  schema: 'questions',
  migrations: new URL('./migrations/', import.meta.url),
}

export const questionsActivityEvents: readonly ActivityEventDeclaration[] = [
  { event: 'question-sent', sentence: 'Somebody of the public sent a question.', readsPersonalData: false },
]

export interface HeldUploads {
  readonly sink: AttachmentSink
  /** What the sink took whole, by its id. */
  readonly taken: Map<string, string>
}

/** Keeps what it takes in memory; a file that begins with `%VIRUS` is refused, one that breaks off is forgotten. */
export function heldUploads(): HeldUploads {
  const taken = new Map<string, string>()
  const sink: AttachmentSink = {
    maxBytes: 2000,
    async take({ name, body }) {
      const chunks: Uint8Array[] = []
      for await (const chunk of body) chunks.push(chunk as Uint8Array)
      const text = Buffer.concat(chunks).toString()
      if (text.startsWith('%VIRUS')) return err('request-not-as-described')
      const id = `file-${String(taken.size + 1)}`
      taken.set(id, text)
      return ok({ id, name, bytes: text.length })
    },
    async discard({ id }) {
      taken.delete(id)
    },
  }
  return { sink, taken }
}

export function questionJourney(attachments: AttachmentSink = heldUploads().sink) {
  return defineJourney({
    address: '/ask',
    title: 'Ask a question',
    questions: {
      whom: {
        inShort: 'Asking for',
        fields: {
          whom: {
            kind: 'radios',
            label: 'Whom are you asking for?',
            options: [
              { value: 'myself', text: 'Myself' },
              { value: 'company', text: 'A company' },
            ],
            errors: { empty: 'Select whom you are asking for' },
          },
        },
      },
      company: {
        inShort: 'Company',
        fields: {
          company: {
            kind: 'text',
            label: 'What is the company called?',
            maxLength: 80,
            autocomplete: 'organization',
            errors: { empty: 'Enter the company’s name' },
          },
        },
      },
      person: {
        heading: 'About you',
        words: ['We use this to answer you, and for nothing else.'],
        fields: {
          name: {
            kind: 'text',
            label: 'Full name',
            maxLength: 80,
            autocomplete: 'name',
            errors: { empty: 'Enter your name' },
          },
          born: {
            kind: 'date',
            label: 'Date of birth',
            errors: { notADate: 'Date of birth must be a real date' },
          },
        },
      },
      question: {
        inShort: 'Question',
        fields: {
          words: {
            kind: 'textarea',
            label: 'What is your question?',
            hint: 'Leave out passport and card numbers.',
            maxLength: 5000,
            errors: {
              empty: 'Enter your question',
              tooLong: 'Your question must be 5,000 characters or fewer',
            },
          },
        },
      },
      document: {
        inShort: 'Document',
        fields: {
          document: {
            kind: 'file',
            label: 'Attach a document (optional)',
            errors: { tooBig: 'The file must be smaller than 2 kB' },
          },
        },
      },
    },
    askedWhen: { company: ({ whom }) => whom?.whom === 'company' },
    attachments,
    check: {
      words: ['The agency reads what you send to answer you. You may ask to see and correct it at any time.'],
      button: 'Send your question',
    },
    activity: 'question-sent',
    recordKind: 'question',
    async send({ tx, answers, reference, privateToken, newId }) {
      const { person, question, document, company } = answers
      if (question.words === 'refused') {
        return fieldErrors([{ field: 'words', sentence: 'Ask something else' }])
      }
      await sql`insert into questions.questions (id, reference, token, asked_by, company, born, words, document)
        values (${newId()}, ${reference}, ${privateToken}, ${person.name}, ${company?.company ?? null},
          ${person.born === '' ? null : person.born}, ${question.words}, ${document.document?.id ?? null})`.execute(
        tx,
      )
      return undefined
    },
    sent: {
      title: 'Your question was sent',
      next: ({ sentAt }) => [
        `We read it on the next working day after ${fullInstant(sentAt)} and answer within 20 working days.`,
      ],
      link: ({ privateToken }) => ({
        text: 'Follow your question',
        href: `/follow/${privateToken}`,
        words: 'Keep this link to yourself: whoever has it can read the answer.',
      }),
    },
  })
}
