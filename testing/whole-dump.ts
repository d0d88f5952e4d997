/** Where bytes lie: every row of every table of a database, whatever the grants, and every file of a folder. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { askAsAdmin } from './ask-as-admin.ts'

/** The tables in which a text stands in some row, values out of line included; binary values are searched too. */
export async function tablesWith(adminUrl: string, text: string): Promise<readonly string[]> {
  const tables = await askAsAdmin<{ name: string }>(
    { adminUrl },
    `select c.oid::regclass::text as name from pg_class c
     where c.relkind in ('r', 'm') and c.relnamespace::regnamespace::text !~ '^pg_|^information_schema$'
     order by 1`,
  )
  const inHex = Buffer.from(text).toString('hex')
  const found: string[] = []
  for (const { name } of tables) {
    const rows = await askAsAdmin(
      { adminUrl },
      `select 1 from ${name} as t where strpos(t::text, ${pg.escapeLiteral(text)}) > 0
         or strpos(t::text, ${pg.escapeLiteral(inHex)}) > 0 limit 1`,
    )
    if (rows.length > 0) found.push(name.replaceAll('"', ''))
  }
  return found
}

/** The files of a folder, by their paths in it, that hold a text. */
export async function filesWith(folder: string, text: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const found: string[] = []
  for (const entry of entries)
    if (entry.isFile()) {
      const file = join(entry.parentPath, entry.name)
      if ((await readFile(file)).includes(text)) found.push(file.slice(folder.length + 1))
    }
  return found
}

/** A copy of a database as it is now, as a backup is; whoever is connected is cut off, and connects again. */
export async function backUp(adminUrl: string, backup: string): Promise<void> {
  const name = databaseIn(adminUrl)
  const server = { adminUrl: withDatabase(adminUrl, 'postgres') }
  await askAsAdmin(server, `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`)
  await askAsAdmin(server, `create database ${backup} template ${name} strategy file_copy`)
}

/** Puts the backup in the place of the database. */
export async function restore(adminUrl: string, backup: string): Promise<void> {
  const name = databaseIn(adminUrl)
  const server = { adminUrl: withDatabase(adminUrl, 'postgres') }
  await askAsAdmin(server, `drop database ${name} with (force)`)
  await askAsAdmin(server, `alter database ${backup} rename to ${name}`)
}

/** As of `postgres://role@/name?host=/folder`, which is no address that a URL could hold. */
function databaseIn(url: string): string {
  const [, name = ''] = /^postgres(?:ql)?:\/\/[^/]*\/([^?]+)/.exec(url) ?? []
  return name
}

function withDatabase(url: string, name: string): string {
  return url.replace(/^(postgres(?:ql)?:\/\/[^/]*\/)[^?]*/, `$1${name}`)
}
