/** One caught mail as plain text, with its files to be saved; HTML is never shown as HTML. */
import { Type } from 'typebox'
import type { MailReader } from '#mail'
import { definePage, notFound, summary, view, type PageDefinition, type SummaryRowView } from '#pages'
import type { KeptMessages } from './kept-messages.ts'
import { linkedLines, type Paragraph } from './linked-lines.ts'

interface MessageView {
  readonly subject: string
  readonly facts: readonly SummaryRowView[]
  readonly paragraphs: readonly Paragraph[]
  readonly isUnreadable: boolean
  readonly files: readonly { readonly text: string; readonly href: string }[]
  readonly bytes: string
}

export function messagePage(kept: KeptMessages, reader: MailReader): PageDefinition {
  return definePage({
    address: '/mail/read/:id',
    permission: 'public',
    title: (message: MessageView) => message.subject,
    params: Type.Object({ id: Type.String() }),
    breadcrumbs: [
      { text: 'Front door', href: '/' },
      { text: 'Mail', href: '/mail' },
    ],
    get: {
      activity: 'none-public',
      async answer({ params: { id } }) {
        const [mail, raw] = [kept.find(id), await kept.read(id)]
        if (mail === undefined || raw === undefined) return notFound()
        const read = await reader.parse(raw)
        const parsed = read.ok ? read.value : undefined
        return view<MessageView>({
          subject: mail.subject === '' ? 'No subject' : mail.subject,
          facts: summary([
            { name: 'From', value: mail.from },
            { name: 'To', value: mail.to.join(', ') },
          ]),
          paragraphs: linkedLines(parsed?.text ?? ''),
          isUnreadable: parsed === undefined,
          files: (parsed?.attachments ?? []).map((file, position) => ({
            text: `${file.name} (${file.type}, ${file.size} bytes)`,
            href: `/mail/messages/${id}/files/${position}`,
          })),
          bytes: `/mail/messages/${id}.eml`,
        })
      },
    },
    template: new URL('./message.njk', import.meta.url),
  })
}
