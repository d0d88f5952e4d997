/** The notices that Customs disclosed, the newest first, with the picture of how many came each day. */
import Type from 'typebox'
import { ALERT_TYPES } from '#kernel'
import {
  dataTable,
  definePage,
  longDate,
  tableQuery,
  view,
  when,
  type ChartView,
  type TableView,
} from '#pages'
import { recentNotices } from '../notices.ts'
import type { Notice } from '../store.ts'
import { noticesPerDayChart } from './per-day.ts'

const alertTypeFilter = Type.Optional(Type.Enum([...ALERT_TYPES, '']))

export const noticesPage = definePage({
  address: '/notices',
  permission: 'notice.view',
  title: 'Notices',
  layout: 'wide',
  query: Type.Object({ ...tableQuery, type: alertTypeFilter }),
  get: {
    activity: 'notices-viewed',
    async answer({ tx, at, path, query }) {
      const type = ALERT_TYPES.find((one) => one === query.type)
      const rows = await recentNotices(tx, type === undefined ? {} : { alertType: type })
      return view<{ readonly perDay: ChartView; readonly table: TableView }>({
        perDay: await noticesPerDayChart(tx, at),
        table: dataTable<Notice>({
          ...{ caption: 'Notices', rows, path, query },
          sortedBy: { key: 'received', descending: true },
          filters: [
            {
              name: 'type',
              label: 'Type of alert',
              options: ALERT_TYPES.map((value) => ({ value, text: value })),
              matches: (notice, value) => notice.alertType === value,
            },
          ],
          empty: {
            title: 'No notice has come yet',
            text: 'Customs sends one for each alert; it appears here as soon as it is opened.',
          },
          columns: [
            {
              key: 'received',
              title: 'Received',
              sortBy: (notice) => notice.receivedAt.getTime(),
              cell: (notice) => ({ time: when(notice.receivedAt, at) }),
            },
            {
              key: 'name',
              title: 'Name in the passport',
              sortBy: (notice) => notice.fullName,
              cell: (notice) => ({ text: notice.fullName, href: `/notices/${notice.noticeId}` }),
            },
            {
              key: 'type',
              title: 'Type of alert',
              sortBy: (notice) => notice.alertType,
              cell: (notice) => ({
                text: notice.alertType,
                tag: notice.alertType === 'interception' ? 'danger' : 'attention',
              }),
            },
            { key: 'direction', title: 'Direction', cell: (notice) => notice.direction },
            {
              key: 'travel',
              title: 'Travel',
              sortBy: (notice) => notice.travelDate,
              cell: (notice) => longDate(notice.travelDate),
            },
            {
              key: 'craft',
              title: 'Flight or ship',
              cell: (notice) => ({ text: notice.craft ?? '', code: true }),
            },
            {
              key: 'number',
              title: 'Person profile number',
              cell: (notice) => ({ text: notice.personProfileNumber, code: true }),
            },
          ],
        }),
      })
    },
  },
  template: new URL('./notices.njk', import.meta.url),
})
