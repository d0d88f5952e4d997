/** Reads the numbered SQL files of a room. */
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { BrokenPromise } from '#kernel'

/** What a room with tables exports: its schema and the folder of its migrations. */
export interface RoomSchema {
  readonly room: string
  readonly schema: string
  /** Folder of `0001-noun-change.sql` files. */
  readonly migrations: URL
}

export interface MigrationFile {
  readonly room: string
  readonly number: number
  readonly name: string
  readonly sha256: string
  readonly text: string
}

export async function readMigrationFiles({
  room,
  migrations,
}: RoomSchema): Promise<readonly MigrationFile[]> {
  const folder = migrations.href.endsWith('/') ? migrations : new URL(`${migrations.href}/`)
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  return Promise.all(
    names.map(async (name, index) => {
      const number = Number(/^(\d{4})-[a-z0-9-]+\.sql$/.exec(name)?.[1])
      if (number !== index + 1) {
        throw new BrokenPromise(
          `${room}: ${name} stands where migration ${index + 1} is due (0001-noun-change.sql)`,
        )
      }
      const text = await readFile(new URL(name, folder), 'utf8')
      return { room, number, name, sha256: createHash('sha256').update(text).digest('hex'), text }
    }),
  )
}
