/** One PostgreSQL server per test run: the one of DATABASE_URL, or an embedded one that leaves nothing behind. */
import { mkdtemp, rm } from 'node:fs/promises'
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '#database'
import { withClient } from '../src/database/with-client.ts'
import { beingSeeded, seededFolder } from './seeded-folder.ts'

export interface DatabaseServer {
  /** An administrator's way in to the server's first database. */
  readonly adminUrl: string
  /** Begins the name of every database of this run. */
  readonly prefix: string
  readonly embedded: boolean
}

declare module 'vitest' {
  interface ProvidedContext {
    databaseServer: DatabaseServer
  }
}

export default async function startDatabaseServer(project: TestProject): Promise<() => Promise<void>> {
  const prefix = `landfall_test_${randomBytes(4).toString('hex')}_`
  const outside = process.env['DATABASE_URL']
  if (outside !== undefined && outside !== '') {
    project.provide('databaseServer', { adminUrl: outside, prefix, embedded: false })
    return async () => {
      await dropLeftovers(outside, prefix)
      await removeDemonstration(prefix)
    }
  }
  const dataFolder = await mkdtemp('/tmp/landfall-test-')
  const cluster = await startEmbedded({ dataFolder, temporary: true })
  project.provide('databaseServer', { adminUrl: cluster.adminUrl(), prefix, embedded: true })
  return async () => {
    await cluster.stop()
    await removeDemonstration(prefix)
  }
}

async function removeDemonstration(prefix: string): Promise<void> {
  const seeded = seededFolder(prefix)
  for (const folder of [seeded, beingSeeded(seeded)]) await rm(folder, { recursive: true, force: true })
}

async function dropLeftovers(adminUrl: string, prefix: string): Promise<void> {
  await withClient(adminUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      'select datname as name from pg_database where starts_with(datname, $1)',
      [prefix],
    )
    for (const { name } of rows) await client.query(`drop database ${pg.escapeIdentifier(name)} with (force)`)
  })
}
