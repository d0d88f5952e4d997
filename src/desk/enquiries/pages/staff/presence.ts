/** Who has an enquiry open, for the page that has: it asks every some seconds, and says whether something is being written. */
import Type from 'typebox'
import { definePage, view, type PageDefinition } from '#pages'
import { onHeld, toEnquiry } from './act-page.ts'
import { enquiryParams } from './enquiry-params.ts'
import { presenceOf, type PresenceLine } from './present-presence.ts'

interface PresenceView {
  readonly presence: readonly PresenceLine[]
  readonly path: string
}

export function presencePage(): PageDefinition {
  return definePage({
    address: '/enquiries/:reference/presence',
    permission: 'enquiry.view',
    title: 'Who has it open',
    breadcrumbs: toEnquiry,
    params: enquiryParams,
    query: Type.Object({ writing: Type.Optional(Type.Enum(['yes', 'no'])) }),
    get: {
      activity: {
        exemptBecause: 'it names colleagues of the same agency alone, and is asked every few seconds',
      },
      answer: (request) =>
        onHeld(request, async ({ tx, at, by }, { reference }) => {
          const isWriting = request.query.writing === 'yes'
          return view<PresenceView>({
            presence: await presenceOf(tx, reference, by, { at, isWriting }),
            path: `/enquiries/${reference}`,
          })
        }),
    },
    template: new URL('./presence.njk', import.meta.url),
  })
}
