/** `landfall disposal`: what is due at a site, what a restored backup brought back, and whether a certificate holds. */
import { defineCommand } from 'citty'
import { disposalDue } from './disposal-due.ts'
import { disposalReplay } from './disposal-replay.ts'
import { disposalVerify } from './disposal-verify.ts'

export const disposalCommand = defineCommand({
  meta: {
    name: 'disposal',
    description: 'What a site keeps too long, and the proof of what it no longer has',
  },
  subCommands: { due: disposalDue, replay: disposalReplay, verify: disposalVerify },
})
