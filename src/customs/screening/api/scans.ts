/** `POST /api/scans`: a passport read at a lane. Counted per lane and minute; nothing else is kept until it matches. */
import Type, { type Static } from 'typebox'
import type { LaneTokens } from '#access'
import { CRAFT_LENGTH, craftName } from '#customs/alerts'
import { defineRoute, type Caller, type RouteAnswer, type RouteRequest } from '#api'
import { civilDate, fault, type ErrorCode } from '#kernel'
import { parseMrz } from '#travel-document'
import { isLaneClockRight, LANE_CLOCK } from '../lane-clock.ts'
import type { Screening } from '../start-screening.ts'

const movementSchema = Type.Object({
  direction: Type.Union([Type.Literal('arrival'), Type.Literal('departure')]),
  craft: Type.String({
    description: `Flight number or name of the ship: ${CRAFT_LENGTH.least} to ${CRAFT_LENGTH.most} letters of any script and digits, with spaces or hyphens between`,
  }),
  port: Type.String({ pattern: '^[A-Z]{3}$', description: 'IATA code of the port' }),
  lane: Type.String({ pattern: '^[A-Z][0-9]{1,2}$' }),
  at: Type.String({
    format: 'date-time',
    description: `ISO 8601 with offset, at most ${String(LANE_CLOCK.mayDifferMinutes)} minutes from the site’s clock`,
  }),
})

const scanSchema = Type.Object({
  mrz: Type.Array(Type.String({ maxLength: 60 }), {
    minItems: 1,
    maxItems: 4,
    description: 'The two or three lines',
  }),
  movement: movementSchema,
})

const answerSchema = Type.Object({
  instruction: Type.Union([Type.Literal('proceed'), Type.Literal('refer')]),
})

/** A lane speaks for itself, by its token; it looks in memory only. */
function laneCaller(lanes: Pick<LaneTokens, 'laneOf'>): Caller {
  return {
    personOf: (request) => {
      const lane = lanes.laneOf(request.headers.authorization)
      if (lane === undefined) return Promise.resolve(undefined)
      return Promise.resolve({
        id: lane.tokenId,
        name: lane.lane,
        role: 'lane' as const,
        databaseRole: 'customs_lane' as const,
        port: lane.port,
        sessionId: lane.tokenId,
      })
    },
  }
}

const refusal = (refused: number, code: ErrorCode) => ({ refused, code })

export function scansRoute(
  screening: Pick<Screening, 'scan' | 'countDamaged'>,
  lanes: Pick<LaneTokens, 'laneOf'>,
) {
  return defineRoute({
    method: 'POST',
    address: '/api/scans',
    summary: 'Screen a passport that was read at a lane',
    permission: 'passport.scan',
    caller: laneCaller(lanes),
    activity: { exemptBecause: 'a scan that matches nobody leaves no trace but a number' },
    body: scanSchema,
    answers: answerSchema,
    bodyLimit: 4096,
    async answer({
      person,
      body,
      at: now,
    }: RouteRequest<unknown, unknown, Static<typeof scanSchema>>): Promise<
      RouteAnswer<Static<typeof answerSchema>>
    > {
      const { mrz, movement } = body
      const at = new Date(movement.at)
      if (movement.port !== person.port || movement.lane !== person.name)
        return refusal(403, 'lane-not-of-token')
      const craft = craftName(movement.craft)
      if (craft === undefined) return refusal(400, 'craft-malformed')
      // Before the passport is read: the century of a birth follows from the day of travel.
      if (!isLaneClockRight(at, now)) return refusal(400, 'lane-clock-wrong')
      const reading = parseMrz(mrz, { travelDate: civilDate(at) })
      if (reading.document === undefined) {
        await screening.countDamaged(movement.port, movement.lane)
        const faults = reading.faults.length > 0 ? reading.faults : [fault('mrz-misread')]
        return { refused: 422, code: 'mrz-misread', faults }
      }
      const instruction = await screening.scan({
        document: reading.document,
        movement: { ...movement, craft },
      })
      if (!instruction.ok) return refusal(503, instruction.error.code)
      return { body: { instruction: instruction.value } }
    },
  })
}
