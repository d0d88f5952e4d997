/** What the agreement says, for those who do not read YAML: the regulator's page, worked cases, comparison levels. */
import { agreementPage, renderAgreementPageText, type Agreement } from '#agreement'
import { renderWorkedCases } from '#justice/eligibility'
import { BrokenPromise } from '#kernel'
import { code, markdownPage, markdownTable } from './markdown.ts'

const SOURCE = '`agreements/customs-justice-fines.yaml`'

/** Noon of the day on which the version comes into force: the page must not change with the day it is printed. */
function firstDay({ inForce }: Agreement): Date {
  return new Date(`${inForce.from}T12:00:00+12:00`)
}

/** agreement.txt: the regulator's page of each version. */
export function agreementText(versions: readonly Agreement[]): string {
  return versions
    .map((version) => renderAgreementPageText(agreementPage(version, firstDay(version))).trimEnd())
    .join(`\n\n${'='.repeat(100)}\n\n`)
    .concat('\n')
}

/** eligibility-cases.md: the worked cases under the agreement as first published. */
export function eligibilityCasesDocument([published]: readonly Agreement[]): string {
  if (published === undefined) throw new BrokenPromise('the agreement has no version')
  return renderWorkedCases(published.eligibility)
}

const points = (hundredths: number) => (hundredths / 100).toFixed(2)

/** comparison-levels.md: what earns how much, in the order in which it is tried. */
export function comparisonLevelsDocument(versions: readonly Agreement[]): string {
  const parts = versions.filter(differsFromTheOneBefore).flatMap((version) => [
    `## Version ${version.version}`,
    ...Object.entries(version.matching.fields).flatMap(([field, { weight, levels }]) => [
      `### ${field}: ${points(weight)} of 100`,
      markdownTable(
        ['level', 'credit', 'bits', 'what an officer reads'],
        levels.map(({ level, credit, bits, sentence }) => [
          code(level),
          points(credit),
          points(bits),
          sentence,
        ]),
      ),
    ]),
    '### What argues against a match',
    markdownTable(
      ['qualifier', 'highest band that remains', 'what an officer reads'],
      version.matching.qualifiers.map(({ qualifier, capBand, sentence }) => [
        code(qualifier),
        capBand,
        sentence,
      ]),
    ),
    '### Bands',
    markdownTable(
      ['band', 'from', 'to', 'raises an alert'],
      version.matching.bands.map(({ band, from, to, alerting }) => [
        band,
        points(from),
        points(to),
        alerting ? 'yes' : 'no',
      ]),
    ),
  ])
  return markdownPage('Comparison levels', `the matching section of ${SOURCE}`, [
    'Levels are tried in this order and the first that holds gives its credit. Bits say how much the level argues for or against the two being one person, beside how rare the name is.',
    ...parts,
  ])
}

/** A variation that leaves the comparison as it was needs no second table. */
function differsFromTheOneBefore(version: Agreement, i: number, all: readonly Agreement[]): boolean {
  return i === 0 || JSON.stringify(version.matching) !== JSON.stringify(all[i - 1]?.matching)
}
