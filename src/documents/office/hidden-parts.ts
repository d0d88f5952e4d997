/** The parts of an Office file that are no page: which each is, by its name; a part that nobody knows is listed too. */
import type { HiddenKind, HiddenList } from '../hidden-things.ts'
import type { OfficeArchive } from './office-archive.ts'
import { allBelow, textBelow } from './xml.ts'

const PARTS: readonly (readonly [RegExp, HiddenKind])[] = [
  [/^docProps\/thumbnail|^Thumbnails\//i, 'thumbnail'],
  [/^docProps\/|^meta\.xml$/, 'metadata'],
  [/^customXml\//, 'custom-data'],
  [/\/embeddings\/|^Object [^/]*\/|^ObjectReplacements\//, 'embedded-object'],
  [
    /comments[^/]*\.xml$|\/comments\/|\/threadedComments\/|\/persons?\/|people\.xml$|commentAuthors|authors\.xml$/i,
    'comment',
  ],
  [/^xl\/externalLinks\//, 'cached-values'],
  [/^xl\/pivotCache\//, 'pivot-cache'],
  [/^xl\/(connections|queryTables)/, 'external-link'],
  [/^xl\/revisions\//, 'tracked-change'],
  [/^ppt\/(notesSlides|notesMasters)\//, 'notes'],
]

/** What says how things look, or leads from part to part. */
const OF_FORM =
  /(^|\/)_rels\/|^\[Content_Types\]\.xml$|\/(styles|numbering|fontTable|webSettings|stylesWithEffects|calcChain|tableStyles|viewProps|presProps|metadata|volatileDependencies)\.xml$|\/theme\/|\/(slideLayouts|slideMasters|handoutMasters)\/|^(mimetype|styles\.xml|manifest\.rdf|layout-cache)$|^META-INF\/|^Configurations2\/|^xl\/(tables|pivotTables)\/|\/printerSettings\//

export function listParts(archive: OfficeArchive, hidden: HiddenList): void {
  for (const name of archive.names) {
    if (name.endsWith('/') || /(^|\/)_rels\//.test(name)) continue
    const kind = PARTS.find(([pattern]) => pattern.test(name))?.[1]
    if (/settings\.xml$/i.test(name)) settings(archive, name, hidden)
    else if (kind === 'embedded-object') hidden.add(kind, 'document', name.split('/').at(-1))
    else if (kind !== undefined) hidden.add(kind, 'document', wordsOf(archive, name))
    else if (!OF_FORM.test(name) && !archive.asked.has(name))
      hidden.add('unread-part', 'document', wordsOf(archive, name))
  }
}

/** Its letters and its attributes: names stand in both. */
function wordsOf(archive: OfficeArchive, name: string): string {
  if (!/\.(xml|rels|rdf)$/.test(name)) return ''
  const part = archive.bytes(name)?.subarray(0, 200_000).toString('utf8') ?? ''
  const attributes = [
    ...part.matchAll(/\b(?:author|userId|displayName|name|initials|v|refreshedBy)="([^"]{1,200})"/g),
  ].map(([, value]) => value ?? '')
  return `${attributes.join(' ')} ${part.replace(/<[^>]*>/g, ' ')}`
}

function settings(archive: OfficeArchive, name: string, hidden: HiddenList): void {
  const root = archive.xml(name)
  const marks = allBelow(root, 'rsid').length
  if (marks > 0) hidden.add('revision-marks', 'document', String(marks))
  const variables = allBelow(root, 'docVar').map(
    ({ attributes }) => `${attributes['name'] ?? ''} ${attributes['val'] ?? ''}`,
  )
  if (variables.length > 0) hidden.add('custom-data', 'document', variables.join(' '))
  const template = allBelow(root, 'attachedTemplate').length
  if (template > 0) hidden.add('external-link', 'document')
  if (name === 'settings.xml') hidden.add('metadata', 'document', textBelow(root))
}
