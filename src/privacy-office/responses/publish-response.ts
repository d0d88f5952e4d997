/** Publishes a response by two people: whoever agrees has read the words that are published, and no others. */
import { publishable, noteOfResponse } from '#privacy-office/requests'
import { err, fault, ok, type Fault, type Result } from '#kernel'
import type { RequestKind } from '#two-people'
import { RECORD } from './dispose-response.ts'
import { refusedName } from './names-in.ts'
import { lockResponse, markPublished, type ResponseWords } from './store.ts'
import type { Tx } from '#database'

const A_WEEK = 7 * 24

export const PUBLISH_RESPONSE: RequestKind = {
  name: 'responses/publish',
  sentence:
    'An answer to an official information request is published for everybody, as the first person wrote it.',
  askedWith: 'responses.write',
  decidedWith: 'responses.agree',
  standsForHours: A_WEEK,
  async agreed(act, { subject }) {
    const { tx, at, person } = act
    const response = await lockResponse(tx, subject.id)
    if (response?.state !== 'draft') return err(fault('response-not-a-draft'))
    const sound = await withoutNames(tx, response.reference, response)
    if (!sound.ok) return sound
    await markPublished(tx, response.id, person.id, at)
    await noteOfResponse(act, response.reference)
    await act.record({ event: 'response-published', subject: { kind: RECORD, id: response.id } })
    return ok(undefined)
  },
  declined: () => Promise.resolve(ok(undefined)),
}

/** Refused where it names who asked; and where nothing was given. */
export async function withoutNames(
  tx: Tx,
  reference: string,
  { title, asked, answered }: ResponseWords,
): Promise<Result<void, Fault>> {
  const request = await publishable(tx, reference)
  if (request === undefined) return err(fault('response-nothing-given'))
  for (const [field, words] of Object.entries({ title, asked, answered })) {
    const refused = refusedName(words, request)
    if (refused !== undefined) return err(fault(refused, { field }))
  }
  return ok(undefined)
}
