/** What partners offer to the composition. */
import type { StaffName } from './store.ts'
import { operation } from '#rooms'

export interface NewPartner {
  readonly name: string
  readonly requestsPerMinute: number
  /** Two with the same are one partner. */
  readonly onceKey: string
}

export interface PartnerCredentials {
  readonly clientId: string
  readonly clientSecret: string
}

export interface PartnerKeeper {
  /** Adds a partner with its first secret. */
  add(partner: NewPartner, by: StaffName): Promise<PartnerCredentials>
  /** Whether a secret of its holds; credentials are asked for by whoever kept them. */
  hold(credentials: PartnerCredentials): Promise<boolean>
}

export const KeepPartners = operation<PartnerKeeper>('KeepPartners')
