/** A certificate as it was signed, to the byte. */
import Type from 'typebox'
import { definePage, fileAnswer, notFound } from '#pages'
import { selectCertificate } from '../store.ts'

export const certificateFilePage = definePage({
  address: '/disposal/certificates/:certificateId/file',
  permission: 'disposal.view',
  title: 'Certificate of disposal',
  params: Type.Object({ certificateId: Type.String({ format: 'uuid' }) }),
  get: {
    activity: 'disposal-certificate-downloaded',
    subject: ({ params: { certificateId: id } }) => ({ kind: 'disposal-certificate', id }),
    async answer({ tx, params: { certificateId: id } }) {
      const body = await selectCertificate(tx, id)
      if (body === undefined) return notFound()
      return fileAnswer({ name: `disposal-certificate-${id}.json`, type: 'application/json', body })
    },
  },
})
