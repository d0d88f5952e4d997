/** Who may do what with reading a passport at a lane. */
import type { PermissionDeclarations } from '#access'

export const screeningPermissions = {
  'passport.scan': { sentence: 'Read a passport at a lane and see its instruction.', roles: ['lane'] },
  'lane.set-flight': { sentence: 'Say which flight or ship a lane reads passports for.', roles: ['lane'] },
} as const satisfies PermissionDeclarations

declare module '#access' {
  interface Permissions extends Record<keyof typeof screeningPermissions, true> {}
}
