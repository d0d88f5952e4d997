/** What is known of an enquiry beside the conversation. */
import { isTopic, marketName, TOPICS } from '#desk/directory'
import type { ListedFile } from '#files'
import { fullInstant, longDate, summary, type SummaryRowView } from '#pages'
import { isProven } from '../../acts/reply.ts'
import type { EnquiryRow } from '../../agency-store.ts'
import { CHANNELS } from '../../channels.ts'
import { PLACES } from '../../words/places.ts'

export interface FileView {
  readonly name: string
  readonly href: string
  readonly waits: boolean
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
    { name: 'Kept', value: PLACES.en(e.storedIn) },
    { name: 'Language', value: e.language === 'mi' ? 'Te reo Māori' : 'English' },
    { name: 'Follow up', value: e.followUpOn === null ? 'No day set' : longDate(e.followUpOn) },
  ])
}

export function filesOf(reference: string, files: readonly ListedFile[]): readonly FileView[] {
  return files.map(({ id, name, scan }) => ({
    name,
    href: `/enquiries/${reference}/files/${id}`,
    waits: scan === 'waiting',
  }))
}

export function howItGoes(
  enquiry: EnquiryRow,
  { hasMail, isDisowned }: { readonly hasMail: boolean; readonly isDisowned: boolean },
): string {
  if (enquiry.email === '')
    return 'No email address is known: nothing is sent. Tell them by telephone or letter, and keep here what you said.'
  if (!hasMail) return 'This site sends no mail: what you write is on their page alone.'
  if (enquiry.addressConfirmedAt === null && isDisowned)
    return 'The domain of this address says the mail was not from it: they get a short email that an answer awaits them on their page.'
  if (!isProven(enquiry))
    return 'Nobody has confirmed this address yet: they get a short email that an answer awaits them on their page.'
  return 'What you write is sent to them by email, and stands on their page.'
}
