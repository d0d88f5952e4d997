/** `GET /api/enquiries/{reference}`: where an enquiry that the partner sent stands; nothing of whoever asked, or of what was said. */
import Type, { type Static } from 'typebox'
import { defineRoute, type RouteAnswer } from '#api'
import { DESK_AGENCIES, DESK_AGENCY_NAMES } from '#desk/directory'
import { clocksOf } from '#desk/enquiries'
import { civilTime, referenceOf } from '#kernel'
import { selectStanding, type Standing } from '../store.ts'
import type { PartnerCalls } from './partner-caller.ts'

const answerSchema = Type.Object({
  reference: Type.String({ examples: ['AC4H-K7XQ'] }),
  state: Type.Enum(['received', 'with-agency', 'answered', 'closed'], { examples: ['with-agency'] }),
  agency: Type.Enum([...DESK_AGENCY_NAMES], {
    description: DESK_AGENCY_NAMES.map((name) => `${name}: ${DESK_AGENCIES[name].en}`).join('; '),
    examples: ['mpi'],
  }),
  next_step_by: Type.Union([Type.String({ format: 'date-time' }), Type.Null()], {
    description: 'By when the person hears from the agency; null when nothing more is owed',
    examples: ['2026-12-02T02:15:00.000Z'],
  }),
  received_at: Type.String({ format: 'date-time', examples: ['2026-11-30T02:15:00.000Z'] }),
})

export function readEnquiryRoute({ caller, perMinute }: PartnerCalls) {
  return defineRoute({
    method: 'GET',
    address: '/api/enquiries/:reference',
    summary: 'Read where an enquiry that you sent stands',
    permission: 'partner.send',
    caller,
    activity: { inTheAct: ['partner-enquiry-read'] },
    requestsPerMinute: perMinute,
    refuses: [404],
    params: Type.Object({ reference: Type.String({ examples: ['AC4H-K7XQ'] }) }),
    answers: answerSchema,
    async answer({ tx, at, params, record }): Promise<RouteAnswer<Static<typeof answerSchema>>> {
      const reference = referenceOf(params.reference)
      const standing = reference === undefined ? undefined : await selectStanding(tx, reference, at)
      if (reference === undefined || standing === undefined) return { refused: 404, code: 'no-such-enquiry' }
      await record({ event: 'partner-enquiry-read', subject: { kind: 'enquiry', id: reference } })
      return {
        body: {
          reference,
          state: standing.state,
          agency: standing.heldBy,
          next_step_by: nextStepBy(standing)?.toISOString() ?? null,
          received_at: standing.receivedAt.toISOString(),
        },
      }
    },
  })
}

function nextStepBy({ state, receivedAt, isRepliedTo }: Standing): Date | undefined {
  if (state === 'answered' || state === 'closed') return undefined
  const { firstReplyBy, answerBy } = clocksOf(receivedAt)
  return isRepliedTo ? civilTime(answerBy, '23:59') : firstReplyBy
}
