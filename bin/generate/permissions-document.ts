/** permissions.md: one row a permission, one column a role, of every room of every site. */
import { permissionsAsMarkdown, permissionTable } from '#access'
import { SITES } from '#sites'

export function permissionsDocument(): string {
  const rooms = [...new Set(Object.values(SITES).flatMap((site) => site.rooms))]
  return permissionsAsMarkdown(permissionTable(rooms.map(({ permissions = {} }) => permissions)))
}
