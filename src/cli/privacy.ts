/** `landfall privacy`: what a site's privacy office does for a person. */
import { defineCommand } from 'citty'
import { finding } from './privacy-find.ts'

export const privacyCommand = defineCommand({
  meta: { name: 'privacy', description: 'A site’s privacy office' },
  subCommands: { find: finding },
})
