/** What the holder of a private link does: says that the mailbox is theirs, withdraws the request, takes their copy once. */
import {
  addressIn,
  definePage,
  fileAnswer,
  noFields,
  notFound,
  redirect,
  type Language,
  type PageDefinition,
} from '#pages'
import { announce, type Tx } from '#database'
import Type from 'typebox'
import { REQUEST_ENDED } from '../../channels.ts'
import { RECORD } from '../../activity-events.ts'
import { insertCopy, selectCopies, takeCopy } from '../../copy-store.ts'
import { countDocuments } from '../../document-store.ts'
import { maySeeCopy, TICKET_MINUTES, type MakeCopy } from '../../make-copy.ts'
import {
  confirmAddress,
  holdLink,
  insertPersonsEvent,
  selectLinked,
  withdrawLinked,
  type LinkedRequest,
} from '../../person-store.ts'
import { hashOfLink, linkParams, newToken, tokenHash } from '../../private-links.ts'
import { REQUEST_WORDS } from '../../words/index.ts'

const subjectOf = (reference: string) => ({ kind: RECORD, id: reference })

/** Of an act that is a button on the person's page: whoever asks for its address is led back there. */
function leadsBack(language: Language) {
  return {
    audience: 'public',
    permission: 'public',
    params: linkParams,
    leadsOn: true,
    get: {
      activity: 'none-public',
      answer: ({ params: { link } }: { readonly params: { readonly link: string } }) =>
        Promise.resolve(redirect(addressIn(language, `/my-request/${link}`))),
    },
  } as const
}

const titleIn = (language: Language) => REQUEST_WORDS[language].status.title

export function confirmAddressPage(language: Language): PageDefinition {
  const at = (link: string) => addressIn(language, `/my-request/${link}`)
  return definePage({
    ...leadsBack(language),
    address: '/my-request/:link/confirm',
    title: titleIn(language),
    post: {
      activity: 'request-address-confirmed',
      form: noFields,
      async answer({ tx, at: now, newId, params: { link }, record }) {
        const hash = hashOfLink(link)
        await holdLink(tx, hash)
        const request = await selectLinked(tx, hash)
        if (request?.byMail !== true) return notFound()
        const { reference } = request
        if (await confirmAddress(tx, hash, now))
          await insertPersonsEvent(tx, { id: newId(), reference, at: now, kind: 'address-confirmed' })
        await record({ event: 'request-address-confirmed', subject: subjectOf(reference) })
        return redirect(at(link))
      },
    },
  })
}

export function withdrawPage(language: Language): PageDefinition {
  const at = (link: string) => addressIn(language, `/my-request/${link}`)
  return definePage({
    ...leadsBack(language),
    address: '/my-request/:link/withdraw',
    title: titleIn(language),
    post: {
      activity: 'request-withdrawn',
      form: noFields,
      async answer({ tx, at: now, newId, params: { link }, record }) {
        const hash = hashOfLink(link)
        await holdLink(tx, hash)
        const request = await selectLinked(tx, hash)
        if (request === undefined) return notFound()
        const { reference } = request
        if (await withdrawLinked(tx, reference, now))
          await insertPersonsEvent(tx, { id: newId(), reference, at: now, kind: 'withdrawn' })
        await record({ event: 'request-withdrawn', subject: subjectOf(reference) })
        await announce(tx, REQUEST_ENDED)
        return redirect(at(link))
      },
    },
  })
}

export function askForCopyPage(language: Language): PageDefinition {
  const at = (link: string) => addressIn(language, `/my-request/${link}`)
  return definePage({
    ...leadsBack(language),
    address: '/my-request/:link/copy',
    title: titleIn(language),
    post: {
      activity: 'request-copy-asked',
      form: noFields,
      async answer({ tx, at: now, newId, params: { link } }) {
        const hash = hashOfLink(link)
        await holdLink(tx, hash)
        const request = await selectLinked(tx, hash)
        if (request === undefined) return notFound()
        const taken = (await selectCopies(tx, request.reference)).some(({ takenAt }) => takenAt !== null)
        if (taken || !(await isTheirs(tx, request))) return redirect(at(link))
        const ticket = newToken()
        await insertCopy(tx, request.reference, {
          ...{ id: newId(), ticketHash: tokenHash(ticket), at: now },
          goodUntil: new Date(now.getTime() + TICKET_MINUTES * 60_000),
        })
        return redirect(addressIn(language, `/my-request/${link}/copy/t${ticket}`))
      },
    },
  })
}

export function takeCopyPage(makeCopy: MakeCopy, language: Language): PageDefinition {
  return definePage({
    address: '/my-request/:link/copy/:ticket',
    audience: 'public',
    permission: 'public',
    title: titleIn(language),
    params: Type.Object({
      ...linkParams.properties,
      ticket: Type.String({ pattern: '^t[A-Za-z0-9_-]{20,50}$' }),
    }),
    get: {
      activity: 'request-copy-taken',
      async answer({ tx, at: now, newId, params: { link, ticket }, record }) {
        const hash = hashOfLink(link)
        await holdLink(tx, hash)
        const request = await selectLinked(tx, hash)
        if (request === undefined || !(await isTheirs(tx, request))) return notFound()
        const { reference } = request
        if (!(await takeCopy(tx, reference, { ticketHash: tokenHash(ticket.slice(1)), at: now })))
          return notFound()
        await insertPersonsEvent(tx, { id: newId(), reference, at: now, kind: 'copy-taken' })
        await record({ event: 'request-copy-taken', subject: subjectOf(reference) })
        await announce(tx, REQUEST_ENDED)
        return fileAnswer(await makeCopy(tx, reference))
      },
    },
    template: new URL('./my-request.njk', import.meta.url),
  })
}

/** By the link that was mailed, to a mailbox whose reader has said that it is theirs, once something is granted. */
async function isTheirs(tx: Tx, request: LinkedRequest): Promise<boolean> {
  if (!request.byMail || request.addressConfirmedAt === null) return false
  return maySeeCopy(request, await countDocuments(tx, request.reference))
}
