/** The pages of interception alerts: one alert and why, and the figures. */
import type { PageDefinition } from '#pages'
import { alertPage } from './alert.ts'
import { figuresPage } from './figures.ts'

export const alertPages: readonly PageDefinition[] = [alertPage, figuresPage]
