/** The pages of requests by right: the public's in both languages, and the office's. */
import { inBothLanguages, type PageDefinition } from '#pages'
import { askForCopyPage, confirmAddressPage, takeCopyPage, withdrawPage } from './public/my-request-acts.ts'
import { myRequestPage } from './public/my-request.ts'
import { yourInformationPage } from './public/your-information.ts'
import { copyPages } from './staff/copy.ts'
import { chooseCorrectPage, correctRecordPage } from './staff/correct.ts'
import { decidePage } from './staff/decide.ts'
import { documentsPage } from './staff/documents.ts'
import { extendPage } from './staff/extend.ts'
import { filesPage } from './staff/files.ts'
import { foundRecordPage } from './staff/found-record.ts'
import { foundPage } from './staff/found.ts'
import { letterPage } from './staff/letter.ts'
import { notePage } from './staff/note.ts'
import { packPage } from './staff/pack.ts'
import type { RequestPagesOptions } from './staff/pages-options.ts'
import { personPage } from './staff/person.ts'
import { proofPage } from './staff/proof.ts'
import { recordRequestPage } from './staff/record.ts'
import { recipientsPage } from './staff/recipients.ts'
import { refusePage } from './staff/refuse.ts'
import { requestPage } from './staff/request.ts'
import { requestsListPage } from './staff/requests-list.ts'
import { reviewPage } from './staff/review.ts'
import { searchPage } from './staff/search.ts'
import { statementPage } from './staff/statement.ts'
import { transferPage } from './staff/transfer.ts'
import { whoSawPage } from './staff/who-saw.ts'
import { documentPicturePage } from './staff/workbench/picture.ts'
import { previewFilePages } from './staff/workbench/preview-files.ts'
import { previewPage } from './staff/workbench/preview.ts'
import { workbenchPage } from './staff/workbench/workbench.ts'

export function requestsPages(options: RequestPagesOptions): readonly PageDefinition[] {
  return [
    ...inBothLanguages(yourInformationPage),
    ...inBothLanguages((language) => myRequestPage(options, language)),
    ...inBothLanguages(confirmAddressPage),
    ...inBothLanguages(withdrawPage),
    ...inBothLanguages(askForCopyPage),
    ...inBothLanguages((language) => takeCopyPage(options.makeCopy, language)),
    requestsListPage(options),
    recordRequestPage(options),
    requestPage(options),
    personPage(options),
    proofPage(options),
    searchPage(),
    foundPage(options),
    foundRecordPage(options),
    refusePage(),
    ...(options.files === undefined ? [] : [documentsPage(options, options.files)]),
    filesPage(options),
    workbenchPage(options),
    documentPicturePage(options),
    previewPage(options),
    ...previewFilePages(options),
    whoSawPage(options),
    extendPage(options),
    transferPage(options),
    decidePage(options),
    letterPage(options),
    ...copyPages(options),
    chooseCorrectPage(options),
    correctRecordPage(options),
    statementPage(options),
    recipientsPage(options),
    reviewPage(),
    packPage(options),
    notePage(options),
  ]
}
