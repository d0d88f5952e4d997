/** A real browser for tests: Debian's Chromium, else the one that ships inside an npm package, else the reason why not. */
import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'

export type BrowserSearch =
  { readonly executable: string; readonly args: readonly string[] } | { readonly missing: string }

/** Debian's: the one that was made without a window starts and draws for half the price. */
const INSTALLED = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium']

/** Without a sandbox because tests run as root too; without any traffic of the browser's own. */
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export async function findBrowser(): Promise<BrowserSearch> {
  const installed = INSTALLED.find((one) => existsSync(one))
  if (installed !== undefined) return { executable: installed, args: FLAGS }
  try {
    const { default: packaged } = await import('@sparticuz/chromium')
    // Made for one page: in a single process it does not outlive the first context that is closed.
    const args = packaged.args.filter((flag) => flag !== '--single-process')
    return { executable: await packaged.executablePath(), args: [...args, ...FLAGS] }
  } catch {
    return { missing: 'no Chromium is installed and the packaged one could not be unpacked' }
  }
}

/** For titles of skipped tests: `(skipped: no Chromium ...)`, or nothing. */
export function whySkipped(search: BrowserSearch): string {
  return 'missing' in search ? ` (skipped: ${search.missing})` : ''
}

export async function openBrowser(search?: BrowserSearch): Promise<Browser> {
  const found = search ?? (await findBrowser())
  if ('missing' in found) throw new Error(found.missing)
  return chromium.launch({ executablePath: found.executable, args: [...found.args], headless: true })
}
