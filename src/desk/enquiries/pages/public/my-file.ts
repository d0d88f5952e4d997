/** A file of a person's own enquiry, by its private link. */
import Type from 'typebox'
import { answerWithFile, type Files } from '#files'
import { definePage, notFound, type Language, type PageDefinition } from '#pages'
import { ownerOf, RECORD } from '../../attached-files.ts'
import { holdLink, selectLinked } from '../../person-store.ts'
import { hashOfLink, linkParams } from '../../private-links.ts'
import { ENQUIRY_WORDS } from '../../words/index.ts'

export function myFilePage(d: { readonly files: Pick<Files, 'open'> }, language: Language): PageDefinition {
  return definePage({
    address: '/my-enquiry/:link/files/:fileId',
    audience: 'public',
    permission: 'public',
    title: ENQUIRY_WORDS[language].status.held.files,
    params: Type.Object({ ...linkParams.properties, fileId: Type.String({ format: 'uuid' }) }),
    get: {
      activity: 'enquiry-copied',
      async answer({ tx, at, params: { link, fileId }, record }) {
        const hash = hashOfLink(link)
        await holdLink(tx, hash)
        const enquiry = await selectLinked(tx, hash, at)
        if (enquiry === undefined) return notFound()
        await record({ event: 'enquiry-copied', subject: { kind: RECORD, id: enquiry.reference } })
        return answerWithFile(d.files, tx, fileId, ownerOf(enquiry.reference), at)
      },
    },
    template: new URL('./my-enquiry.njk', import.meta.url),
  })
}
