/** The pages of the arrival cards: imports with their reports, and how many requests were answered. */
import type { PageDefinition } from '#pages'
import { answersPage } from './answers.ts'
import { importReportPage } from './import-report.ts'
import { importsPage } from './imports.ts'

export const arrivalCardsPages: readonly PageDefinition[] = [importsPage, importReportPage, answersPage]
