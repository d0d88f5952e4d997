/** Incidents that were closed: what came of each, when, and by whom. */
import { dataTable, when, type Cell, type TableView } from '#pages'
import { endInWords, nameOfIncident, type IncidentRow } from '../incident.ts'
import { nameOfDetection } from './day-charts.ts'

export const incidentCell = ({ id, ...incident }: IncidentRow): Cell => ({
  text: nameOfIncident(incident),
  href: `/security/${id}`,
})

interface ClosedTable {
  readonly caption: string
  readonly path: string
  readonly query: object
  readonly empty: { readonly title: string; readonly text: string }
}

export function closedTable(rows: readonly IncidentRow[], at: Date, on: ClosedTable): TableView {
  return dataTable({
    ...on,
    rows,
    query: { ...on.query },
    columns: [
      { key: 'incident', title: 'Incident', cell: incidentCell },
      {
        key: 'detection',
        title: 'What',
        isInWords: true,
        cell: (one: IncidentRow) => nameOfDetection(one.detection),
      },
      {
        key: 'outcome',
        title: 'What came of it',
        isInWords: true,
        cell: ({ outcome }: IncidentRow) => endInWords(outcome ?? ''),
      },
      {
        key: 'closed',
        title: 'Closed',
        cell: ({ closedAt }: IncidentRow) => ({ time: when(closedAt ?? at, at) }),
        sortBy: ({ closedAt }: IncidentRow) => closedAt?.getTime() ?? 0,
      },
      { key: 'by', title: 'By', cell: ({ closedBy }: IncidentRow) => closedBy ?? '' },
    ],
  })
}
