/** What every agency has: the rooms that stand at the end of each site. */
import { monitoringRoom } from '#monitoring'
import type { Room } from '#rooms'
import { websiteRoom } from '#website'

export const OFFICES: readonly Room[] = [websiteRoom, monitoringRoom]
