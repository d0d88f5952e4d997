/** The demonstration's mail: every site sends to the catcher, and the catcher hands the desk what is for it. */
import { join } from 'node:path'
import type { SiteName } from '#database'
import { randomId, systemClock } from '#kernel'
import type { Mail, MailSettings } from '#mail'
import { SendMail, type OpenSite } from '#rooms'
import type { DemoFile } from './demo-file.ts'
import { catcherWeb, startMailCatcher, type CatcherWeb } from './mail-catcher/index.ts'

const DESK_ADDRESS = 'ask@desk.landfall.example'
/** Outside the desk's own mailbox: what goes there is only caught. */
const FEEDBACK_READERS = 'feedback@desk.landfall.example'
const LOOPBACK = '127.0.0.1'

export interface DemoMail {
  /** For a site's context: the desk takes mail, the others only tell people of their requests. */
  settingsOf(site: SiteName): MailSettings
  readonly web: CatcherWeb
  readonly smtp: DemoFile['mail']['smtp']
  /** From here on mail for the desk's address is handed to the desk. */
  handTo(desk: OpenSite): void
  close(): Promise<void>
}

export async function startDemoMail(dataFolder: string): Promise<DemoMail> {
  const way: { mail?: Mail | undefined } = {}
  const catcher = await startMailCatcher({
    ...{ folder: join(dataFolder, 'mail'), port: 0, clock: systemClock, newId: randomId },
    desk: () => {
      const listening = way.mail?.listening()
      return listening && { addresses: [DESK_ADDRESS], host: listening.host, port: listening.port }
    },
  })
  const { host, port } = catcher
  return {
    settingsOf: (site) =>
      site === 'desk'
        ? {
            ...{ address: DESK_ADDRESS, feedbackTo: FEEDBACK_READERS },
            smtp: { host, port, secure: 'none' },
            lmtp: { host: LOOPBACK, port: 0 },
          }
        : {
            ...{ address: `privacy@${site}.landfall.example`, feedbackTo: undefined },
            smtp: { host, port, secure: 'none' },
          },
    web: catcherWeb(catcher),
    smtp: { host, port },
    handTo(desk) {
      way.mail = desk.operation(SendMail)
    },
    close: () => catcher.close(),
  }
}
