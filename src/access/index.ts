/** The access room's front door: who somebody is, what they may do, and which lane is speaking. */
export { accessActivityEvents } from './activity-events.ts'
export { createAccess, type Access, type AccessOptions } from './create-access.ts'
export { accessDataMap } from './data-map.ts'
export type { IdentityProviderSettings } from './identity-provider-client.ts'
export { openLaneTokens, type Lane, type LaneTokens, type LaneTokensOptions } from './lane-tokens.ts'
export type { Permission } from './permission-table.ts'
export {
  may,
  permissionMeaning,
  PERMISSIONS,
  permissionsAsMarkdown,
  rolesThatMay,
  whoMay,
} from './permissions.ts'
export { revokeSessions } from './revoke-sessions.ts'
export { databaseRoleOf, roleTitle, rolesOfSite, staffDatabaseRoles, type StaffRole } from './roles.ts'
export { accessSchema } from './schema.ts'
export { SignInFailed } from './sign-in-failed.ts'
export type { SignedInPerson } from './signed-in-person.ts'
