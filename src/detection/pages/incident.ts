/** One incident: why it tripped, whose it is, what was done; and what an officer does about it. */
import Type from 'typebox'
import { sentenceOf, type Fault, type Result } from '#kernel'
import {
  defineForm,
  definePage,
  fieldErrors,
  grouped,
  notFound,
  redirect,
  summary,
  view,
  whenExactly,
  type PageDefinition,
  type SummaryRowView,
} from '#pages'
import type { HandOver } from '#privacy-office/breaches'
import { DETECTIONS, isDetection } from '../detections.ts'
import {
  DEEDS,
  OUTCOMES,
  aboutIncident,
  deedsFor,
  endInWords,
  nameOfIncident,
  stateOf,
  type Deed,
  type IncidentRow,
} from '../incident.ts'
import { closeIncident, handOverIncident, noteDeed, takeIncident, type OfficerAct } from '../incident-act.ts'
import type { Marks } from '../marks.ts'
import { selectActs, selectTrips } from '../read-store.ts'
import { lockIncident, selectIncident } from '../store.ts'
import { GRADES } from './security.ts'
import { whyRows } from './why-rows.ts'

interface IncidentView {
  readonly name: string
  readonly sentence: string
  readonly grade: { readonly text: string; readonly tone: string }
  readonly why: readonly SummaryRowView[]
  readonly tripped: readonly string[]
  readonly acts: readonly string[]
  readonly deeds: readonly { readonly value: string; readonly text: string }[]
  readonly state: 'open' | 'taken' | 'closed'
  readonly isOwn: boolean
  readonly end: string
  readonly breach: string
}

const choices = <Name extends string>(words: Readonly<Record<Name, string>>) =>
  (Object.entries(words) as [Name, string][]).map(([value, text]) => ({ value, text }))

const form = defineForm({
  fields: {
    act: { kind: 'hidden' },
    did: { kind: 'radios', label: 'What was done?', options: choices(DEEDS), errors: {} },
    outcome: { kind: 'radios', label: 'What came of it?', options: choices(OUTCOMES), errors: {} },
  },
})

export interface IncidentPageOptions {
  readonly marks: Marks
  /** Asked when it is needed: the room that offers it opens later. */
  readonly handOver: HandOver
}

export function incidentPage({ marks, handOver }: IncidentPageOptions): PageDefinition {
  return definePage({
    address: '/security/:incidentId',
    permission: 'security.handle',
    title: ({ name }: IncidentView) => name,
    breadcrumbs: [{ text: 'Security', href: '/security' }],
    params: Type.Object({ incidentId: Type.String({ format: 'uuid' }) }),
    get: {
      activity: 'security-incident-viewed',
      subject: ({ params }) => aboutIncident(params.incidentId),
      async answer({ tx, person, params: { incidentId } }) {
        const incident = await selectIncident(tx, incidentId)
        if (incident === undefined) return notFound()
        const tripped = await selectTrips(tx, incidentId)
        const acts = await selectActs(tx, incidentId)
        return view<IncidentView>({
          name: nameOfIncident(incident),
          sentence: sentenceOfDetection(incident.detection),
          grade: GRADES[incident.grade],
          why: summary(whyRows(incident, marks)),
          tripped: tripped.map(({ what, times }) => `${what}: ${grouped(times)}`),
          acts: acts.map(
            ({ at, actedBy, did }) => `${whenExactly(at).full}, ${actedBy}: ${DEEDS[did as Deed]}`,
          ),
          deeds: deedsOf(incident.detection),
          state: stateOf(incident),
          isOwn: incident.takenBy === person.id,
          end: incident.outcome === null ? '' : endInWords(incident.outcome),
          breach: incident.breach ?? '',
        })
      },
    },
    post: {
      activity: 'security-incident-acted-on',
      subject: ({ params }) => aboutIncident(params.incidentId),
      form,
      async answer({ form: { act, did, outcome }, params: { incidentId }, ...request }) {
        const incident = await lockIncident(request.tx, incidentId)
        if (incident === undefined) return notFound()
        const done = await acted(request, incident, { act, did, outcome })
        if (done === undefined) return notFound()
        if ('missing' in done) return fieldErrors([done.missing])
        if (!done.ok) return fieldErrors([{ field: fieldOf(act), sentence: sentenceOf(done.error.code) }])
        return redirect(`/security/${incidentId}`)
      },
    },
    template: new URL('./incident.njk', import.meta.url),
  })

  async function acted(
    request: OfficerAct,
    incident: IncidentRow,
    said: { readonly act: string; readonly did: Deed | ''; readonly outcome: keyof typeof OUTCOMES | '' },
  ): Promise<
    | Result<void, Fault>
    | { readonly missing: { readonly field: string; readonly sentence: string } }
    | undefined
  > {
    switch (said.act) {
      case 'take':
        return takeIncident(request, incident)
      case 'note':
        if (said.did === '') return { missing: { field: 'did', sentence: 'Choose what was done' } }
        return noteDeed(request, incident, said.did)
      case 'close':
        if (said.outcome === '') return { missing: { field: 'outcome', sentence: 'Choose what came of it' } }
        return closeIncident(request, incident, said.outcome)
      case 'hand-over':
        return handOverIncident(handOver, request, incident)
      default:
        return undefined
    }
  }
}

const fieldOf = (act: string) => (act === 'close' ? 'outcome' : 'did')

function deedsOf(detection: string): IncidentView['deeds'] {
  const deeds = isDetection(detection) ? deedsFor(DETECTIONS[detection]) : []
  return deeds.map((deed) => ({ value: deed, text: DEEDS[deed] }))
}

function sentenceOfDetection(detection: string): string {
  return isDetection(detection) ? DETECTIONS[detection].sentence : detection
}
