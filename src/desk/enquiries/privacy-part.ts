/** What the privacy page says of enquiries: what is collected, what for, who sees it, and where how many of them lie. */
import { PLACES } from '#desk/directory'
import type { Files } from '#files'
import type { PrivacySource } from '#rooms'
import { ROOM } from './attached-files.ts'
import { selectPlaces } from './desk-store.ts'
import { ENQUIRY_WORDS } from './words/index.ts'

export function enquiriesPrivacy(files: Pick<Files, 'places'>): PrivacySource {
  return async (tx, language) => {
    const { privacy } = ENQUIRY_WORDS[language]
    const place = PLACES[language]
    const enquiries = await selectPlaces(tx)
    const kept = await files.places(tx, ROOM)
    return [
      privacy.asked,
      privacy.shared,
      {
        ...privacy.kept,
        lines: [
          ...enquiries.map(({ residency, count }) => privacy.enquiries(count, place(residency))),
          ...kept.map(({ residency, count }) => privacy.files(count, place(residency))),
        ],
      },
    ]
  }
}
