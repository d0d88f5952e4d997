/** The pages of the register: search it. */
import type { PageDefinition } from '#pages'
import { registerPage } from './register.ts'

export function registerPages(): readonly PageDefinition[] {
  return [registerPage()]
}
