/** A person's copy of what is held about them, gathered before any of it is written. */
import type { SiteName } from '#database'
import type { HeldFile, Recipient } from '#rooms'
import type { CopiedField, WithheldOn } from './withheld.ts'

export interface CopiedRecord {
  readonly record: string
  readonly fields: readonly CopiedField[]
}

export interface CopiedTable {
  readonly room: string
  readonly table: string
  readonly heading: string
  readonly purpose: string
  readonly source: string
  readonly retention: string
  /** Roles, in words. */
  readonly seenBy: readonly string[]
  readonly rightToCopy: string
  /** None where the records hold nothing of which a person gets a copy. */
  readonly records: readonly CopiedRecord[]
}

/** Somebody looked at one of the person's records, or did something to it. */
export interface Look {
  readonly at: Date
  readonly role: string
  readonly agency: string
  readonly event: string
  readonly sentence: string
}

/** That something is missing, and why; nothing of it. */
export interface WithheldPart extends WithheldOn {
  readonly where: string
  readonly extent: 'passage' | 'field' | 'record' | 'file' | 'request'
}

export interface NotSearched {
  readonly what: string
  readonly answer: string
}

/** What is always read with a record: the person's statement of correction, and what was corrected in it. */
export interface ReadWithRecord {
  readonly table: string
  readonly record: string
  readonly kind: 'statement' | 'correction'
  /** Of a correction: withheld where the field is. */
  readonly column?: string
  readonly at: Date
  readonly words: string
}

/** A file of the copy by its name in it. */
export interface CopiedFile {
  readonly file: HeldFile
  readonly name: string
  /** Made anew, without what is withheld and what it hides; its name is the copy's own. */
  readonly isRebuilt: boolean
}

export interface Copy {
  readonly site: SiteName
  readonly agency: string
  /** Of the request that it answers. */
  readonly reference: string
  readonly writtenAt: Date
  /** Documents that are released as official information: the copy of nobody's records. */
  readonly isReleased: boolean
  readonly tables: readonly CopiedTable[]
  readonly files: readonly CopiedFile[]
  readonly recipients: readonly Recipient[]
  readonly looks: readonly Look[]
  readonly withheld: readonly WithheldPart[]
  readonly readWith: readonly ReadWithRecord[]
  readonly notSearched: readonly NotSearched[]
}
