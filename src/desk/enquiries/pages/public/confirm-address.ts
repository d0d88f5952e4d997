/** Whoever came by the link of the acknowledgement says that answers may go to that mailbox. */
import {
  addressIn,
  definePage,
  noFields,
  notFound,
  redirect,
  type Language,
  type PageDefinition,
} from '#pages'
import { RECORD } from '../../attached-files.ts'
import { hashOfLink, linkParams } from '../../private-links.ts'
import { confirmAddress, holdLink, selectLinked } from '../../person-store.ts'
import { insertEvent } from '../../store.ts'

export function confirmAddressPage(language: Language): PageDefinition {
  const enquiryAt = (link: string) => addressIn(language, `/my-enquiry/${link}`)
  return definePage({
    address: '/my-enquiry/:link/confirm',
    audience: 'public',
    permission: 'public',
    title: 'Confirm',
    params: linkParams,
    leadsOn: true,
    get: {
      activity: 'none-public',
      answer: ({ params: { link } }) => Promise.resolve(redirect(enquiryAt(link))),
    },
    post: {
      activity: 'enquiry-address-confirmed',
      form: noFields,
      async answer({ tx, at, newId, params: { link }, record }) {
        const hash = hashOfLink(link)
        await holdLink(tx, hash)
        const enquiry = await selectLinked(tx, hash, at)
        if (enquiry?.byMail !== true) return notFound()
        const { reference } = enquiry
        if (await confirmAddress(tx, hash, at))
          await insertEvent(tx, { id: newId(), reference, at, kind: 'address-confirmed' })
        await record({ event: 'enquiry-address-confirmed', subject: { kind: RECORD, id: reference } })
        return redirect(enquiryAt(link))
      },
    },
  })
}
