/** How the regulator's page tells which matches alert: drawn from the weights and bands. */
import type { Agreement } from './agreement.ts'

export function alertBand({ fields, bands }: Agreement['matching']): string {
  const alerting = bands.filter((band) => band.alerting)
  const ranges = alerting.map(({ from, to }) => `${perCent(from)}-${perCent(to)}%`).join(', ')
  const names = alerting.map(({ band }) => `'${band}'`).join(' and ')
  const together = perCent(fields.familyName.weight + fields.dateOfBirth.weight)
  return (
    'As an individual passes through the border, the details of the passport are converted into an alpha-numeric ' +
    `code for matching against alerts. Alerts are generated for ${names} matches, which require a ${ranges} match ` +
    'outcome based on a weighting system. For instance, date of birth and family name each has a percentage ' +
    `attributed to it which add up to ${together}% towards the overall weighting score.`
  )
}

function perCent(hundredths: number): string {
  return String(hundredths / 100)
}
