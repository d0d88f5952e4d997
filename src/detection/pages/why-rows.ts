/** Why an incident tripped, in rows: what was counted against which threshold, and whose it is. */
import { grouped, whenExactly, type SummaryRow } from '#pages'
import { RESPONSES } from '../detection.ts'
import { DETECTIONS, isDetection } from '../detections.ts'
import type { IncidentRow } from '../incident.ts'
import type { Marks } from '../marks.ts'
import { nameOfDetection } from './day-charts.ts'
import { thresholdInWords } from './threshold-words.ts'

export function whyRows(incident: IncidentRow, marks: Marks): readonly SummaryRow[] {
  const { detection, threshold, minutes, counted, trips, openedAt, lastAt } = incident
  const row = (name: string, value: string): SummaryRow => ({ name, value })
  const known = isDetection(detection) ? DETECTIONS[detection] : undefined
  const limit =
    known === undefined ? String(threshold) : thresholdInWords({ shape: known.shape, threshold, minutes })
  return [
    row('Detection', nameOfDetection(detection)),
    ...(known === undefined ? [] : [row('What it looks at', known.looksAt)]),
    row('Threshold', limit),
    row(
      'What was counted',
      trips === 1 ? grouped(counted) : `${grouped(counted)}, and then ${grouped(trips - 1)} more`,
    ),
    row('First', whenExactly(openedAt).full),
    row('Last', whenExactly(lastAt).full),
    ...aboutRows(incident, marks),
    ...(known === undefined ? [] : [row('What happened by itself', RESPONSES[known.response].words)]),
    row('Taken by', incident.takenBy ?? 'Nobody yet'),
  ]
}

/** A network is opened here and nowhere else, and only for whoever looks, who is on record. */
function aboutRows(
  { keyMark, networkSealed, aboutPerson, aboutKind, aboutRecord }: IncidentRow,
  marks: Marks,
) {
  const network =
    networkSealed === null ? undefined : (marks.open(keyMark, networkSealed) ?? 'Sealed under an earlier key')
  const rows: SummaryRow[] = []
  if (network !== undefined) rows.push({ name: 'Network', value: { text: network, code: true } })
  if (aboutPerson !== null) rows.push({ name: 'Member of staff', value: { text: aboutPerson, code: true } })
  if (aboutKind !== null)
    rows.push({ name: 'Record', value: `${aboutKind.replaceAll('-', ' ')} ${aboutRecord ?? ''}` })
  return rows
}
