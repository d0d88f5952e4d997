/**
 * What a room declares of all that it keeps. Of every column: what it is, why, from where, how long, for whose eyes. Of
 * every table: whose it is, how a record ends, what the person can have done. Of what is no table: the same, by place.
 */
import type { RetentionClass } from '#statute'
import type { DataCategory } from './data-category.ts'
import type { Disposal } from './data-disposal.ts'
import type { PlaceDeclaration } from './data-place.ts'
import type { DataRights } from './data-rights.ts'
import type { SealedData, Subject, Whose } from './whose-data.ts'

export interface ColumnDeclaration {
  readonly category: DataCategory
  readonly purpose: string
  /** Whom or what the programme has it from. */
  readonly source: string
  readonly retention: RetentionClass
  /**
   * Database roles, without the site's name; a test compares them with what PostgreSQL grants. The privacy office's
   * process and disposal see the keys and the names of records that the tables declare, and need not be listed.
   */
  readonly seenBy: readonly string[]
  /** Does the person it is about get it, when they ask what is held about them? */
  readonly exportable: boolean
}

/** A column says its category, and whatever differs from its table. */
export type ColumnEntry = DataCategory | (Pick<ColumnDeclaration, 'category'> & Partial<ColumnDeclaration>)

export interface TableDeclaration extends Omit<ColumnDeclaration, 'category'> {
  readonly columns: Readonly<Record<string, ColumnEntry>>
  /** May be left open while a table is being built: the build then says what is missing (`dataMapGaps`). */
  readonly whose?: Whose
  /** Who can look at its ciphertext, and how a person who asks is answered. */
  readonly sealed?: SealedData
  readonly disposal?: Disposal
  readonly rights?: DataRights
}

export interface DataMap {
  readonly room: string
  /** By the table's full name, `fines.people`. */
  readonly tables: Readonly<Record<string, TableDeclaration>>
  /** What is no table: files, logs, mailboxes, bytes under way. */
  readonly places?: Readonly<Record<string, PlaceDeclaration>>
  /** A schema whose tables a library makes by itself, and why no column of them holds anything about a person. */
  readonly keptByLibrary?: { readonly schema: string; readonly sentence: string }
}

export function categoryOf(entry: ColumnEntry): DataCategory {
  return typeof entry === 'string' ? entry : entry.category
}

/** The people whose the table is; none where it is nobody's, or where only a process can tell. */
export function subjectsOf({ whose }: Pick<TableDeclaration, 'whose'>): readonly Subject[] {
  return typeof whose === 'object' ? whose : []
}
