/**
 * What an agency of the desk shares with an office outside it, by the private link in a mail: first who shares and until when,
 * and what is shared once the office presses to read it, so that a mail filter that follows links reads nothing.
 */
import Type from 'typebox'
import { agencyFirst, agencyNamed, isTopic, marketName, TOPICS } from '#desk/directory'
import { answerWithFile, type Files } from '#files'
import { civilDate } from '#kernel'
import {
  definePage,
  fullInstant,
  longDate,
  noFields,
  notFound,
  redirect,
  summary,
  view,
  type PageDefinition,
  type SummaryRowView,
} from '#pages'
import { ownerOf, RECORD } from '../../attached-files.ts'
import { hashOfShareLink, shareLinkParams } from '../../private-links.ts'
import { lastDayOfShare } from '../../sharing-terms.ts'
import {
  noteOpenedByLink,
  selectEndedShare,
  selectMessagesByLink,
  selectSharedByLink,
  type SharedByLink,
} from '../../share-store.ts'

interface SharedView {
  readonly from: string
  readonly purpose: string
  readonly until: string
  readonly hasEnded: boolean
  readonly path: string
  readonly isOpen: boolean
  readonly facts: readonly SummaryRowView[]
  readonly said: readonly { readonly who: string; readonly at: string; readonly lines: readonly string[] }[]
  readonly files: readonly { readonly name: string; readonly href: string }[]
}

export function sharedWithYouPage(d: { readonly files: Pick<Files, 'list'> }): PageDefinition {
  return definePage({
    address: '/shared-with-you/:link',
    audience: 'public',
    permission: 'public',
    title: 'Shared with your office',
    params: shareLinkParams,
    query: Type.Object({ read: Type.Optional(Type.Literal('yes')) }),
    get: {
      activity: 'enquiry-share-link-followed',
      async answer({ tx, at, newId, path, params: { link }, query, record }) {
        const hash = hashOfShareLink(link)
        const shared = await selectSharedByLink(tx, hash, at)
        if (shared === undefined) return await ended(tx, hash, at)
        const { reference, fromAgency, purpose, expiresAt } = shared
        const isOpen = query.read === 'yes'
        if (isOpen) {
          await noteOpenedByLink(tx, hash, newId(), at)
          await record({
            event: 'enquiry-shared-opened-outside',
            subject: { kind: RECORD, id: reference },
          })
        }
        return view<SharedView>({
          ...{ from: agencyFirst(fromAgency), purpose, path, isOpen },
          until: longDate(lastDayOfShare(expiresAt)),
          hasEnded: false,
          facts: isOpen ? factsOf(shared) : [],
          said: isOpen
            ? (await selectMessagesByLink(tx, hash, at)).map(({ kind, agency, saidAt, words }) => ({
                who: kind === 'reply' ? agencyNamed(agency, 'en') : 'The enquirer',
                at: fullInstant(saidAt),
                lines: words.split(/\n+/),
              }))
            : [],
          files:
            isOpen && shared.fields.includes('files')
              ? (await d.files.list(tx, ownerOf(reference), at))
                  .filter(({ scan }) => scan !== 'waiting')
                  .map(({ id, name }) => ({ name, href: `${path}/files/${id}` }))
              : [],
        })
      },
    },
    post: {
      activity: 'enquiry-share-link-followed',
      form: noFields,
      answer: ({ path }) => Promise.resolve(redirect(`${path}?read=yes`)),
    },
    template: new URL('./shared-with-you.njk', import.meta.url),
  })
}

export function sharedFilePage(d: { readonly files: Pick<Files, 'open'> }): PageDefinition {
  return definePage({
    address: '/shared-with-you/:link/files/:fileId',
    audience: 'public',
    permission: 'public',
    title: 'File',
    params: Type.Object({ ...shareLinkParams.properties, fileId: Type.String({ format: 'uuid' }) }),
    get: {
      activity: 'enquiry-share-link-followed',
      async answer({ tx, at, params: { link, fileId }, record }) {
        const shared = await selectSharedByLink(tx, hashOfShareLink(link), at)
        if (shared?.fields.includes('files') !== true) return notFound()
        await record({
          event: 'enquiry-shared-opened-outside',
          subject: { kind: RECORD, id: shared.reference },
        })
        return answerWithFile(d.files, tx, fileId, ownerOf(shared.reference), at)
      },
    },
    template: new URL('./shared-with-you.njk', import.meta.url),
  })
}

/** An office is not told that its link was mistyped, where the time that its mail named has passed. */
async function ended(tx: Parameters<typeof selectEndedShare>[0], hash: Buffer, at: Date) {
  const share = await selectEndedShare(tx, hash, at)
  if (share === undefined) return notFound()
  return view<SharedView>({
    ...{
      from: agencyNamed(share.fromAgency, 'within'),
      purpose: '',
      path: '',
      isOpen: false,
      hasEnded: true,
    },
    until: longDate(lastDayOfShare(share.endedAt)),
    ...{ facts: [], said: [], files: [] },
  })
}

/** Only what the share names: a row that it does not name is not there. */
function factsOf({
  name,
  company,
  email,
  topic,
  market,
  receivedAt,
}: SharedByLink): readonly SummaryRowView[] {
  const rows = [
    { name: 'Name', value: name },
    { name: 'Company', value: company },
    { name: 'Email', value: email },
    { name: 'About', value: isTopic(topic) ? TOPICS[topic].en : null },
    { name: 'Market', value: market === null ? null : marketName(market) },
    { name: 'Received', value: receivedAt === null ? null : longDate(civilDate(receivedAt)) },
  ]
  return summary(rows.flatMap((row) => (row.value === null ? [] : [{ ...row, value: row.value }])))
}
