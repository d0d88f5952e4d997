/** The address of an alert: it and its case are one page, which the case's room draws. */
import Type from 'typebox'
import { definePage, notFound, redirect } from '#pages'
import { interceptionAlert } from '../store.ts'

export const alertPage = definePage({
  address: '/alerts/:alertId',
  permission: 'interception-alert.view',
  title: 'Alert',
  leadsOn: true,
  params: Type.Object({ alertId: Type.String({ format: 'uuid' }) }),
  get: {
    activity: 'interception-alert-viewed',
    subject: ({ params }) => ({ kind: 'interception-alert', id: params.alertId }),
    async answer({ tx, params }) {
      const alert = await interceptionAlert(tx, params.alertId)
      return alert === undefined ? notFound() : redirect(`/cases/${alert.id}`)
    },
  },
})
