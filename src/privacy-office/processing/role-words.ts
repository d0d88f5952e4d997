/** Database roles in words: staff by what they are called, processes by what they do. */
import { databaseRoleOf, roleTitle, rolesOfSite } from '#access'
import type { SiteName } from '#database'
import type { SiteDeclarations } from '#rooms'

export interface RoleWords {
  readonly words: string
  /** Somebody signs in to it. */
  readonly isStaff: boolean
}

/** The processes that every site has; those of a room are called by their room. */
const PROCESSES: Readonly<Record<string, string>> = {
  actor: 'Everybody who acts at this site',
  chainer: 'The process that chains the activity log',
  access: 'The sign-in',
  exchange: 'The exchange of sealed messages',
  jobs: 'The clock that starts jobs',
  files: 'The keeper of files',
  mail: 'The mail room',
  two_people: 'The record of what two people decide',
  privacy_office: 'The privacy office’s search, which looks by keys alone',
  disposal: 'Disposal, which two people agree to',
  requests: 'The privacy office’s work on requests',
  holdings: 'What reads all that is held about somebody, for their copy',
  public: 'Whoever comes to the public pages',
  operator: 'Whoever runs commands of the site',
}

/** By the role without the site's name in front, as the data maps write it. */
export type WordsOfRole = (role: string) => RoleWords

export function wordsOfRoles(site: SiteName, { rooms }: Pick<SiteDeclarations, 'rooms'>): WordsOfRole {
  const staff = new Map(
    rolesOfSite(site).map((role) => [databaseRoleOf(site, role), roleTitle(role)] as const),
  )
  return (role) => {
    const title = staff.get(`${site}_${role}`)
    if (title !== undefined) return { words: title, isStaff: true }
    const room = rooms.find(({ databaseRoles = [] }) => databaseRoles.includes(`${site}_${role}`))
    const words = PROCESSES[role] ?? `The process of ${room?.name ?? role.replaceAll('_', ' ')}`
    return { words, isStaff: false }
  }
}
