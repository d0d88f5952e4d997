/** One partner: its client id, its secrets as far as they are anybody's to see, and a new one. */
import Type from 'typebox'
import {
  dataTable,
  defineForm,
  definePage,
  fieldErrors,
  grouped,
  notFound,
  redirect,
  summary,
  view,
  when,
  type PageDefinition,
  type SummaryRowView,
  type TableView,
} from '#pages'
import { makeSecret, MOST_SECRETS } from '../make-secret.ts'
import { selectPartner, selectSecrets, type PartnerRow, type SecretRow } from '../store.ts'
import { tellOnce, toldSecret } from './told-once.ts'

interface PartnerView {
  readonly name: string
  readonly facts: readonly SummaryRowView[]
  readonly secrets: TableView
  /** The empty string but for the one time. */
  readonly secret: string
  readonly mayHaveMore: boolean
}

const subject = ({ params }: { readonly params: { readonly partnerId: string } }) => ({
  kind: 'partner',
  id: params.partnerId,
})

export function partnerPage(): PageDefinition {
  return definePage({
    address: '/partners/:partnerId',
    permission: 'partner.manage',
    title: ({ name }: PartnerView) => name,
    breadcrumbs: [{ text: 'Partners', href: '/partners' }],
    params: Type.Object({ partnerId: Type.String({ format: 'uuid' }) }),
    query: Type.Object({ made: Type.Optional(Type.String({ format: 'uuid' })) }),
    get: {
      activity: 'partner-viewed',
      subject,
      async answer({ tx, at, path, params: { partnerId }, query: { made }, person }) {
        const partner = await selectPartner(tx, partnerId)
        if (partner === undefined) return notFound()
        const rows = (await selectSecrets(tx)).filter(({ partner: of }) => of === partnerId)
        return view<PartnerView>({
          name: partner.name,
          facts: factsOf(partner),
          secrets: dataTable({ ...columnsAt(at), caption: 'Its secrets', rows, path, query: {} }),
          secret: made === undefined ? '' : toldSecret(made, { person, at }),
          mayHaveMore: rows.filter(({ revokedAt }) => revokedAt === null).length < MOST_SECRETS,
        })
      },
    },
    post: {
      activity: 'partner-secret-made',
      subject,
      form: defineForm({ fields: { ask: { kind: 'hidden' } } }),
      async answer({ tx, at, newId, params: { partnerId }, person }) {
        if ((await selectPartner(tx, partnerId)) === undefined) return notFound()
        const by = { id: person.id, name: person.name }
        const secret = await makeSecret({ tx, at, newId, by }, partnerId)
        if (secret === undefined)
          return fieldErrors([{ field: 'ask', sentence: 'It has two secrets. Revoke one first.' }])
        return redirect(tellOnce(partnerId, secret, { person, at, newId }))
      },
    },
    template: new URL('./partner.njk', import.meta.url),
  })
}

function factsOf({ id, requestsPerMinute, addedAt, addedByName }: PartnerRow): readonly SummaryRowView[] {
  return summary([
    { name: 'Client ID', value: { text: id, code: true } },
    { name: 'Where it gets a token', value: { text: '/oauth/token', code: true } },
    {
      name: 'What it may call',
      value: {
        text: '/api/openapi.json',
        code: true,
        href: '/api/openapi.json',
        note: 'to give to whoever writes it',
      },
    },
    { name: 'Most calls in a minute', value: grouped(requestsPerMinute) },
    { name: 'Added', value: { time: when(addedAt, addedAt), note: `by ${addedByName}` } },
  ])
}

function columnsAt(at: Date) {
  return {
    empty: { title: 'No secret', text: 'Without one its programme cannot call.' },
    columns: [
      {
        key: 'made',
        title: 'Made',
        cell: ({ madeAt, madeByName }: SecretRow) => ({ time: when(madeAt, at), note: `by ${madeByName}` }),
      },
      {
        key: 'state',
        title: 'Does it hold?',
        cell: ({ revokedAt, revokedByName }: SecretRow) =>
          revokedAt === null
            ? { text: 'Yes', tag: 'good' as const }
            : {
                text: 'Revoked',
                tag: 'quiet' as const,
                note: `${when(revokedAt, at).relative} by ${revokedByName ?? ''}`,
              },
      },
      {
        key: 'revoke',
        title: 'End it',
        cell: ({ id, partner, revokedAt }: SecretRow) =>
          revokedAt === null
            ? { text: 'Revoke', href: `/partners/${partner}/secrets/${id}/revoke` as const }
            : '',
      },
    ],
  }
}
