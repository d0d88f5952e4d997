/** Permissions: a closed list, of which each room declares its own part. */
import type { StaffRole } from './roles.ts'

/** Each room adds its permissions to it (declaration merging): what nobody declared does not compile. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- it is filled by the rooms
export interface Permissions {}

export type Permission = keyof Permissions

export interface PermissionDeclaration {
  /** What it lets somebody do, for a lawyer to read. */
  readonly sentence: string
  readonly roles: readonly StaffRole[]
}

export type PermissionDeclarations = Readonly<Record<string, PermissionDeclaration>>
