/**
 * Shares parts of an enquiry across the boundary of the agency, on a ground and until a day; and ends a share. An office
 * outside the desk is given a private link by mail, which opens what the share names and nothing more, until it ends.
 */
import { addDays } from '#statute'
import { civilDate, civilTime, err, fault, ok, type Fault, type Result } from '#kernel'
import { agencyFirst, type DeskAgency } from '#desk/directory'
import type { OverseasBasis, ShareField, ShareGround, ShareNotice } from '../sharing-terms.ts'
import { insertStaffEvent } from '../agency-store.ts'
import { privateToken, shareAddress, tokenHash } from '../private-links.ts'
import { endShare, insertShare, isSharedAlready, isSharedByForm } from '../share-store.ts'
import { officeMail } from '../words/office-mail.ts'
import type { AgentAct } from './act.ts'
import { actorOf, type ReplyDependencies } from './reply.ts'

interface Office {
  readonly name: string
  /** The office's own mailbox. */
  readonly email: string
}

/** With whom: one of the six, a Minister's office, or a partner government overseas on its basis under IPP 12. */
export type ShareRecipient =
  | { readonly kind: 'agency'; readonly agency: DeskAgency }
  | ({ readonly kind: 'minister' } & Office)
  | ({
      readonly kind: 'partner'
      /** ISO 3166-1 alpha-2. */
      readonly country: string
      readonly basis: OverseasBasis
    } & Office)

export interface Share {
  readonly to: ShareRecipient
  readonly fields: readonly ShareField[]
  readonly purpose: string
  readonly ground: ShareGround
  readonly notice: ShareNotice
  /** It ends with the last of these days. */
  readonly days: number
  readonly onceKey: string
}

export async function share(
  d: Pick<ReplyDependencies, 'mail' | 'origin'>,
  act: AgentAct,
  reference: string,
  { to, fields, purpose, ground, notice, days, onceKey }: Share,
): Promise<Result<void, Fault>> {
  const { tx, at, newId, by } = act
  if (await isSharedByForm(tx, reference, onceKey)) return ok(undefined)
  if (to.kind === 'agency' && (await isSharedAlready(tx, { reference, agency: to.agency, fields, at })))
    return err(fault('enquiry-shared-already'))
  const expiresAt = civilTime(addDays(civilDate(at), days + 1), '00:00')
  const office = to.kind === 'agency' ? undefined : to
  const token = privateToken()
  if (office !== undefined) {
    const mailed = await mailLink(d, act, { reference, office, purpose, token, expiresAt })
    if (!mailed.ok) return mailed
  }
  await insertShare(tx, {
    ...{ id: newId(), reference, sharedAt: at, fromAgency: by.agency, by },
    ...{ fields, purpose, ground, notice, expiresAt, onceKey },
    toKind: to.kind,
    toAgency: to.kind === 'agency' ? to.agency : null,
    toName: office?.name ?? '',
    toEmail: office?.email ?? null,
    linkHash: office === undefined ? null : tokenHash(token),
    toCountry: to.kind === 'partner' ? to.country : null,
    overseasBasis: to.kind === 'partner' ? to.basis : null,
  })
  await insertStaffEvent(tx, {
    ...{ id: newId(), reference, at, by, kind: 'shared' },
    toAgency: to.kind === 'agency' ? to.agency : undefined,
  })
  return ok(undefined)
}

async function mailLink(
  { mail, origin }: Pick<ReplyDependencies, 'mail' | 'origin'>,
  { tx, by }: AgentAct,
  shared: {
    readonly reference: string
    readonly office: Office
    readonly purpose: string
    readonly token: string
    readonly expiresAt: Date
  },
): Promise<Result<void, Fault>> {
  if (mail === undefined) return err(fault('enquiry-office-without-mail'))
  const { office, reference, purpose, token, expiresAt } = shared
  const words = officeMail({
    ...{ office: office.name, agency: agencyFirst(by.agency), purpose, expiresAt },
    link: `${origin}${shareAddress(token)}`,
  })
  const queued = await mail.queue(tx, {
    ...{ ...words, to: office.email, automatic: false, thread: reference, by: actorOf(by) },
  })
  return queued.ok ? ok(undefined) : err(queued.error)
}

export async function stopSharing(
  { tx, at, newId, by }: AgentAct,
  reference: string,
  shareId: string,
): Promise<void> {
  if (!(await endShare(tx, { id: shareId, reference }, at))) return
  await insertStaffEvent(tx, { ...{ id: newId(), reference, at, by }, kind: 'share-ended' })
}
