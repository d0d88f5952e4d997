/** Shares parts of an enquiry across the boundary of the agency, on a ground and until a day; and ends a share. */
import { addDays } from '#statute'
import { civilDate, civilTime } from '#kernel'
import type { DeskAgency } from '#desk/directory'
import type { OverseasBasis, ShareField, ShareGround, ShareNotice } from '../sharing-terms.ts'
import { insertStaffEvent } from '../agency-store.ts'
import { endShare, insertShare } from '../share-store.ts'
import type { AgentAct } from './act.ts'

/** With whom: one of the six, a Minister's office, or a partner government overseas on its basis under IPP 12. */
export type ShareRecipient =
  | { readonly kind: 'agency'; readonly agency: DeskAgency }
  | { readonly kind: 'minister'; readonly name: string }
  | {
      readonly kind: 'partner'
      readonly name: string
      /** ISO 3166-1 alpha-2. */
      readonly country: string
      readonly basis: OverseasBasis
    }

export interface Share {
  readonly to: ShareRecipient
  readonly fields: readonly ShareField[]
  readonly purpose: string
  readonly ground: ShareGround
  readonly notice: ShareNotice
  /** It ends with the last of these days. */
  readonly days: number
}

export async function share(
  { tx, at, newId, by }: AgentAct,
  reference: string,
  { to, fields, purpose, ground, notice, days }: Share,
): Promise<void> {
  await insertShare(tx, {
    ...{ id: newId(), reference, sharedAt: at, fromAgency: by.agency, by },
    ...{ fields, purpose, ground, notice },
    expiresAt: civilTime(addDays(civilDate(at), days + 1), '00:00'),
    toKind: to.kind,
    toAgency: to.kind === 'agency' ? to.agency : null,
    toName: to.kind === 'agency' ? '' : to.name,
    toCountry: to.kind === 'partner' ? to.country : null,
    overseasBasis: to.kind === 'partner' ? to.basis : null,
  })
  await insertStaffEvent(tx, {
    ...{ id: newId(), reference, at, by, kind: 'shared' },
    toAgency: to.kind === 'agency' ? to.agency : undefined,
  })
}

export async function stopSharing(
  { tx, at, newId, by }: AgentAct,
  reference: string,
  shareId: string,
): Promise<void> {
  if (!(await endShare(tx, shareId, at))) return
  await insertStaffEvent(tx, { ...{ id: newId(), reference, at, by }, kind: 'share-ended' })
}
