/** Where the demonstration listens: five ports in order from the base, the front door first. */
import type { Settings } from '#config'
import type { SiteName } from '#database'

export const FRONT_DOOR = 'front-door'

export type Origins = Readonly<Record<SiteName | typeof FRONT_DOOR, string>>

/** In the order of their ports. */
export const PORTS: readonly (keyof Origins)[] = [FRONT_DOOR, 'customs', 'justice', 'desk', 'immigration']

export function originsOf({ LANDFALL_PORT_BASE, LANDFALL_BIND }: Settings): Origins {
  const base = Number(LANDFALL_PORT_BASE)
  // Browsers take `__Host-` cookies over http on loopback only.
  const host = LANDFALL_BIND === '0.0.0.0' ? '127.0.0.1' : LANDFALL_BIND
  const name = host.includes(':') ? `[${host}]` : host
  return Object.fromEntries(PORTS.map((site, i) => [site, `http://${name}:${base + i}`])) as Origins
}
