/** The Data Protection and Use Policy of the export website, with its Export Support Desk portal and its cookie policy. */
import { exportDeskCookies } from './export-desk-cookies.ts'
import { exportDeskRights } from './export-desk-rights.ts'
import { exportDeskUse } from './export-desk-use.ts'
import type { Notice } from './notice.ts'

export const exportDesk: Notice = {
  name: 'export-desk',
  title: 'Data Privacy',
  of: 'Ministry of Foreign Affairs and Trade',
  digest: '24d2828856a6c07638553c262a5714a56619d86dae48f9f1f6cd39e046a2c63e',
  sentences: [...exportDeskUse, ...exportDeskRights, ...exportDeskCookies],
}
