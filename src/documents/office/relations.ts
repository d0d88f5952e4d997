/** The relations of a part of an Open XML file: what `r:id` stands for. */
import type { OfficeArchive } from './office-archive.ts'
import { childrenOf } from './xml.ts'

export interface Relation {
  readonly kind: string
  /** A part's name, or an address outside. */
  readonly target: string
  readonly outside: boolean
}

export function relationsOf(archive: OfficeArchive, part: string): ReadonlyMap<string, Relation> {
  const slash = part.lastIndexOf('/') + 1
  const folder = part.slice(0, slash)
  const list = archive.xml(`${folder}_rels/${part.slice(slash)}.rels`)
  return new Map(
    childrenOf(list, 'Relationship').map(({ attributes }) => {
      const outside = attributes['TargetMode'] === 'External'
      const target = attributes['Target'] ?? ''
      const relation: Relation = {
        kind: (attributes['Type'] ?? '').split('/').at(-1) ?? '',
        target: outside ? target : resolved(folder, target),
        outside,
      }
      return [attributes['Id'] ?? '', relation] as const
    }),
  )
}

function resolved(folder: string, target: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}
