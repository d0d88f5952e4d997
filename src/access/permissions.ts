/** Asks the permission table, and writes it out for people. */
import { COLUMNS, PERMISSION_TABLE, type Permission } from './permission-table.ts'
import { roleTitle, type StaffRole } from './roles.ts'

export const PERMISSIONS = Object.keys(PERMISSION_TABLE) as readonly Permission[]

export function may(role: StaffRole, permission: Permission): boolean {
  return PERMISSION_TABLE[permission][0][COLUMNS.indexOf(role)] === 1
}

export function permissionMeaning(permission: Permission): string {
  return PERMISSION_TABLE[permission][1]
}

export function rolesThatMay(permission: Permission): readonly StaffRole[] {
  return COLUMNS.filter((role) => may(role, permission))
}

/** The roles that hold a permission, in words. */
export function whoMay(permission: Permission): readonly string[] {
  return rolesThatMay(permission).map(roleTitle)
}

/** The table as Markdown, for `docs/generated/permissions.md`. */
export function permissionsAsMarkdown(): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [
    '# Who may do what',
    '',
    'Generated from `src/access/permission-table.ts`.',
    '',
    line(['permission', 'meaning', ...COLUMNS.map(roleTitle)]),
    line(['---', '---', ...COLUMNS.map(() => ':-:')]),
    ...PERMISSIONS.map((permission) =>
      line([
        `\`${permission}\``,
        permissionMeaning(permission),
        ...COLUMNS.map((role) => (may(role, permission) ? 'yes' : '')),
      ]),
    ),
    '',
  ].join('\n')
}
