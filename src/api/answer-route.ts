/** The way of one call: who, may they, the act with its record, the answer or a problem. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { SignedInPerson } from '#access'
import type { ActivityEntry } from '#activity'
import type { Database } from '#database'
import { BrokenPromise, type Clock, type NewId } from '#kernel'
import { withRecord, PAGE_REFUSED, type AccessGate, type SiteLog } from '#pages'
import { problem, sendProblem } from './problem.ts'
import { isExempt, type RouteAnswer, type RouteDefinition, type RouteRequest } from './route-definition.ts'

export interface ApiSite {
  readonly access: AccessGate
  readonly database: Database
  readonly clock: Clock
  readonly newId: NewId
  readonly log: SiteLog
}

/** Sends a refusal and returns undefined, or says who calls. */
export async function admitCaller(
  site: ApiSite,
  route: RouteDefinition,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<SignedInPerson | undefined> {
  const person = await (route.caller ?? site.access).personOf(request)
  request.askedBy = person?.id
  if (person === undefined) {
    sendProblem(reply, problem(401, 'not-signed-in'))
    return undefined
  }
  if (!site.access.may(person.role, route.permission)) {
    await recordRefusal(site, route, person, site.clock.now())
    sendProblem(reply, problem(403, 'not-permitted'))
    return undefined
  }
  return person
}

export async function answerRoute(
  site: ApiSite,
  route: RouteDefinition,
  person: SignedInPerson,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const at = site.clock.now()
  const asked: RouteRequest = {
    ...{ person, at, clock: site.clock, newId: site.newId },
    ...{ params: request.params, query: request.query, body: request.body },
    idempotencyKey: keyOf(request),
  }
  const answer = isExempt(route) ? await route.answer(asked) : await recorded(site, route, asked)
  if ('refused' in answer) return sendProblem(reply, problem(answer.refused, answer.code, answer.faults))
  return reply
    .code(answer.status ?? 200)
    .header('cache-control', 'no-store')
    .send(answer.body)
}

function keyOf({ headers }: FastifyRequest): string {
  const key = headers['idempotency-key']
  return typeof key === 'string' ? key : ''
}

type RecordedDefinition = Exclude<RouteDefinition, { readonly activity: { readonly exemptBecause: string } }>

async function recorded(
  site: ApiSite,
  route: RecordedDefinition,
  asked: RouteRequest,
): Promise<RouteAnswer<unknown>> {
  const { person, at } = asked
  const { activity } = route
  const entry = typeof activity === 'string' ? { event: activity } : undefined
  let isRecorded = entry !== undefined
  try {
    return await withRecord(within(site), { person, at, entry }, async ({ tx, record }) => {
      const recording = (one: ActivityEntry) => {
        isRecorded = true
        return record(one)
      }
      const answer = await route.answer({ ...asked, tx, record: recording })
      if ('refused' in answer) throw new Undo(answer)
      if (!isRecorded) throw new BrokenPromise('a route answered without a record')
      return answer
    })
  } catch (thrown) {
    if (thrown instanceof Undo) return thrown.answer
    throw thrown
  }
}

async function recordRefusal(
  site: ApiSite,
  route: RouteDefinition,
  person: SignedInPerson,
  at: Date,
): Promise<void> {
  const details = { address: route.address.slice(1), permission: route.permission }
  await withRecord(within(site), { person, at, entry: { event: PAGE_REFUSED, details } }, () =>
    Promise.resolve(),
  )
}

function within({ database }: ApiSite) {
  return { database, publicRole: `${database.site}_actor` } as const
}

class Undo extends Error {
  readonly answer: RouteAnswer<unknown>
  constructor(answer: RouteAnswer<unknown>) {
    super('undone')
    this.answer = answer
  }
}
