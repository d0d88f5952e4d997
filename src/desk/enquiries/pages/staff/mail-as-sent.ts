/**
 * A mail as its sender made it: within a frame that can do nothing, with what it wanted to fetch, where its links lead and what
 * it hid said in words around it.
 */
import Type from 'typebox'
import { err, fault, type Fault, type Result } from '#kernel'
import type { Mail, MailAsSent } from '#mail'
import { definePage, framedAnswer, notFound, view, type PageDefinition } from '#pages'
import type { Tx } from '#database'
import { heldMail } from '../../agency-store.ts'

export interface MailAsSentDependencies {
  readonly mail: Pick<Mail, 'showAsSent'> | undefined
}

interface MailAsSentView {
  readonly reference: string
  readonly frame: string
  readonly notes: readonly string[]
  readonly links: MailAsSent['links']
}

const params = Type.Object({
  reference: Type.String({ pattern: '^[A-Z0-9]{4}-[A-Z0-9]{4}$' }),
  mailId: Type.String({ format: 'uuid' }),
})
const seen = {
  activity: 'enquiry-mail-seen',
  subject: ({ params: { reference } }: { readonly params: { readonly reference: string } }) => ({
    kind: 'enquiry',
    id: reference,
  }),
} as const

export function mailAsSentPage(d: MailAsSentDependencies): PageDefinition {
  return definePage({
    address: '/enquiries/:reference/mails/:mailId',
    permission: 'enquiry.view',
    title: ({ reference }: MailAsSentView) => `A mail of ${reference} as it was sent`,
    breadcrumbs: ({ reference }: MailAsSentView) => [
      { text: 'Queue', href: '/queue' },
      { text: reference, href: `/enquiries/${reference}` },
    ],
    params,
    get: {
      ...seen,
      async answer({ tx, path, params: { reference, mailId } }) {
        const read = await readHeld(d, tx, reference, mailId)
        if (!read.ok && read.error.code === 'mail-gone') return notFound()
        const hasFrame = read.ok && read.value.document !== undefined
        return view<MailAsSentView>(
          {
            reference,
            frame: hasFrame ? `${path}/framed` : '',
            notes: read.ok
              ? notesOf(read.value)
              : ['This mail cannot be read. Its bytes are kept as they came.'],
            links: read.ok ? read.value.links : [],
          },
          { frames: hasFrame },
        )
      },
    },
    template: new URL('./mail-as-sent.njk', import.meta.url),
  })
}

/** What stands in the frame; opened by itself it can do no more. */
export function framedMailPage(d: MailAsSentDependencies): PageDefinition {
  return definePage({
    address: '/enquiries/:reference/mails/:mailId/framed',
    permission: 'enquiry.view',
    title: 'A mail as it was sent',
    params,
    get: {
      ...seen,
      async answer({ tx, params: { reference, mailId } }) {
        const read = await readHeld(d, tx, reference, mailId)
        return read.ok && read.value.document !== undefined ? framedAnswer(read.value.document) : notFound()
      },
    },
    template: new URL('./mail-as-sent.njk', import.meta.url),
  })
}

/** Whether the agency holds it, the database says. */
async function readHeld(
  { mail }: MailAsSentDependencies,
  tx: Tx,
  reference: string,
  mailId: string,
): Promise<Result<MailAsSent, Fault>> {
  const sealed = await heldMail(tx, reference, mailId)
  return mail === undefined || sealed === null ? err(fault('mail-gone')) : mail.showAsSent(mailId, sealed)
}

function notesOf({ document, cut, hidden, pictures }: MailAsSent): readonly string[] {
  if (document === undefined) return ['This mail was sent as plain words: they are all in the conversation.']
  const count = pictures.reduce((sum, one) => sum + one.count, 0)
  return [
    'Colours, sizes and places are left out, so that nothing can hide behind them.',
    ...(hidden === 0
      ? []
      : [
          `${counted(hidden, 'part was', 'parts were')} hidden from the reader by the sender. Here they are shown, with a dashed line around.`,
        ]),
    ...(count === 0
      ? []
      : [
          `${counted(count, 'picture lies', 'pictures lie')} elsewhere and ${count === 1 ? 'was' : 'were'} not fetched, so the sender does not learn that you looked: ${pictures
            .map((one) => `${one.host} (${String(one.count)})`)
            .join(', ')}.`,
        ]),
    ...(cut ? ['The mail is longer than what is shown here.'] : []),
  ]
}

function counted(count: number, one: string, more: string): string {
  return count === 1 ? `One ${one}` : `${String(count)} ${more}`
}
