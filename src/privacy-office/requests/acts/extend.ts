/** Takes more time for a request: within the first time, on a ground of its Act, told at once (Privacy Act 2020 ss 48, 65; OIA s 15A). */
import { civilDate, err, fault, ok, type Fault, type Result } from '#kernel'
import { RIGHTS, type RightRule } from '#statute'
import type { RequestRow } from '../request.ts'
import { insertEvent, setExtension } from '../store.ts'
import { eventOf, type OfficerAct } from './act.ts'

export interface Extension {
  readonly to: string
  readonly ground: string
  readonly words: string
}

export async function extendRequest(
  act: OfficerAct,
  request: RequestRow,
  { to, ground, words }: Extension,
): Promise<Result<void, Fault>> {
  const { extend }: RightRule = RIGHTS[request.kind]
  if (request.state !== 'open' || extend === undefined) return err(fault('request-ended'))
  if (request.extendedTo !== null) return err(fault('request-extension-twice', { field: 'to' }))
  if (civilDate(act.at) > request.dueOn) return err(fault('request-extension-late', { field: 'to' }))
  if (to <= request.dueOn) return err(fault('request-extension-short', { field: 'to' }))
  await setExtension(act.tx, request.reference, { to, ground })
  await insertEvent(act.tx, eventOf(act, request.reference, 'extended', words))
  return ok(undefined)
}
