/** At the end of a run names every test file that took long and is not on the list of those that may. */
import { loadavg, availableParallelism } from 'node:os'
import { relative } from 'node:path'
import type { Reporter, TestModule } from 'vitest/node'
import { SLOW_AFTER_SECONDS, SLOW_FILES } from './slow-files.ts'

export default class SlowFilesReporter implements Reporter {
  private readonly slow: { readonly file: string; readonly seconds: number }[] = []

  onTestModuleEnd(module: TestModule): void {
    const seconds = module.diagnostic().duration / 1000
    const file = relative(module.project.config.root, module.moduleId)
    // `npm run prove` is where long ones belong.
    if (seconds > SLOW_AFTER_SECONDS && !SLOW_FILES.has(file) && !file.endsWith('.prove.test.ts'))
      this.slow.push({ file, seconds })
  }

  onTestRunEnd(): void {
    if (this.slow.length === 0) return
    const busy = (loadavg()[0] ?? 0) > 2 * availableParallelism() ? ', on a machine that others use too' : ''
    console.log(`Over ${SLOW_AFTER_SECONDS} s and not on the list in testing/slow-files.ts${busy}:`)
    for (const { file, seconds } of this.slow) console.log(`  ${file}  (${seconds.toFixed(1)} s)`)
  }
}
