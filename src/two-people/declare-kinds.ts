/** Tells a site's database which kinds of request there are, and which roles may ask and answer them. */
import { databaseRoleOf, type Permission, type PermissionTable } from '#access'
import type { Database } from '#database'
import { BrokenPromise } from '#kernel'
import type { RequestKind } from './request-kind.ts'
import { saveKinds } from './store.ts'

export async function declareRequestKinds(
  database: Database,
  kinds: readonly RequestKind[],
  { rolesThatMay }: Pick<PermissionTable, 'rolesThatMay'>,
): Promise<void> {
  const names = kinds.map(({ name }) => name)
  const twice = names.find((name, i) => names.indexOf(name) !== i)
  if (twice !== undefined) throw new BrokenPromise(`the kind of request ${twice} is declared twice`)
  const rolesWith = (permission: Permission) =>
    rolesThatMay(permission).flatMap((role) => databaseRoleOf(database.site, role) ?? [])
  await database.as(`${database.site}_two_people`, (tx) =>
    saveKinds(
      tx,
      kinds.map(({ name, sentence, askedWith, decidedWith }) => ({
        ...{ kind: name, sentence },
        askedBy: rolesWith(askedWith),
        decidedBy: rolesWith(decidedWith),
      })),
    ),
  )
}
