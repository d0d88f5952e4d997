/** What the programme holds, sends and lets be seen, as data: what a change is held against before it is made. */
import Type, { type Static } from 'typebox'
import { Check } from 'typebox/value'
import { rolesOfSite, type StaffRole } from '#access'
import type { AnyAgreement } from '#agreement'
import { declaredColumns, SITE_NAMES, type SiteName } from '#database'
import { err, fault, ok, parsedJson, type Fault, type Result } from '#kernel'
import type { SiteDeclarations } from '#rooms'
import { RETENTION_CLASSES, type RetentionRule } from '#statute'

/** Told apart from other JSON, and from what a later programme writes. */
const KIND = 'landfall-privacy-image-1'

const texts = Type.Array(Type.String())
const byName = <Of extends Parameters<typeof Type.Record>[1]>(of: Of) => Type.Record(Type.String(), of)

const imageSchema = Type.Object({
  kind: Type.Literal(KIND),
  retention: byName(
    Type.Object({ sentence: Type.String(), at_most_days: Type.Union([Type.Number(), Type.Null()]) }),
  ),
  columns: byName(
    Type.Object({
      sites: texts,
      category: Type.String(),
      purpose: Type.String(),
      source: Type.String(),
      retention: Type.String(),
      seen_by: texts,
      exportable: Type.Boolean(),
    }),
  ),
  places: byName(
    Type.Object({ sites: texts, what: Type.String(), categories: texts, retention: Type.String() }),
  ),
  messages: byName(Type.Object({ law: Type.String(), fields: texts })),
  roles: byName(Type.Object({ permissions: texts })),
})

export type PrivacyImage = Static<typeof imageSchema>
export type ImagePart = Exclude<keyof PrivacyImage, 'kind'>

export interface Pictured {
  readonly declared: Readonly<Record<SiteName, SiteDeclarations>>
  /** Each agreement in the version that counts last. */
  readonly agreements: readonly AnyAgreement[]
}

export function privacyImage({ declared, agreements }: Pictured): PrivacyImage {
  return {
    kind: KIND,
    retention: sorted(
      Object.entries<RetentionRule>(RETENTION_CLASSES).map(([name, rule]) => [name, kept(rule)]),
    ),
    columns: joinedBySites(declared, columnsOf),
    places: joinedBySites(declared, placesOf),
    messages: sorted(agreements.flatMap(messagesOf)),
    roles: sorted(staffRoles().map((role) => [role, { permissions: permissionsOf(declared, role) }])),
  }
}

export function readPrivacyImage(bytes: Uint8Array): Result<PrivacyImage, Fault> {
  const value = parsedJson(bytes)
  return Check(imageSchema, value) ? ok(value) : err(fault('privacy-image-unreadable'))
}

/** The same for the same programme, byte by byte. */
export function writtenImage(image: PrivacyImage): string {
  return `${JSON.stringify(image, undefined, 1)}\n`
}

const DAYS = { months: 365.25 / 12, days: 1, 'working-days': 7 / 5, 'as-soon-as-practicable': 0 } as const

function kept({ sentence, maximum }: RetentionRule) {
  return {
    sentence,
    at_most_days: maximum === undefined ? null : Math.round(maximum.length * DAYS[maximum.unit]),
  }
}

function columnsOf({ dataMaps }: SiteDeclarations) {
  return declaredColumns(dataMaps).map(
    ({ table, column, category, purpose, source, retention, seenBy, exportable }) =>
      [
        `${table}.${column}`,
        { category, purpose, source, retention, seen_by: seenBy.toSorted(), exportable },
      ] as const,
  )
}

function placesOf({ dataMaps }: SiteDeclarations) {
  return dataMaps.flatMap(({ room, places = {} }) =>
    Object.entries(places).map(
      ([name, { what, holds, retention }]) =>
        [`${room}: ${name}`, { what, categories: holds.toSorted(), retention }] as const,
    ),
  )
}

function messagesOf({ messages, legalBasis }: AnyAgreement) {
  return messages.map(
    ({ type, from, to, header = [], fields }) =>
      [
        `${type} from ${from} to ${to}`,
        { law: legalBasis.provision, fields: [...header, ...fields].sort() },
      ] as const,
  )
}

function permissionsOf(declared: Pictured['declared'], role: StaffRole): string[] {
  const held = SITE_NAMES.flatMap((site) =>
    declared[site].permissions.names.filter((name) => declared[site].permissions.may(role, name)),
  )
  return [...new Set<string>(held)].sort()
}

function staffRoles(): readonly StaffRole[] {
  return [...new Set(SITE_NAMES.flatMap(rolesOfSite))]
}

/** What several sites declare alike stands once, with the sites. */
function joinedBySites<One extends object>(
  declared: Pictured['declared'],
  of: (site: SiteDeclarations) => readonly (readonly [string, One])[],
): Record<string, One & { sites: string[] }> {
  const joined = new Map<string, One & { sites: string[] }>()
  for (const site of SITE_NAMES)
    for (const [name, one] of of(declared[site])) {
      const known = joined.get(name)
      if (known === undefined) joined.set(name, { sites: [site], ...one })
      else if (JSON.stringify({ ...known, sites: [] }) === JSON.stringify({ ...{ sites: [] }, ...one }))
        known.sites.push(site)
      else joined.set(`${name} at ${site}`, { sites: [site], ...one })
    }
  return sorted([...joined])
}

function sorted<One>(entries: readonly (readonly [string, One])[]): Record<string, One> {
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
}
