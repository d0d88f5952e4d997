/** `POST /api/enquiries`: a partner sends an enquiry for somebody, who is written to; the partner gets its reference. */
import Type, { type Static } from 'typebox'
import { defineRoute, type RouteAnswer } from '#api'
import { ASKED_LENGTHS, clocksOf } from '#desk/enquiries'
import { fault, isOneLine, type Fault } from '#kernel'
import { isMailAddress } from '#mail'
import type { EnquirySender, SentWords } from '../send-enquiry.ts'
import type { PartnerCalls } from './partner-caller.ts'

const words = (maxLength: number, description: string, example: string) =>
  Type.String({ minLength: 1, maxLength, description, examples: [example] })

const bodySchema = Type.Object(
  {
    name: words(ASKED_LENGTHS.name, 'Of the person who asks', 'Hēmi Ruatapu'),
    email: words(
      ASKED_LENGTHS.email,
      'The person’s own: the acknowledgement and the private link go there, and to nobody else',
      'hemi@ruatapu.example',
    ),
    company: words(ASKED_LENGTHS.company, 'For whom they ask', 'Ruatapu Mānuka'),
    description: words(
      ASKED_LENGTHS.description,
      'The question, in their words',
      'Our container of mānuka honey is held in Busan. Which certificate is missing?',
    ),
    language: Type.Optional(
      Type.Enum(['en', 'mi'], { description: 'In which they are written to; English when left out' }),
    ),
  },
  { additionalProperties: false },
)

const answerSchema = Type.Object({
  reference: Type.String({ examples: ['AC4H-K7XQ'] }),
  received_at: Type.String({ format: 'date-time', examples: ['2026-11-30T02:15:00.000Z'] }),
  first_reply_by: Type.String({ format: 'date-time', examples: ['2026-12-02T02:15:00.000Z'] }),
  answer_by: Type.String({
    format: 'date',
    description: 'The last day, in New Zealand',
    examples: ['2026-12-14'],
  }),
  status_link: Type.String({
    description: 'Where this partner reads how it stands',
    examples: ['/api/enquiries/AC4H-K7XQ'],
  }),
})

/** The longest of every field, each character escaped, and the names. */
const BODY_LIMIT = 128 * 1024

export function sendEnquiryRoute(sender: EnquirySender, { caller, perMinute }: PartnerCalls) {
  return defineRoute({
    method: 'POST',
    address: '/api/enquiries',
    summary: 'Send an enquiry for somebody',
    permission: 'partner.send',
    caller,
    once: true,
    activity: { exemptBecause: 'it is kept with what comes beside it, and recorded in that transaction' },
    requestsPerMinute: perMinute,
    bodyLimit: BODY_LIMIT,
    refuses: [422],
    body: bodySchema,
    answers: answerSchema,
    async answer({ body, person, idempotencyKey: key }): Promise<RouteAnswer<Static<typeof answerSchema>>> {
      const said = asTyped(body)
      const faults = faultsOf(said)
      if (faults.length > 0) return { refused: 400, code: 'request-not-as-described', faults }
      const sent = await sender.send({ partner: person.id, key, words: said })
      if (!sent.ok) return { refused: 422, code: sent.error }
      const { reference, receivedAt } = sent.value
      const { firstReplyBy, answerBy } = clocksOf(receivedAt)
      return {
        status: 201,
        body: {
          reference,
          received_at: receivedAt.toISOString(),
          first_reply_by: firstReplyBy.toISOString(),
          answer_by: answerBy,
          status_link: `/api/enquiries/${reference}`,
        },
      }
    },
  })
}

/** As the forms take it: letters composed, no stray spaces. */
function asTyped({ language = 'en', ...typed }: Static<typeof bodySchema>): SentWords {
  const text = (said: string) => said.normalize('NFC').replaceAll('\r\n', '\n').trim()
  return {
    name: text(typed.name),
    email: text(typed.email),
    company: text(typed.company),
    description: text(typed.description),
    language,
  }
}

function faultsOf(said: SentWords): readonly Fault[] {
  const empty = (['name', 'company', 'description'] as const).filter((field) => said[field] === '')
  const broken = (['name', 'company'] as const).filter((field) => !isOneLine(said[field]))
  return [
    ...empty.map((field) => fault('text-empty', { field })),
    ...broken.map((field) => fault('answer-not-one-line', { field })),
    ...(isMailAddress(said.email) ? [] : [fault('email-malformed', { field: 'email' })]),
  ]
}
