/** Who may do what at a site: its rooms' declarations put together, asked for every page, and written out for people. */
import type { SiteName } from '#database'
import { BrokenPromise } from '#kernel'
import type { Permission, PermissionDeclaration, PermissionDeclarations } from './declare-permissions.ts'
import { databaseRoleOf, roleTitle, STAFF_ROLE_NAMES, type StaffRole } from './roles.ts'

export interface PermissionTable {
  readonly names: readonly Permission[]
  may(role: StaffRole, permission: Permission): boolean
  rolesThatMay(permission: Permission): readonly StaffRole[]
  /** The roles that hold a permission, in words; of a site, those that somebody can have there. */
  whoMay(permission: Permission, site?: SiteName): readonly string[]
  meaningOf(permission: Permission): string
}

/** A permission that no room of the site declares opens nothing there. */
export function permissionTable(rooms: readonly PermissionDeclarations[]): PermissionTable {
  const declared = new Map<string, PermissionDeclaration>()
  for (const [name, declaration] of rooms.flatMap((permissions) => Object.entries(permissions))) {
    if (declared.has(name)) throw new BrokenPromise(`the permission ${name} is declared twice`)
    declared.set(name, declaration)
  }
  const rolesThatMay = (permission: Permission) => declared.get(permission)?.roles ?? []
  return {
    names: [...declared.keys()] as Permission[],
    may: (role, permission) => rolesThatMay(permission).includes(role),
    rolesThatMay,
    whoMay: (permission, site) =>
      rolesThatMay(permission)
        .filter((role) => site === undefined || databaseRoleOf(site, role) !== undefined)
        .map(roleTitle),
    meaningOf: (permission) => declared.get(permission)?.sentence ?? '',
  }
}

/** The table as Markdown, one row a permission and one column a role, for `docs/generated/permissions.md`. */
export function permissionsAsMarkdown({ names, may, meaningOf }: PermissionTable): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [
    '# Who may do what',
    '',
    'Generated from the rooms’ `permissions.ts`.',
    '',
    line(['permission', 'meaning', ...STAFF_ROLE_NAMES.map(roleTitle)]),
    line(['---', '---', ...STAFF_ROLE_NAMES.map(() => ':-:')]),
    ...names.map((permission) =>
      line([
        `\`${permission}\``,
        meaningOf(permission),
        ...STAFF_ROLE_NAMES.map((role) => (may(role, permission) ? 'yes' : '')),
      ]),
    ),
    '',
  ].join('\n')
}
