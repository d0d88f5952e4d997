/** One version at a time: no day belongs to two versions, and none ends before it begins. */
import { fault, type Fault } from '#kernel'
import type { AnyAgreement } from './agreement.ts'
import { placeOf } from './check-schema.ts'
import type { YamlFile } from './yaml-file.ts'

export function checkPeriods(versions: readonly AnyAgreement[], yaml: YamlFile): Fault[] {
  const faults: Fault[] = []
  const seen = new Set<string>()
  versions.forEach((agreement, index) => {
    const path = index === 0 ? [] : ['variations', index - 1]
    const { from, until } = agreement.inForce
    if (until !== undefined && until < from) {
      faults.push(
        fault('agreement-dates-overlap', {
          ...placeOf(yaml, [...path, 'in_force']),
          detail: 'ends before it begins',
        }),
      )
    }
    const before = versions[index - 1]
    if (before !== undefined && (before.inForce.until === undefined || before.inForce.until >= from)) {
      faults.push(fault('agreement-dates-overlap', placeOf(yaml, [...path, 'in_force'])))
    }
    if (seen.has(agreement.version))
      faults.push(fault('agreement-named-twice', placeOf(yaml, [...path, 'version'])))
    seen.add(agreement.version)
  })
  return faults
}
