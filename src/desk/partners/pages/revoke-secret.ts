/** Revokes a secret: from then on neither it nor a token that was asked with it opens anything. */
import Type from 'typebox'
import { definePage, fullInstant, noFields, notFound, redirect, view, type PageDefinition } from '#pages'
import { revokeSecret } from '../revoke-secret.ts'
import { selectPartner, selectSecrets } from '../store.ts'

interface RevokeView {
  readonly name: string
  readonly made: string
  readonly back: string
}

const subject = ({ params }: { readonly params: { readonly partnerId: string } }) => ({
  kind: 'partner',
  id: params.partnerId,
})

export function revokeSecretPage(): PageDefinition {
  return definePage({
    address: '/partners/:partnerId/secrets/:secretId/revoke',
    permission: 'partner.manage',
    title: 'Revoke a secret',
    breadcrumbs: [{ text: 'Partners', href: '/partners' }],
    params: Type.Object({
      partnerId: Type.String({ format: 'uuid' }),
      secretId: Type.String({ format: 'uuid' }),
    }),
    get: {
      activity: 'partner-viewed',
      subject,
      async answer({ tx, params: { partnerId, secretId } }) {
        const partner = await selectPartner(tx, partnerId)
        const secret = (await selectSecrets(tx)).find(
          ({ id, partner: of, revokedAt }) => id === secretId && of === partnerId && revokedAt === null,
        )
        if (partner === undefined || secret === undefined) return notFound()
        return view<RevokeView>({
          name: partner.name,
          made: fullInstant(secret.madeAt),
          back: `/partners/${partnerId}`,
        })
      },
    },
    post: {
      activity: 'partner-secret-revoked',
      subject,
      form: noFields,
      async answer({ tx, at, params: { partnerId, secretId }, person }) {
        const by = { id: person.id, name: person.name }
        if (!(await revokeSecret({ tx, at, by }, { id: secretId, partner: partnerId }))) return notFound()
        return redirect(`/partners/${partnerId}`)
      },
    },
    template: new URL('./revoke-secret.njk', import.meta.url),
  })
}
