/** `landfall privacy`: what a site's privacy office does for a person. */
import { defineCommand } from 'citty'
import { drilling } from './privacy-drill.ts'
import { finding } from './privacy-find.ts'
import { impact } from './privacy-impact.ts'
import { exportVerify } from './privacy-verify-export.ts'

export const privacyCommand = defineCommand({
  meta: { name: 'privacy', description: 'A site’s privacy office' },
  subCommands: { drill: drilling, find: finding, impact, 'verify-export': exportVerify },
})
