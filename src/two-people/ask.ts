/** One person asks for what takes two. */
import { err, fault, ok, type Fault, type Result } from '#kernel'
import { entryAbout } from './entry-about.ts'
import type { RequestKind } from './request-kind.ts'
import type { OpenRequest, RequestSubject, TwoPeopleAct } from './request.ts'
import { expireAbout, insertRequest } from './store.ts'

const HOUR_MS = 3_600_000

export interface Asking {
  readonly subject: RequestSubject
  /** Identifiers of others who may not be the second person, such as whoever it is about. */
  readonly excluded?: readonly string[]
}

export async function ask(
  act: TwoPeopleAct,
  kind: RequestKind,
  { subject, excluded = [] }: Asking,
): Promise<Result<OpenRequest, Fault>> {
  const { tx, at, person, record } = act
  for (const id of await expireAbout(tx, kind.name, subject, at))
    await record(entryAbout('two-people-expired', { id, kind: kind.name }))
  const request: OpenRequest = {
    id: act.newId(),
    subject,
    askedBy: person.id,
    askedAt: at,
    expiresAt: new Date(at.getTime() + kind.standsForHours * HOUR_MS),
  }
  if (!(await insertRequest(tx, kind.name, request, excluded))) return err(fault('request-open-already'))
  await record(entryAbout('two-people-asked', { id: request.id, kind: kind.name }, subject))
  return ok(request)
}
