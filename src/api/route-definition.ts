/** A route is one file: method, address, permission, activity, schemas, answer. */
import type { FastifyRequest } from 'fastify'
import type { Static, TSchema } from 'typebox'
import type { Permission, SignedInPerson } from '#access'
import type { ActivityEntry } from '#activity'
import type { Tx } from '#database'
import type { Clock, ErrorCode, Fault, NewId } from '#kernel'

/** Who may call without a person's session: a room's own proof, such as a lane's token. */
export interface Caller {
  /** Undefined when the proof is missing or does not hold. */
  personOf(request: FastifyRequest): Promise<SignedInPerson | undefined>
  /** The name of the proof in the document, where it is a token that the site gives (`TokenIssuer`). */
  readonly proof?: string
}

export interface RouteRequest<Params = unknown, Query = unknown, Body = unknown> {
  readonly person: SignedInPerson
  readonly at: Date
  readonly clock: Clock
  readonly newId: NewId
  readonly params: Params
  readonly query: Query
  readonly body: Body
  /** What the caller named the act; the empty string for a route that asks for no name. */
  readonly idempotencyKey: string
}

export interface RecordedRequest<Params, Query, Body> extends RouteRequest<Params, Query, Body> {
  readonly tx: Tx
  record(entry: ActivityEntry): Promise<void>
}

/** The body of an answer, or a refusal that undoes whatever the act wrote. */
export type RouteAnswer<Answer> =
  | { readonly status?: 200 | 201 | 202; readonly body: Answer }
  | { readonly refused: number; readonly code: ErrorCode; readonly faults?: readonly Fault[] }

interface RouteBasics<
  Params extends TSchema,
  Query extends TSchema,
  Body extends TSchema,
  Answer extends TSchema,
> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly address: `/api/${string}`
  /** For the OpenAPI document. */
  readonly summary: string
  readonly permission: Permission
  readonly params?: Params
  readonly query?: Query
  readonly body?: Body
  readonly answers: Answer
  /** Instead of a session. */
  readonly caller?: Caller
  /** The call carries an `Idempotency-Key`: the same key is the same act, however often it comes. */
  readonly once?: true
  /** Of one network address; a function makes it the caller's own. */
  readonly requestsPerMinute?: number | ((person: SignedInPerson) => number)
  readonly bodyLimit?: number
  /** Statuses of its refusals beside those of every route, for the document. */
  readonly refuses?: readonly number[]
}

/** Everything that reads or changes is recorded in its own transaction. */
export interface RecordedRoute<
  Params extends TSchema,
  Query extends TSchema,
  Body extends TSchema,
  Answer extends TSchema,
> extends RouteBasics<Params, Query, Body, Answer> {
  /** The event; or in the act, where what it is and whom it is about come out: then the act records before it answers. */
  readonly activity: string | { readonly inTheAct: readonly string[] }
  answer(
    request: RecordedRequest<Static<Params>, Static<Query>, Static<Body>>,
  ): Promise<RouteAnswer<Static<Answer>>>
}

/** A route that keeps its own transaction or leaves no trace on purpose says why; it is given no transaction. */
export interface ExemptRoute<
  Params extends TSchema,
  Query extends TSchema,
  Body extends TSchema,
  Answer extends TSchema,
> extends RouteBasics<Params, Query, Body, Answer> {
  readonly activity: { readonly exemptBecause: string }
  answer(
    request: RouteRequest<Static<Params>, Static<Query>, Static<Body>>,
  ): Promise<RouteAnswer<Static<Answer>>>
}

/** A route of any shape, as a site composes it. */
export type RouteDefinition =
  RecordedRoute<TSchema, TSchema, TSchema, TSchema> | ExemptRoute<TSchema, TSchema, TSchema, TSchema>

/* eslint-disable @typescript-eslint/unified-signatures -- one signature for both would leave open what a route is given */
/** Types a route from its own schemas; the second shape is the exempt one. */
export function defineRoute<
  Answer extends TSchema,
  Params extends TSchema = TSchema,
  Query extends TSchema = TSchema,
  Body extends TSchema = TSchema,
>(route: RecordedRoute<Params, Query, Body, Answer>): RouteDefinition
export function defineRoute<
  Answer extends TSchema,
  Params extends TSchema = TSchema,
  Query extends TSchema = TSchema,
  Body extends TSchema = TSchema,
>(route: ExemptRoute<Params, Query, Body, Answer>): RouteDefinition
export function defineRoute(route: RouteDefinition): RouteDefinition {
  return route
}
/* eslint-enable @typescript-eslint/unified-signatures */

export function isExempt(route: RouteDefinition): route is ExemptRoute<TSchema, TSchema, TSchema, TSchema> {
  return typeof route.activity === 'object' && 'exemptBecause' in route.activity
}
