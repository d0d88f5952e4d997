/** A room's side of receiving: what it takes, as whom, and what it answers. */
import type { DatabaseRole, SiteName, Tx } from '#database'
import type { Message } from './message.ts'
import type { Compartment } from './stream-store.ts'
import type { Verdict } from './verdict.ts'

export interface Receiver {
  readonly type: string
  /** Who sends it; any peer unless told. */
  readonly from?: SiteName
  /** The role that the transaction acts as. */
  readonly role: DatabaseRole
  /** Roles that may settle a message that is held. */
  readonly settledBy?: readonly DatabaseRole[]
  /** Silent: neither the activity log nor any status shows that such messages come in. */
  readonly compartment?: Compartment
  /** Its body is long: the room checks it in a worker, row by row, and the gate leaves it to that. */
  readonly checksRows?: true
  /**
   * Applies the message in the transaction that also marks it as taken and posts its receipt. Wrong content is
   * answered with faults, nothing applied; a throw undoes everything, and the message is tried again later. The body
   * is UTF-8 JSON, not parsed: the room parses large ones in a worker. It has the agreement's fields and no others.
   */
  receive(tx: Tx, message: Message): Promise<Verdict>
  /** The same for several that follow one another, where one statement does for all: a verdict for each, in their order. */
  receiveTogether?(tx: Tx, messages: readonly Message[]): Promise<readonly Verdict[]>
  /** After the commit, whatever the verdict: whoever shows what the room holds looks again. */
  committed?(): void
}

export function takesFrom(receiver: Pick<Receiver, 'from'>, peer: SiteName): boolean {
  return receiver.from === undefined || receiver.from === peer
}
