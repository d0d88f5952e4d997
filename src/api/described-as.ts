/** A route's schemas as they are checked, and as the OpenAPI document says them. */
import Type, { type TSchema } from 'typebox'
import { problemSchema } from './problem.ts'
import type { RouteDefinition } from './route-definition.ts'

const keyHeader = Type.Object({
  'idempotency-key': Type.String({
    pattern: '^[\\x21-\\x7e]{8,200}$',
    description:
      'A name that you draw for the act, 8 to 200 printable characters: the same key with the same body is answered as the first time and does nothing new; with another body it is refused (422)',
    examples: ['4f1c9a52-6d0e-4b8e-9a55-2f6f0b0f7a11'],
  }),
})

export function describedAs(route: RouteDefinition) {
  const { params, query, body, answers, summary, caller, once } = route
  return {
    summary,
    response: { '2xx': answers, ...problemsOf(route) },
    ...(params === undefined ? {} : { params }),
    ...(query === undefined ? {} : { querystring: query }),
    ...(body === undefined ? {} : { body }),
    ...(once === true ? { headers: keyHeader } : {}),
    ...(caller?.proof === undefined ? {} : { security: [{ [caller.proof]: [] }] }),
  }
}

function problemsOf({ body, requestsPerMinute, refuses = [] }: RouteDefinition): Record<number, TSchema> {
  const statuses = [
    ...[400, 401, 403],
    ...(body === undefined ? [] : [413, 415]),
    ...(requestsPerMinute === undefined ? [] : [429]),
    ...refuses,
  ]
  return Object.fromEntries(statuses.map((status) => [status, problemSchema]))
}
