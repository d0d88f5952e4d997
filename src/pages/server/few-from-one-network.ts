/** What strangers make that is kept, some from one network in ten minutes: nobody fills a desk, or one enquiry, by a loop. */
import { networkOf } from './network-of.ts'
import type { PageKit } from './page-kit.ts'

export function fewFromOneNetwork({ journeysFromOneNetwork }: Pick<PageKit, 'journeysFromOneNetwork'>) {
  return {
    rateLimit: { max: journeysFromOneNetwork, timeWindow: '10 minutes', keyGenerator: networkOf },
  }
}
