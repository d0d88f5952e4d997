/** Every door of an open site, from what its rooms contribute: pages, forms, journeys, routes. Of a live stream nothing is stored. */
import type { StaffRole } from '#access'
import type { RouteDefinition } from '#api'
import type { JourneyDefinition, PageDefinition } from '#pages'
import type { OpenSite } from '#rooms'
import { rolesOfSite } from '../../src/access/roles.ts'
import type { FormField } from '../../src/pages/form/form-definition.ts'

export interface Door {
  /** As a pattern: `/cases/:caseId`. */
  readonly address: string
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly query: readonly string[]
  /** Names of a form's fields or of a body's members. */
  readonly fields: Readonly<Record<string, FormField | undefined>>
  /** Who may open it; undefined for the public. */
  readonly role: StaffRole | undefined
  /** Its form carries a key that makes it one act. */
  readonly once?: boolean
  /** Whose sealed answers a page of it carries. */
  readonly journey?: JourneyDefinition
}

const ALWAYS = [
  '/sign-in?return',
  '/sign-in/callback?state',
  '/sign-in/callback?code',
  '/nowhere?q',
  '/api/nowhere?q',
]

export function doorsOf(site: OpenSite): readonly Door[] {
  const of = <Part>(part: (room: OpenSite['rooms'][number]) => readonly Part[] | undefined) =>
    site.rooms.flatMap((room) => part(room) ?? [])
  const mayOpen = (permission: PageDefinition['permission']) =>
    permission === 'public'
      ? undefined
      : rolesOfSite(site.context.site).find((role) => site.declared.permissions.may(role, permission))
  return [
    ...of(({ pages }) => pages).flatMap((page) => doorsOfPage(page, mayOpen(page.permission))),
    ...of(({ journeys }) => journeys).flatMap(doorsOfJourney),
    ...of(({ routes }) => routes).map((route) => doorOfRoute(route, mayOpen(route.permission))),
    ...ALWAYS.map((one) => get(one.split('?')[0] ?? '', [one.split('?')[1] ?? ''], undefined)),
    ...['/healthz', '/readyz', '/metrics', '/robots.txt'].map((address) => get(address, [], undefined)),
  ]
}

function get(address: string, query: readonly string[], role: StaffRole | undefined): Door {
  return { address, method: 'GET', query, fields: {}, role }
}

function doorsOfPage(page: PageDefinition, role: StaffRole | undefined): readonly Door[] {
  const query = Object.keys(page.query?.properties ?? {})
  const shown = get(page.address, query, role)
  return page.post === undefined
    ? [shown]
    : [shown, { ...shown, method: 'POST', fields: page.post.form.fields, once: page.post.form.once === true }]
}

function doorsOfJourney(journey: JourneyDefinition): readonly Door[] {
  const { address, questions } = journey
  const steps = Object.entries(questions).map(([name, { fields }]): Door => ({
    ...get(`${address}/${name}`, [], undefined),
    method: 'POST',
    fields: { ...fields, 'journey-press': undefined },
    journey,
  }))
  const check: Door = {
    ...get(`${address}/check`, [], undefined),
    method: 'POST',
    fields: { 'journey-press': undefined },
    journey,
  }
  return [
    ...steps,
    check,
    get(address, ['answers'], undefined),
    get(`${address}/sent/:receipt`, [], undefined),
  ]
}

function doorOfRoute({ address, method, query, body }: RouteDefinition, role: StaffRole | undefined): Door {
  const namesOf = (schema: unknown) =>
    Object.keys((schema as { properties?: object } | undefined)?.properties ?? {})
  const fields = Object.fromEntries(namesOf(body).map((name) => [name, undefined]))
  return { address, method, query: namesOf(query), fields, role }
}
