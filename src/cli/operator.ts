/** Who gives a command: the operating-system user, as the activity log knows them. */
import { userInfo } from 'node:os'
import type { ActivityActor } from '#activity'

export function operator(): ActivityActor {
  const { username } = userInfo()
  return {
    kind: 'operator',
    id: username.replaceAll(/[^A-Za-z0-9._-]/g, '-').slice(0, 60) || 'operator',
    role: 'operator',
  }
}
