/** The second person agrees or declines, and what the kind says happens then happens; or the first takes it back. */
import type { Fault, Result } from '#kernel'
import { end } from './end-request.ts'
import type { RequestKind } from './request-kind.ts'
import type { OpenRequest, TwoPeopleAct } from './request.ts'

type Ended = Promise<Result<OpenRequest, Fault>>

export async function agree(act: TwoPeopleAct, kind: RequestKind, id: string): Ended {
  const request = await end(act, kind, { id, state: 'agreed' })
  if (!request.ok) return request
  const done = await kind.agreed?.(act, request.value)
  return done === undefined || done.ok ? request : done
}

/** With the reason, which the asker reads. */
export async function decline(act: TwoPeopleAct, kind: RequestKind, id: string, reason: string): Ended {
  const request = await end(act, kind, { id, state: 'declined', reason })
  if (!request.ok) return request
  const done = await kind.declined?.(act, request.value)
  return done === undefined || done.ok ? request : done
}

export function withdraw(act: TwoPeopleAct, kind: RequestKind, id: string): Ended {
  return end(act, kind, { id, state: 'withdrawn' })
}
