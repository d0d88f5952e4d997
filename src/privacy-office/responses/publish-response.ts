/** Publishes a response by two people: whoever agrees has read the words that are published, and no others. */
import { publishable, noteOfResponse } from '#privacy-office/requests'
import { err, fault, ok, type Fault, type Result } from '#kernel'
import type { RequestKind } from '#two-people'
import { RECORD } from './dispose-response.ts'
import { refusedName, type WhoAsked } from './names-in.ts'
import { lockResponse, markPublished, type ResponseWords } from './store.ts'
import type { Tx } from '#database'

const A_WEEK = 7 * 24
const NOBODY: WhoAsked = {
  ...{ familyName: '', givenNames: '', email: '', postalAddress: '', representative: '' },
}

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
  if ((await publishable(tx, reference)) === undefined) return err(fault('response-nothing-given'))
  return namesNobody(tx, reference, { title, asked, answered })
}

/** Of whatever everybody reads; who asked is nobody whom the office knows once the request is disposed of. */
export async function namesNobody(
  tx: Tx,
  reference: string,
  texts: Readonly<Record<string, string>>,
): Promise<Result<void, Fault>> {
  const who = (await publishable(tx, reference)) ?? NOBODY
  for (const [field, words] of Object.entries(texts)) {
    const refused = refusedName(words, who)
    if (refused !== undefined) return err(fault(refused, { field }))
  }
  return ok(undefined)
}
