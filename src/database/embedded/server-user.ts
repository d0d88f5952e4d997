/** Who the embedded server runs as, and where that user can go: PostgreSQL refuses to run as root. */
import { stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'

export interface ServerUser {
  readonly uid: number
  readonly gid: number
}

/** The user nobody, who exists on every system and owns nothing. */
const NOBODY: ServerUser = { uid: 65534, gid: 65534 }

/** Undefined when we are an ordinary user: then the server simply runs as ourselves. */
export function serverUser(): ServerUser | undefined {
  return process.getuid?.() === 0 ? NOBODY : undefined
}

/** True when the user may pass through every folder on the way to this one, and through it; missing ones count as passable. */
export async function reachableBy(user: ServerUser | undefined, folder: string): Promise<boolean> {
  if (user === undefined) return true
  for (let place = resolve(folder); ; place = dirname(place)) {
    const found = await stat(place).catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
      throw error
    })
    if (found !== undefined) {
      const bit = found.uid === user.uid ? 0o100 : found.gid === user.gid ? 0o010 : 0o001
      if ((found.mode & bit) === 0) return false
    }
    if (dirname(place) === place) return true
  }
}
