/** One notice, field by field. */
import Type from 'typebox'
import { definePage, fullInstant, longDate, notFound, summary, view, type SummaryRowView } from '#pages'
import { registerIdsOf } from '#justice/register'
import { noticeOf } from '../notices.ts'
import type { Notice } from '../store.ts'

interface NoticeView {
  readonly facts: readonly SummaryRowView[]
  /** Where the register has the person; the empty string when it does not. */
  readonly personAddress: string
}

export const noticePage = definePage({
  address: '/notices/:noticeId',
  permission: 'notice.view',
  title: 'Notice',
  breadcrumbs: [{ text: 'Notices', href: '/notices' }],
  params: Type.Object({ noticeId: Type.String({ format: 'uuid' }) }),
  get: {
    activity: 'notice-viewed',
    subject: ({ params }) => ({ kind: 'notice', id: params.noticeId }),
    async answer({ tx, params }) {
      const notice = await noticeOf(tx, params.noticeId)
      if (notice === undefined) return notFound()
      const { personProfileNumber } = notice
      const registerId = (await registerIdsOf(tx, [personProfileNumber])).get(personProfileNumber)
      return view<NoticeView>({
        facts: factsOf(notice),
        personAddress: registerId === undefined ? '' : `/register/people/${registerId}`,
      })
    },
  },
  template: new URL('./notice.njk', import.meta.url),
})

function factsOf(notice: Notice): readonly SummaryRowView[] {
  return summary([
    {
      name: 'Type of alert',
      value: { text: notice.alertType, tag: notice.alertType === 'interception' ? 'danger' : 'attention' },
    },
    { name: 'Person profile number', value: { text: notice.personProfileNumber, code: true } },
    { name: 'Name in the passport', value: notice.fullName },
    { name: 'Date of birth', value: notice.dateOfBirth === null ? '' : longDate(notice.dateOfBirth) },
    { name: 'Gender', value: notice.gender ?? '' },
    { name: 'Passport number', value: { text: notice.passportNumber ?? 'Not provided', code: true } },
    { name: 'Nationality', value: notice.nationality ?? '' },
    { name: 'Flight or ship', value: { text: notice.craft ?? 'Not provided', code: true } },
    { name: 'Date of travel', value: longDate(notice.travelDate) },
    { name: 'Direction', value: notice.direction },
    { name: 'Received', value: fullInstant(notice.receivedAt) },
    { name: 'Under the agreement', value: `version ${notice.agreementVersion}` },
  ])
}
