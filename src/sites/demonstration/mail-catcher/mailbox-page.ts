/** The demonstration's mailbox: everything that the sites have sent, to whomever. */
import { dataTable, definePage, view, when, type PageDefinition, type TableView } from '#pages'
import type { KeptMessages } from './kept-messages.ts'

interface MailboxView {
  readonly table: TableView
}

export function mailboxPage(kept: KeptMessages): PageDefinition {
  return definePage({
    address: '/mail',
    permission: 'public',
    title: 'Mail',
    breadcrumbs: [{ text: 'Front door', href: '/' }],
    layout: 'wide',
    get: {
      activity: 'none-public',
      async answer({ path, at }) {
        const table = dataTable({
          caption: 'Mail that was caught, the newest first',
          rows: kept.list(),
          path,
          query: {},
          pageSize: 300,
          empty: { title: 'No mail', text: 'The sites have sent nothing so far.' },
          columns: [
            {
              key: 'subject',
              title: 'Subject',
              isInWords: true,
              cell: ({ id, subject }) => ({
                text: subject === '' ? 'No subject' : subject,
                href: `/mail/read/${id}`,
              }),
            },
            { key: 'from', title: 'From', cell: ({ from }) => from },
            { key: 'to', title: 'To', cell: ({ to }) => to.join(', ') },
            {
              key: 'received',
              title: 'Received',
              cell: (mail) => ({ time: when(new Date(mail.received_at), at) }),
            },
          ],
        })
        return view<MailboxView>({ table })
      },
    },
    template: new URL('./mailbox.njk', import.meta.url),
  })
}
