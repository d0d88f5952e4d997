/** A process of its own for the tests: starts the embedded server, says where, and stays until it is told or killed. */
import { startEmbedded } from './start-embedded.ts'

const [dataFolder = '', kind, named] = process.argv.slice(2)
try {
  const cluster = await startEmbedded({
    dataFolder,
    kind: kind === 'command' ? 'command' : 'serve',
    named: named === 'named',
    temporary: named === 'temporary',
    patienceMs: 2000,
  })
  process.stdout.write(
    `${JSON.stringify({ url: cluster.adminUrl(), folder: cluster.dataFolder, owned: cluster.owned })}\n`,
  )
  process.stdin.on('data', () => undefined)
  process.stdin.on('end', () => {
    void cluster.stop().then(() => process.exit(0))
  })
} catch (error) {
  process.stdout.write(
    `${JSON.stringify({ refused: (error as Error).message, code: (error as { code?: string }).code })}\n`,
  )
}
