/** The pages of enquiries: the person's own in both languages, the agents' in English. */
import { filePage, type Files } from '#files'
import { inBothLanguages, type PageDefinition } from '#pages'
import { RECORD, ROOM } from '../attached-files.ts'
import type { KeepOptions } from '../keep-enquiry.ts'
import { selectEnquiry } from '../agency-store.ts'
import { areFilesShared } from '../share-store.ts'
import { confirmAddressPage } from './public/confirm-address.ts'
import { copyEnquiryPage } from './public/copy-enquiry.ts'
import { myEnquiryPage } from './public/my-enquiry.ts'
import { myFilePage } from './public/my-file.ts'
import { sharedFilePage, sharedWithYouPage } from './public/shared-with-you.ts'
import { aboutPage } from './staff/about.ts'
import { assignPage } from './staff/assign.ts'
import { closePage } from './staff/close.ts'
import { correctPage } from './staff/correct.ts'
import { endSharePage } from './staff/end-share.ts'
import { enquiryPage, type EnquiryPageDependencies } from './staff/enquiry.ts'
import { handOnPage } from './staff/hand-on.ts'
import { framedMailPage, mailAsSentPage, type MailAsSentDependencies } from './staff/mail-as-sent.ts'
import { overviewPage } from './staff/overview.ts'
import { importPages } from './staff/import/index.ts'
import { joinPage, partPage } from './staff/join.ts'
import { presencePage } from './staff/presence.ts'
import { queuePage } from './staff/queue.ts'
import { recordPage } from './staff/record.ts'
import { dropViewPage, savedViewsPage } from './staff/saved-views.ts'
import { sharePage } from './staff/share.ts'
import { sharedEnquiryPage, sharedWithUsPage } from './staff/shared-with-us.ts'
import { splitPage } from './staff/split.ts'
import { takeBackPage } from './staff/take-back.ts'
import { templatePages } from './staff/templates.ts'
import { togetherPage } from './staff/together.ts'

export function enquiriesPages(
  d: Omit<EnquiryPageDependencies, 'files' | 'mail'> & {
    readonly mail: (NonNullable<EnquiryPageDependencies['mail']> & MailAsSentDependencies['mail']) | undefined
    readonly files: Pick<Files, 'list' | 'open' | 'receive' | 'keep' | 'letGo' | 'discard'>
  } & Omit<KeepOptions, 'files'>,
): readonly PageDefinition[] {
  return [
    ...inBothLanguages((language) => myEnquiryPage(d, language)),
    ...inBothLanguages(confirmAddressPage),
    ...inBothLanguages((language) => copyEnquiryPage(d, language)),
    ...inBothLanguages((language) => myFilePage(d, language)),
    sharedWithYouPage(d),
    sharedFilePage(d),
    queuePage(),
    togetherPage(),
    savedViewsPage(),
    dropViewPage(),
    ...templatePages(),
    recordPage(d),
    ...importPages(d),
    enquiryPage(d),
    presencePage(),
    takeBackPage(d),
    joinPage(),
    partPage(),
    splitPage(d),
    mailAsSentPage(d),
    framedMailPage(d),
    handOnPage(),
    assignPage(),
    aboutPage(),
    closePage(),
    correctPage(d),
    sharePage(d),
    endSharePage(),
    sharedWithUsPage(),
    sharedEnquiryPage(d),
    filePage(d.files, {
      address: '/shared/:reference/files/:fileId',
      permission: 'enquiry.view',
      room: ROOM,
      subject: { kind: RECORD, part: 'reference' },
      mayBeOpened: (tx, reference, at) => areFilesShared(tx, reference, at),
    }),
    overviewPage(),
    filePage(d.files, {
      address: '/enquiries/:reference/files/:fileId',
      permission: 'enquiry.view',
      room: ROOM,
      subject: { kind: RECORD, part: 'reference' },
      mayBeOpened: async (tx, reference) => (await selectEnquiry(tx, reference)) !== undefined,
    }),
  ]
}
