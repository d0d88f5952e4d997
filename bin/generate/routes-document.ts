/** routes.md: every address of every site, who may use it, and what is recorded before it answers. */
import type { LiveStream, PageDefinition } from '#pages'
import { code, markdownPage, markdownTable } from './markdown.ts'
import type { OpenedSite } from './opened-sites.ts'

type Row = readonly [address: string, method: string, permission: string, activity: string]

/** What the platform adds to every site; these answer before anybody has a role. */
const EVERY_SITE: readonly Row[] = [
  ['/sign-in', 'GET', 'public', '`signed-in` or `sign-in-refused`, at the callback'],
  ['/sign-in/callback', 'GET', 'public', '`signed-in` or `sign-in-refused`'],
  ['/sign-out', 'POST', 'public', '`signed-out`'],
  ['/api/openapi.json', 'GET', 'public', 'none: it describes the interface'],
  ['/healthz', 'GET', 'public', 'none: the process answers'],
  ['/readyz', 'GET', 'public', 'none: what the site depends on answers'],
  ['/metrics', 'GET', 'this machine, or a token', 'none: figures of nobody'],
]

const TOKENS: Row = ['/oauth/token', 'POST', 'public', 'by the room that gives the tokens, in their commit']

function activityWords(activity: PageDefinition['get']['activity']): string {
  if (typeof activity === 'object') return `none: ${activity.exemptBecause}`
  return activity === 'none-public' ? 'none: public' : code(activity)
}

function pageRows({ address, permission, get, post }: PageDefinition): readonly Row[] {
  const got: Row = [address, 'GET', permission, activityWords(get.activity)]
  return post === undefined ? [got] : [got, [address, 'POST', permission, activityWords(post.activity)]]
}

function streamRow({ address, permission }: LiveStream): Row {
  return [address, 'GET (events)', permission, 'none: it says that something changed, never what']
}

export function routesDocument(sites: readonly OpenedSite[]): string {
  return markdownPage('Addresses of every site', 'the pages and routes of the composition', [
    'Every address that shows or changes something names a permission (`permissions.md`) and the activity event that is',
    ...[['Every site', EVERY_SITE] as const, ...sites.map(rowsOfSite)].flatMap(([title, rows]) => [
      `## ${title}`,
      markdownTable(['address', 'method', 'permission', 'recorded'], rows.map(asCells)),
    ]),
  ]).replace('event that is\n\n', 'event that is\nrecorded in its transaction before it answers.\n\n')
}

function asCells([address, method, permission, recorded]: Row): readonly string[] {
  return [code(address), method, permission.includes('.') ? code(permission) : permission, recorded]
}

function rowsOfSite({ site, open }: OpenedSite): readonly [string, readonly Row[]] {
  const rows: readonly Row[] = [
    ...open.rooms.flatMap(({ pages = [] }) => pages).flatMap(pageRows),
    ...open.rooms.flatMap(({ live = [] }) => live).map(streamRow),
    ...open.rooms
      .flatMap(({ routes = [] }) => routes)
      .map(({ address, method, permission, activity }): Row => [
        address,
        method,
        permission,
        typeof activity === 'object' && 'inTheAct' in activity
          ? activity.inTheAct.map(code).join(' or ')
          : activityWords(activity),
      ]),
    ...open.rooms.flatMap(({ tokens }) => (tokens === undefined ? [] : [TOKENS])),
  ]
  return [site, rows]
}
