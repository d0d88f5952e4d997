/** What is known of an enquiry beside the conversation. */
import { isTopic, marketName, placeAlone, TOPICS } from '#desk/directory'
import type { ListedFile } from '#files'
import { fullInstant, longDate, summary, type SummaryRowView } from '#pages'
import type { EnquiryRow } from '../../agency-store.ts'
import { CHANNELS } from '../../channels.ts'

export interface FileView {
  readonly id: string
  readonly name: string
  readonly href: string
  /** Why it does not open yet; the empty string where it does. */
  readonly waits: string
}

export function factsOf(e: EnquiryRow): readonly SummaryRowView[] {
  return summary([
    { name: 'Name', value: e.name },
    { name: 'Company', value: e.company },
    {
      name: 'Email',
      value:
        e.email === ''
          ? 'Not given'
          : { text: e.email, note: e.addressConfirmedAt === null ? 'not confirmed by them' : 'confirmed' },
    },
    { name: 'About', value: isTopic(e.topic) ? TOPICS[e.topic].en : 'Not said yet' },
    { name: 'Market', value: e.market === null ? 'Not said yet' : marketName(e.market) },
    { name: 'Came', value: `${CHANNELS[e.channel]}, ${fullInstant(e.receivedAt)}` },
    { name: 'Kept', value: placeAlone(e.storedIn) },
    { name: 'Language', value: e.language === 'mi' ? 'Te reo Māori' : 'English' },
    { name: 'Follow up', value: e.followUpOn === null ? 'No day set' : longDate(e.followUpOn) },
  ])
}

export function filesOf(reference: string, files: readonly ListedFile[], at: Date): readonly FileView[] {
  return files.map(({ id, name, scan, keptAt }) => ({
    ...{ id, name },
    href: `/enquiries/${reference}/files/${id}`,
    waits: scan === 'waiting' ? 'waits to be scanned' : keptAt > at ? 'not sent yet' : '',
  }))
}
