/** Records a breach that another office hands over: as the desk's process, for whoever hands over reads and writes no breaches. */
import { actingAs } from '#database'
import type { DeskContext } from './desk-context.ts'
import type { HandOver } from './operations.ts'
import { recordBreach } from './record-breach.ts'

export function handOverBreach({ site }: Pick<DeskContext, 'site'>): HandOver {
  return (act, { kind, what, detectedAt }, onceKey) =>
    actingAs(act.tx, { site, role: `${site}_privacy_office` }, (tx) =>
      recordBreach(
        { ...act, tx },
        {
          ...{ kind, what, detectedAt, occurredFrom: null, occurredUntil: null, containedAt: null },
          ...{ holder: '', steps: '', advice: '', othersTold: '', contact: '' },
        },
        onceKey,
      ),
    )
}
