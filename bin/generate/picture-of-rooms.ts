/** dependencies.mmd: who imports whom, room by room, as dependency-cruiser sees it. */
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const ROOM = '^src/(?:(?:customs|justice|immigration|desk|privacy-office)/[^/]+|[^/]+)'

export async function pictureOfRooms(): Promise<string> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      `${ROOT}node_modules/.bin/depcruise`,
      ...['--config', '.dependency-cruiser.cjs', '--output-type', 'mermaid'],
      ...['--include-only', '^src', '--exclude', '(\\.test\\.ts|/testing-[^/]+\\.ts)$', '--collapse', ROOM],
      'src',
    ],
    { cwd: ROOT, maxBuffer: 50_000_000 },
  ).catch((error: unknown) => {
    // Broken rules are the border check's to report; the picture is drawn all the same.
    const { stdout: drawn } = error as { stdout?: string }
    if (drawn === undefined || drawn === '') throw error
    return { stdout: drawn }
  })
  return stdout
}
