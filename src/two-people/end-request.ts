/** Ends a request, once and by the right person, or says why it does not end so. */
import { err, fault, ok, type Fault, type Result } from '#kernel'
import { entryAbout } from './entry-about.ts'
import type { RequestKind } from './request-kind.ts'
import type { OpenRequest, TwoPeopleAct } from './request.ts'
import { endRequest, type EndState } from './store.ts'

export interface EndingOf {
  readonly id: string
  readonly state: EndState
  readonly reason?: string
}

export async function end(
  { tx, at, person, record }: TwoPeopleAct,
  { name: kind }: RequestKind,
  ending: EndingOf,
): Promise<Result<OpenRequest, Fault>> {
  const { outcome, request } = await endRequest(tx, { ...ending, kind, person: person.id, at })
  switch (outcome) {
    case 'not-open':
      return err(fault('request-not-open'))
    case 'expired':
      return err(fault('request-expired'))
    case 'not-second':
      return err(fault('second-person-is-first'))
    case 'not-asker':
      return err(fault('request-of-another'))
    case 'agreed':
    case 'declined':
    case 'withdrawn':
      await record(entryAbout(`two-people-${outcome}`, { id: request.id, kind }, request.subject))
      return ok(request)
  }
}
