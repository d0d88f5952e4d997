/** Begins with the files that take longest, so that no processor waits at the end while one of them runs alone. */
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** By what they were seen to take; the others follow in vitest's own order. */
const LONGEST = [
  'src/sites/silent-request.prove.test.ts',
  'src/sites/desk-in-a-browser.prove.test.ts',
  'journeys/from-a-fine-to-an-alert.prove.test.ts',
  'src/sites/published-years/published-years.prove.test.ts',
  'journeys/tour.prove.test.ts',
  'src/sites/list-journey.prove.test.ts',
  'src/sites/exchange-balance.prove.test.ts',
  'src/sites/alert-journey.prove.test.ts',
  'src/sites/list-journey.test.ts',
  'src/sites/alert-journey.test.ts',
  'src/sites/doors.test.ts',
  'src/sites/no-trace.test.ts',
  'src/sites/what-ends-a-reason.test.ts',
  'src/sites/silent-means-silent.test.ts',
]

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const place = LONGEST.findIndex((file) => moduleId.endsWith(`/${file}`))
      return place < 0 ? LONGEST.length : place
    }
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b))
  }
}
