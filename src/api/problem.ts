/** Failures of the API as problem details (RFC 9457): a code of the closed list, its sentence, the places; never a value. */
import type { FastifyReply } from 'fastify'
import Type, { type Static } from 'typebox'
import { type ErrorCode, type Fault, isErrorCode, sentenceOf } from '#kernel'

export const problemSchema = Type.Object(
  {
    type: Type.String({ description: 'urn:landfall:error: and the code' }),
    title: Type.String({ description: 'What happened, in a sentence' }),
    status: Type.Integer(),
    instance: Type.Optional(Type.String({ description: 'A reference to quote to support' })),
    faults: Type.Optional(
      Type.Array(
        Type.Object({
          code: Type.String(),
          sentence: Type.String(),
          field: Type.Optional(Type.String()),
          row: Type.Optional(Type.Integer()),
          line: Type.Optional(Type.Integer()),
          detail: Type.Optional(Type.String({ description: 'What was expected; never what was found' })),
        }),
      ),
    ),
  },
  { $id: 'Problem' },
)

export type Problem = Static<typeof problemSchema>

const CODE = 'urn:landfall:error:'

/** `faults` name what is wrong with the input, place by place. */
export function problem(status: number, code: ErrorCode, faults: readonly Fault[] = []): Problem {
  const listed = faults.map(({ code: faultCode, field, row, line, detail }) => ({
    code: faultCode,
    sentence: sentenceOf(faultCode),
    ...(field === undefined ? {} : { field }),
    ...(row === undefined ? {} : { row }),
    ...(line === undefined ? {} : { line }),
    ...(detail === undefined ? {} : { detail }),
  }))
  return {
    type: `${CODE}${code}`,
    title: sentenceOf(code),
    status,
    ...(listed.length === 0 ? {} : { faults: listed }),
  }
}

export function sendProblem(reply: FastifyReply, it: Problem): FastifyReply {
  const code = it.type.slice(CODE.length)
  if (isErrorCode(code)) reply.request.refusedAs = code
  return reply
    .code(it.status)
    .header('cache-control', 'no-store')
    .type('application/problem+json')
    .send(JSON.stringify(it))
}
