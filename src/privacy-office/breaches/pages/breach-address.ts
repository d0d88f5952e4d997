/** What every page of one breach shares: its address, what it is about, and the way back. */
import Type from 'typebox'
import type { Breadcrumb } from '#pages'
import { aboutBreach } from '../desk-act.ts'
import { nameOfBreach } from '../breach.ts'

export const breachParams = Type.Object({ breachId: Type.String({ format: 'uuid' }) })

export const breachSubject = ({ params }: { readonly params: { readonly breachId: string } }) =>
  aboutBreach(params.breachId)

export interface OfBreach {
  readonly breachId: string
  readonly name: string
}

export function ofBreach(breach: { readonly id: string; readonly number: number }): OfBreach {
  return { breachId: breach.id, name: nameOfBreach(breach) }
}

export const wayToBreach = ({ breachId, name }: OfBreach): readonly Breadcrumb[] => [
  { text: 'Breaches', href: '/breaches' },
  { text: name, href: `/breaches/${breachId}` },
]
