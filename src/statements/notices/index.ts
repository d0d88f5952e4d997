/** The published notices that Landfall implements. */
import { customsWebsites } from './customs-websites.ts'
import { exportDesk } from './export-desk.ts'
import { finesProgramme } from './fines-programme.ts'
import type { Notice } from './notice.ts'

export const NOTICES: readonly Notice[] = [customsWebsites, exportDesk, finesProgramme]
