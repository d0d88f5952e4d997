/** What every page of one act on an enquiry has in common: the enquiry or nothing, and the way back to it. */
import { notFound, redirect, type PageDefinition } from '#pages'
import { authorOf, type AgentAct } from '../../acts/act.ts'
import { selectEnquiry, selectForAct, type EnquiryRow } from '../../agency-store.ts'
import { enquiryParams } from './enquiry-params.ts'

export const actTemplate = new URL('./act.njk', import.meta.url)

export const toEnquiry = [{ text: 'Queue', href: '/queue' }] as const satisfies PageDefinition['breadcrumbs']

export interface ActView {
  readonly reference: string
  readonly heading: string
  readonly words: readonly string[]
  readonly buttonText: string
  readonly back: string
  /** What was seen when the page was made, where the act is refused once that is no longer so. */
  readonly seen?: string
}

interface Asking {
  readonly tx: AgentAct['tx']
  readonly at: Date
  readonly newId: AgentAct['newId']
  readonly person: Parameters<typeof authorOf>[0]
  readonly params: { readonly reference: string }
}

/** Undefined where the agency does not hold it: the page is then not found, as if there were none. */
export async function heldEnquiry({
  tx,
  params,
}: Pick<Asking, 'tx' | 'params'>): Promise<EnquiryRow | undefined> {
  return selectEnquiry(tx, params.reference)
}

export async function onHeld<Answer>(
  asking: Asking,
  answer: (act: AgentAct, enquiry: EnquiryRow) => Promise<Answer>,
): Promise<Answer | ReturnType<typeof notFound>> {
  const enquiry = await heldEnquiry(asking)
  if (enquiry === undefined) return notFound()
  const { tx, at, newId, person } = asking
  return answer({ tx, at, newId, by: authorOf(person) }, enquiry)
}

/** The same for the act itself: of two who act on one enquiry the second waits, and sees what the first made of it. */
export async function actOnHeld<Answer>(
  asking: Asking,
  answer: (act: AgentAct, enquiry: EnquiryRow) => Promise<Answer>,
): Promise<Answer | ReturnType<typeof notFound>> {
  const { tx, at, newId, person, params } = asking
  const enquiry = await selectForAct(tx, params.reference)
  if (enquiry === undefined) return notFound()
  return answer({ tx, at, newId, by: authorOf(person) }, enquiry)
}

/** A field for `ActView.seen`; the templates print what is seen now, also where a form comes back with an error. */
export const seenField = { seen: { kind: 'hidden', mayBeLeftOut: true } } as const

export const enquiryAddress = (reference: string) => `/enquiries/${reference}` as const

/** Of an act that is a button on the enquiry: whoever asks for its address is led back there. */
export const leadsBackToEnquiry = {
  params: enquiryParams,
  leadsOn: true,
  get: {
    activity: { exemptBecause: 'it shows nothing and leads back to the enquiry' },
    answer: ({ params: { reference } }: { readonly params: { readonly reference: string } }) =>
      Promise.resolve(redirect(enquiryAddress(reference))),
  },
} as const
