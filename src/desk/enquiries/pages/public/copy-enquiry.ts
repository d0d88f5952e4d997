/** A copy of all that is held in an enquiry, as a file that people and programmes can read. */
import { definePage, fileAnswer, notFound, type Language, type PageDefinition } from '#pages'
import type { Files } from '#files'
import { ownerOf, RECORD } from '../../attached-files.ts'
import { hashOfLink, linkParams } from '../../private-links.ts'
import { holdLink, selectHappened, selectLinked, selectSaid, type LinkedEnquiry } from '../../person-store.ts'
import { selectOwnShares } from '../../share-store.ts'
import { ENQUIRY_WORDS } from '../../words/index.ts'

export function copyEnquiryPage(
  d: { readonly files: Pick<Files, 'list'> },
  language: Language,
): PageDefinition {
  return definePage({
    address: '/my-enquiry/:link/copy',
    audience: 'public',
    permission: 'public',
    title: ENQUIRY_WORDS[language].status.held.copy,
    params: linkParams,
    get: {
      activity: 'enquiry-copied',
      async answer({ tx, at, params: { link }, record }) {
        const hash = hashOfLink(link)
        await holdLink(tx, hash)
        const enquiry = await selectLinked(tx, hash, at)
        if (enquiry === undefined) return notFound()
        const { reference } = enquiry
        await record({ event: 'enquiry-copied', subject: { kind: RECORD, id: reference } })
        const copy = {
          reference,
          ...heldOf(enquiry),
          said: await selectSaid(tx, reference, at),
          happened: await selectHappened(tx, reference, at),
          shares: await selectOwnShares(tx, reference),
          // Each is taken away by itself, from the page.
          files: (await d.files.list(tx, ownerOf(reference), at)).map(({ name, residency }) => ({
            name,
            residency,
          })),
        }
        return fileAnswer({
          name: `enquiry-${reference}.json`,
          type: 'application/json; charset=utf-8',
          body: JSON.stringify(copy, undefined, 2),
        })
      },
    },
    template: new URL('./my-enquiry.njk', import.meta.url),
  })
}

/** By which of the two links it was asked for is nothing that is held. */
function heldOf(enquiry: LinkedEnquiry): Partial<LinkedEnquiry> {
  return Object.fromEntries(Object.entries(enquiry).filter(([name]) => name !== 'byMail'))
}
