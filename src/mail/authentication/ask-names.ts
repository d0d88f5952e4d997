/** Asks the DNS for one mail: so many names at most and no longer than a few seconds, whatever the mail names. */
import { Resolver } from 'node:dns/promises'

export type AskName = (name: string, type: string) => Promise<string[][] | string[]>

const ONE_ANSWER_MS = 1_500
const ALL_ANSWERS_MS = 5_000
/** SPF may take ten, with the hosts that they name; five signatures and the policy are as many again. */
const MOST_NAMES = 60

export function askNames(nameServers: readonly string[] | undefined): AskName {
  const resolver = new Resolver({ timeout: ONE_ANSWER_MS, tries: 2 })
  if (nameServers !== undefined) resolver.setServers(nameServers)
  const late = Date.now() + ALL_ANSWERS_MS
  let asked = 0
  return async (name, type) => {
    asked += 1
    const left = late - Date.now()
    if (asked > MOST_NAMES || left <= 0) throw noAnswer()
    let timer: NodeJS.Timeout | undefined
    const tooLate = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(noAnswer()), left)
    })
    const answer = resolver.resolve(name, type) as Promise<string[][] | string[]>
    try {
      return await Promise.race([answer, tooLate])
    } finally {
      clearTimeout(timer)
    }
  }
}

/** Read by whoever asked as an error that passes: never as a name that does not exist. */
function noAnswer(): Error {
  return Object.assign(new Error('no answer from the DNS'), { code: 'ETIMEOUT' })
}
