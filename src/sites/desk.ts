/** The desk site: until its rooms come, sign-in, the agreement and the activity log of its own database. */
import type { Site } from '#rooms'
import { OFFICES } from './offices.ts'

export const deskSite: Site = {
  name: 'desk',
  purpose: 'Six agencies will answer exporters here. The first pages are still to come.',
  rooms: [...OFFICES],
}
