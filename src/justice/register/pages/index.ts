/** The pages of the register: search it. */
import type { PageDefinition } from '#pages'
import { registerPage } from './register.ts'

export const registerPages: readonly PageDefinition[] = [registerPage]
