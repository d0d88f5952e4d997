/** Keeps a copy of a database as it is now, and puts it back later: what a restore from an older backup does. */
import pg from 'pg'
import type { TestDatabase } from '#testing'

export interface OlderCopy {
  /** Everything since the copy is gone; connections open anew. */
  putBack(): Promise<void>
}

export async function olderCopy({ adminUrl }: Pick<TestDatabase, 'adminUrl'>): Promise<OlderCopy> {
  const name = /\/([a-z0-9_]+)(\?|$)/.exec(adminUrl)?.[1]
  if (name === undefined) throw new Error('the database has no name')
  const server = adminUrl.replace(`/${name}`, '/postgres')
  const copy = `${name}_older`
  await onServer(server, async (ask) => {
    await disconnected(ask, name)
    await ask(`create database ${copy} template ${name}`)
  })
  return {
    putBack: () =>
      onServer(server, async (ask) => {
        await ask(`drop database ${name} with (force)`)
        await ask(`alter database ${copy} rename to ${name}`)
      }),
  }
}

type Ask = (text: string) => Promise<unknown>

async function disconnected(ask: Ask, name: string): Promise<void> {
  await ask(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`)
}

async function onServer(url: string, work: (ask: Ask) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await work((text) => client.query(text))
  } finally {
    await client.end()
  }
}
