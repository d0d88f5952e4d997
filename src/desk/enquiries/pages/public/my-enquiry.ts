/**
 * A person's own enquiry by its private link: where it is, what comes next and by when, who may see what, what was said, and all
 * that is held. A link that opens nothing is not found, whatever is wrong with it.
 */
import {
  addressIn,
  defineForm,
  definePage,
  fieldErrors,
  notFound,
  redirect,
  summary,
  view,
  type Language,
  type PageDefinition,
  type SummaryRowView,
} from '#pages'
import { isTopic, marketName, placeAlone, PLACES, TOPICS } from '#desk/directory'
import { endingsOf, fileSink, type Files, type ListedFile } from '#files'
import { sentenceOf } from '#kernel'
import { ownerOf, RECORD, TAKEN } from '../../attached-files.ts'
import type { EnquiryRights, RightsNotice } from '../../operations.ts'
import { hashOfLink, linkParams } from '../../private-links.ts'
import { sayMore } from '../../say-more.ts'
import { holdLink, selectHappened, selectLinked, selectSaid, type LinkedEnquiry } from '../../person-store.ts'
import { selectOwnShares } from '../../share-store.ts'
import { ENQUIRY_WORDS } from '../../words/index.ts'
import Type from 'typebox'
import { presentShares, type ShareView } from './present-shares.ts'
import {
  nextStepOf,
  presentHappened,
  presentSaid,
  type FileView,
  type HappenedView,
  type SaidView,
} from './present-status.ts'

const LONGEST_ADDITION = 10_000

const LANGUAGES = {
  en: { en: 'English', mi: 'Te reo Māori' },
  mi: { en: 'Te reo Pākehā', mi: 'Te reo Māori' },
} as const

interface EnquiryView {
  readonly reference: string
  readonly heading: string
  readonly where: string
  readonly next: readonly string[]
  readonly rights: readonly RightsNotice[]
  readonly happened: readonly HappenedView[]
  readonly shares: readonly ShareView[]
  readonly nobodyElse: string
  readonly said: readonly SaidView[]
  readonly held: readonly SummaryRowView[]
  readonly files: readonly FileView[]
  readonly confirm: { readonly action: string } | false
  readonly isConfirmed: boolean
  readonly wasSent: boolean
  readonly copy: string
  readonly words: (typeof ENQUIRY_WORDS)['en']['status']
}

export function myEnquiryPage(
  d: {
    readonly rights: () => EnquiryRights
    readonly files: Pick<Files, 'list' | 'receive' | 'keep' | 'discard'>
  },
  language: Language,
): PageDefinition {
  const words = ENQUIRY_WORDS[language]
  const { ask, status } = words
  return definePage({
    address: '/my-enquiry/:link',
    audience: 'public',
    permission: 'public',
    title: status.title,
    params: linkParams,
    query: Type.Object({ sent: Type.Optional(Type.Literal('yes')) }),
    get: {
      activity: 'enquiry-looked-up',
      async answer({ tx, at, params: { link }, query: { sent } }) {
        const hash = hashOfLink(link)
        await holdLink(tx, hash)
        const enquiry = await selectLinked(tx, hash, at)
        if (enquiry === undefined) return notFound()
        const { reference } = enquiry
        const shares = await selectOwnShares(tx, reference)
        const here = addressIn(language, `/my-enquiry/${link}`)
        const files = filesAt(here, await d.files.list(tx, ownerOf(reference), at), language)
        return view<EnquiryView>({
          reference,
          heading: status.heading(reference),
          where: whereIs(words, enquiry),
          next: nextStepOf(words, enquiry, at),
          rights: await d.rights().forPerson(tx, reference, language),
          happened: presentHappened(words, await selectHappened(tx, reference, at)),
          shares: presentShares(words, language, shares),
          nobodyElse: status.noShares(enquiry.heldBy),
          said: presentSaid(words, await selectSaid(tx, reference, at), files),
          held: heldRows(words, enquiry, language),
          files,
          confirm: enquiry.byMail && enquiry.addressConfirmedAt === null && { action: `${here}/confirm` },
          isConfirmed: enquiry.addressConfirmedAt !== null,
          wasSent: sent === 'yes',
          copy: `${here}/copy`,
          words: status,
        })
      },
    },
    post: {
      activity: 'enquiry-added-to',
      form: defineForm({
        once: true,
        fields: {
          more: {
            kind: 'textarea',
            label: status.more.label,
            maxLength: LONGEST_ADDITION,
            rows: 6,
            errors: { tooLong: status.more.tooLong },
          },
          file: {
            kind: 'file',
            label: ask.file.label,
            hint: status.more.fileHint,
            accept: endingsOf(TAKEN.allow),
            sink: fileSink(d.files, TAKEN),
            errors: { tooBig: ask.file.tooBig },
          },
        },
      }),
      async answer({ tx, at, newId, params: { link }, form, onceKey, record }) {
        const hash = hashOfLink(link)
        await holdLink(tx, hash)
        const enquiry = await selectLinked(tx, hash, at)
        if (enquiry === undefined) return notFound()
        const { reference } = enquiry
        // A picture of the paper says enough.
        const wrote = form.more || (form.file === undefined ? '' : status.more.fileAlone(form.file.name))
        if (wrote === '') return fieldErrors([{ field: 'more', sentence: status.more.empty }])
        const said = { reference, tokenHash: hash, words: wrote, onceKey }
        const added = await sayMore({ tx, at, newId }, said)
        if (!added.ok) return fieldErrors([{ field: 'more', sentence: sentenceOf(added.error, language) }])
        if (form.file !== undefined) {
          const kept = await d.files.keep({ tx, at, record }, form.file, ownerOf(reference))
          if (!kept.ok) return fieldErrors([{ field: 'file', sentence: sentenceOf(kept.error, language) }])
        }
        await record({ event: 'enquiry-added-to', subject: { kind: RECORD, id: reference } })
        return redirect(addressIn(language, `/my-enquiry/${link}?sent=yes`))
      },
    },
    template: new URL('./my-enquiry.njk', import.meta.url),
  })
}

function filesAt(here: string, files: readonly ListedFile[], language: Language): readonly FileView[] {
  return files.map(({ id, name, scan, residency }) => ({
    ...{ id, name, href: `${here}/files/${id}`, waits: scan === 'waiting' },
    place: PLACES[language](residency),
  }))
}

function whereIs({ status }: (typeof ENQUIRY_WORDS)['en'], { state, heldBy }: LinkedEnquiry): string {
  return state === 'with-agency' ? status.withAgency(heldBy) : status.where[state]
}

function heldRows(
  { status: { held, channels }, instant }: (typeof ENQUIRY_WORDS)['en'],
  { name, email, company, receivedAt, channel, storedIn, topic, market, language: writtenTo }: LinkedEnquiry,
  language: Language,
): readonly SummaryRowView[] {
  return summary([
    { name: held.name, value: name },
    { name: held.email, value: email },
    { name: held.company, value: company },
    { name: held.received, value: instant(receivedAt) },
    { name: held.channel, value: channels[channel] },
    { name: held.about, value: isTopic(topic) ? TOPICS[topic][language] : held.notSaid },
    { name: held.market, value: market === null ? held.notSaid : marketName(market, language) },
    { name: held.language, value: LANGUAGES[language][writtenTo] },
    { name: held.storedIn, value: placeAlone(storedIn, language) },
  ])
}
