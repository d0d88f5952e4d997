/** One certificate in words, and as it was signed, to the byte: the file is what is proved. */
import Type from 'typebox'
import {
  definePage,
  fileAnswer,
  fullInstant,
  longDate,
  notFound,
  summary,
  view,
  type SummaryRow,
  type SummaryRowView,
} from '#pages'
import { readCertificate, type Certificate } from '../certificate.ts'
import { selectCertificate } from '../store.ts'

interface CertificateView {
  readonly table: string
  readonly file: string
  readonly facts: readonly SummaryRowView[]
}

export const certificatePage = definePage({
  address: '/disposal/certificates/:certificateId',
  permission: 'disposal.view',
  title: ({ table }: CertificateView) => `Certificate of disposal in ${table}`,
  breadcrumbs: [
    { text: 'Disposal', href: '/disposal' },
    { text: 'Certificates', href: '/disposal/certificates' },
  ],
  params: Type.Object({ certificateId: Type.String({ format: 'uuid' }) }),
  query: Type.Object({ as: Type.Optional(Type.Literal('file')) }),
  get: {
    activity: 'disposal-certificate-viewed',
    subject: ({ params: { certificateId: id } }) => ({ kind: 'disposal-certificate', id }),
    async answer({ tx, record, query, params: { certificateId: id } }) {
      const body = await selectCertificate(tx, id)
      const certificate = body === undefined ? undefined : readCertificate(body)
      if (body === undefined || certificate === undefined) return notFound()
      if (query.as === 'file') {
        const subject = { kind: 'disposal-certificate', id }
        await record({ event: 'disposal-certificate-downloaded', subject })
        return fileAnswer({ name: `disposal-certificate-${id}.json`, type: 'application/json', body })
      }
      return view<CertificateView>({
        table: certificate.table,
        file: `/disposal/certificates/${id}?as=file`,
        facts: summary(factsOf(certificate)),
      })
    },
  },
  template: new URL('./certificate.njk', import.meta.url),
})

function factsOf(c: Certificate): readonly SummaryRow[] {
  return [
    { name: 'Agency', value: c.agency },
    { name: 'Class', value: `${c.class}: ${c.kept}` },
    { name: 'Authority', value: c.authority },
    { name: 'Kept in', value: { text: c.table, code: true } },
    { name: 'Records', value: String(c.records) },
    { name: 'Left', value: String(c.left) },
    { name: 'Their clocks began', value: `${longDate(c.began.first)} to ${longDate(c.began.last)}` },
    { name: 'Due at the end of', value: longDate(c.dueAtEndOf) },
    { name: 'Asked for by', value: { text: c.askedBy, code: true } },
    { name: 'Agreed to by', value: { text: c.approvedBy, code: true } },
    { name: 'Agreed', value: fullInstant(new Date(c.approvedAt)) },
    { name: 'Begun', value: fullInstant(new Date(c.begunAt)) },
    { name: 'Ended', value: fullInstant(new Date(c.endedAt)) },
    { name: 'Method', value: c.method },
    { name: 'Engine', value: { text: c.engine, code: true } },
    { name: 'Hash of the dry run', value: { text: c.dryRunHash, code: true } },
    { name: 'Merkle root', value: { text: c.merkleRoot, code: true } },
    { name: 'Signed with key', value: { text: c.keyId, code: true } },
  ]
}
