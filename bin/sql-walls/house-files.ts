/** The files of a house that may hold SQL, each with its room: migrations, and the product's TypeScript. */
import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

export interface HouseFile {
  /** From the root of the house, `src/customs/alerts/store.ts`. */
  readonly path: string
  /** By its folder, `customs/alerts`. */
  readonly room: string
  readonly text: string
}

export interface HouseFiles {
  readonly migrations: readonly HouseFile[]
  readonly sources: readonly HouseFile[]
}

const MIGRATION = /\/migrations(?:-[a-z]+)?\/[^/]+\.sql$/
const PRODUCT = /(?<!\.test|\/testing-[a-z-]+)\.ts$/

export async function houseFiles(house: string): Promise<HouseFiles> {
  const paths = (await readdir(join(house, 'src'), { recursive: true })).sort()
  const doors = new Set(paths.filter((path) => path.endsWith('/index.ts')).map((path) => dirname(path)))
  const read = (kind: RegExp) =>
    Promise.all(
      paths
        .filter((path) => kind.test(`/${path}`))
        .map(async (path) => ({
          path: `src/${path}`,
          room: roomOf(path, doors),
          text: await readFile(join(house, 'src', path), 'utf8'),
        })),
    )
  const [migrations, sources] = await Promise.all([read(MIGRATION), read(PRODUCT)])
  return { migrations, sources }
}

/** The outermost folder that has a front door; a door further in is the room's own. */
function roomOf(path: string, doors: ReadonlySet<string>): string {
  const folders = path.split('/').slice(0, -1)
  const outward = folders.map((_, depth) => folders.slice(0, depth + 1).join('/'))
  return outward.find((folder) => doors.has(folder)) ?? folders.join('/')
}
