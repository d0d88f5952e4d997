/** What every page of one act on a request has in common: the request or nothing, and the way back to it. */
import Type from 'typebox'
import type { Tx } from '#database'
import { notFound, type PageDefinition } from '#pages'
import { RECORD } from '../../activity-events.ts'
import type { OfficerAct } from '../../acts/act.ts'
import type { RequestRow } from '../../request.ts'
import { selectForAct, selectRequest } from '../../store.ts'

export const actTemplate = new URL('./act.njk', import.meta.url)

export const requestParams = Type.Object({
  reference: Type.String({ pattern: '^[A-Z0-9]{4}-[A-Z0-9]{4}$' }),
})

export const subjectOf = ({ params }: { readonly params: { readonly reference: string } }) => ({
  kind: RECORD,
  id: params.reference,
})

export const toRequests = [
  { text: 'Requests', href: '/requests' },
] as const satisfies PageDefinition['breadcrumbs']

export const requestPath = (reference: string) => `/requests/${reference}` as const

export interface ActView {
  readonly reference: string
  readonly heading: string
  readonly words: readonly string[]
  readonly buttonText: string
  readonly back: string
}

interface Asking {
  readonly tx: Tx
  readonly params: { readonly reference: string }
}

export async function onRequest<Answer>(
  asking: Asking,
  answer: (request: RequestRow) => Answer | Promise<Answer>,
): Promise<Answer | ReturnType<typeof notFound>> {
  const request = await selectRequest(asking.tx, asking.params.reference)
  return request === undefined ? notFound() : answer(request)
}

/** The same for the act itself: of two who act on one request the second waits, and sees what the first made of it. */
export async function actOnRequest<Answer>(
  asking: Asking & OfficerAct,
  answer: (act: OfficerAct, request: RequestRow) => Promise<Answer>,
): Promise<Answer | ReturnType<typeof notFound>> {
  const request = await selectForAct(asking.tx, asking.params.reference)
  return request === undefined ? notFound() : answer(asking, request)
}
