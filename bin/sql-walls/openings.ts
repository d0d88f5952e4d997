/** What the rooms of every site open to others, as their manifests declare it. */
import { declarationsOf, type OpenedRelations } from '#rooms'
import { SITES } from '#sites'

export interface Opening extends OpenedRelations {
  /** Whose they are, by its folder. */
  readonly room: string
}

export function openings(): readonly Opening[] {
  const rooms = new Set(Object.values(SITES).flatMap((site) => declarationsOf(site).rooms))
  return [...rooms].flatMap(({ name, opens = [] }) =>
    // `activity (silent)` is a part of the room `activity`.
    opens.map((opened) => ({ ...opened, room: name.replace(/ \(.*\)$/, '') })),
  )
}
