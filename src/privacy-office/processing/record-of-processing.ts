/** The record of processing: what a site holds, what for, from whom, how long, who sees it; made from its data maps. */
import {
  declaredColumns,
  SUBJECT_KINDS,
  subjectsOf,
  type DataMap,
  type DataRights,
  type Disposal,
  type RightAnswer,
  type SiteName,
  type SubjectKind,
  type TableDeclaration,
} from '#database'
import { AGENCIES, type SiteDeclarations } from '#rooms'
import { RETENTION_CLASSES, type RetentionClass, type RetentionRule } from '#statute'
import { collectedFrom, type Collected } from './collected-from.ts'
import type { LiesIn } from './places-in-words.ts'
import { wordsOfRoles, type RoleWords } from './role-words.ts'

export type Category = ReturnType<typeof declaredColumns>[number]['category']

export interface ProcessedColumn {
  readonly column: string
  readonly category: Category
  readonly purpose: string
  readonly source: string
  readonly retention: RetentionClass
  readonly seenBy: readonly RoleWords[]
  readonly exportable: boolean
}

export interface KeptFor {
  readonly class: RetentionClass
  readonly sentence: string
  readonly authority: string
  /** Not before; the empty string where no Act says so. */
  readonly atLeast: string
  /** Not after. */
  readonly atMost: string
  readonly begins: string
}

export interface RightsInWords {
  readonly export: string
  readonly correct: string
  readonly statement: string
  readonly restrict: string
}

export interface ProcessedTable {
  readonly room: string
  readonly table: string
  readonly purpose: string
  readonly categories: readonly Category[]
  readonly whose: readonly SubjectKind[]
  /** In words; of what is sealed, who alone can look and what a person is answered. */
  readonly whoseWords: string
  readonly source: string
  readonly collected: Collected
  readonly keptFor: KeptFor
  readonly ends: string
  /** False where nothing is about a person, or only a sealed process can tell. */
  readonly rights: RightsInWords | false
  readonly columns: readonly ProcessedColumn[]
}

export interface ProcessedPlace {
  readonly room: string
  readonly place: string
  readonly what: string
  readonly categories: readonly Category[]
  readonly whose: readonly SubjectKind[]
  readonly keptFor: KeptFor
  readonly ends: string
  readonly looked: string
}

export interface RecordOfProcessing {
  readonly site: SiteName
  readonly agency: string
  readonly liesIn: LiesIn
  readonly tables: readonly ProcessedTable[]
  readonly places: readonly ProcessedPlace[]
}

export function recordOfProcessing(
  site: SiteName,
  declared: Pick<SiteDeclarations, 'dataMaps' | 'rooms'>,
  liesIn: LiesIn,
): RecordOfProcessing {
  const { dataMaps } = declared
  return {
    site,
    agency: AGENCIES[site].agency,
    liesIn,
    tables: dataMaps.flatMap((map) => tablesOf(map, dataMaps, wordsOfRoles(site, declared))),
    places: dataMaps.flatMap(placesOf),
  }
}

function tablesOf(
  map: DataMap,
  among: readonly DataMap[],
  wordsOf: (role: string) => RoleWords,
): readonly ProcessedTable[] {
  const columns = declaredColumns([map], among)
  return Object.entries(map.tables).map(([table, declaration]) => {
    const own = columns
      .filter((column) => column.table === table)
      .map(({ column, category, purpose, source, retention, seenBy, exportable }) => ({
        ...{ column, category, purpose, source, retention, exportable },
        seenBy: seenBy.map(wordsOf),
      }))
    return {
      ...{ room: map.room, table, purpose: declaration.purpose, source: declaration.source },
      categories: [...new Set(own.map(({ category }) => category))],
      whose: [...new Set(subjectsOf(declaration).map(({ kind }) => kind))],
      whoseWords: whoseInWords(declaration),
      collected: collectedFrom(declaration),
      keptFor: keptFor(declaration.retention),
      ends: endInWords(declaration.disposal),
      rights: declaration.rights !== undefined && rightsInWords(declaration.rights),
      columns: own,
    }
  })
}

function placesOf({ room, places = {} }: DataMap): readonly ProcessedPlace[] {
  return Object.entries(places).map(([place, { what, holds, whose, retention, ends, looked }]) => ({
    ...{ room, place, what, categories: holds, whose, ends, looked },
    keptFor: keptFor(retention),
  }))
}

export function keptFor(name: RetentionClass): KeptFor {
  const { sentence, authority, begins, minimum, maximum }: RetentionRule = RETENTION_CLASSES[name]
  return {
    ...{ class: name, sentence, authority, begins },
    atLeast: minimum === undefined ? '' : clockInWords(minimum),
    atMost: maximum === undefined ? '' : clockInWords(maximum),
  }
}

function clockInWords({ length, unit }: NonNullable<RetentionRule['minimum']>): string {
  if (unit === 'as-soon-as-practicable') return 'As soon as practicable'
  if (unit === 'months' && length % 12 === 0) return counted(length / 12, 'year')
  if (unit === 'months' && length > 12)
    return `${counted(Math.floor(length / 12), 'year')} and ${counted(length % 12, 'month')}`
  return counted(length, unit.replace('-', ' ').replace(/s$/, ''))
}

function counted(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? '' : 's'}`
}

function whoseInWords(declaration: TableDeclaration): string {
  const { whose, sealed } = declaration
  if (whose === 'sealed' && sealed !== undefined)
    return `Sealed: only ${sealed.process} can look. A person who asks is told: ${sealed.answer}`
  const kinds = [...new Set(subjectsOf(declaration).map(({ kind }) => SUBJECT_KINDS[kind]))]
  return kinds.length === 0 ? 'Nobody’s' : kinds.join('; ')
}

function endInWords(disposal: Disposal | undefined): string {
  if (disposal === undefined) return ''
  if ('record' in disposal) return 'Each record by itself, when it is due and two people agree'
  if ('with' in disposal) return 'With the record that it belongs to'
  return 'endedBy' in disposal ? disposal.when : `Kept: ${disposal.kept}`
}

function rightsInWords({ export: copy, correct, statement, restrict }: DataRights): RightsInWords {
  return {
    export: answerInWords(copy),
    correct: answerInWords(correct),
    statement: answerInWords(statement),
    restrict: answerInWords(restrict),
  }
}

function answerInWords(answer: RightAnswer): string {
  return 'not' in answer ? `No: ${answer.not}` : answer.how
}
