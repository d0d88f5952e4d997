/** Whose record a file belongs to: a room names itself and says which roles may keep, open and destroy its files. */
import type { DatabaseRole } from '#database'

export interface FileOwner {
  /** As in its data map: `desk/enquiries`. */
  readonly room: string
  readonly keptBy: readonly DatabaseRole[]
  readonly openedBy: readonly DatabaseRole[]
  readonly destroyedBy: readonly DatabaseRole[]
}

/** The record of the room that a file is part of; an identifier, never a name. */
export interface Subject {
  readonly room: string
  readonly subject: { readonly kind: string; readonly id: string }
}
