const { appendFileSync, existsSync, readFileSync } = require('node:fs')
const { isMainThread } = require('node:worker_threads')

// Loaded into each measured process and its children by NODE_OPTIONS; what they take is known only to themselves.
if (isMainThread)
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime } = process.resourceUsage()
    const told = { cpu: (userCPUTime + systemCPUTime) / 1e6, peak: peakMemory() }
    appendFileSync(process.env.PEILING_BENCH_TOLD ?? '', `${JSON.stringify(told)}\n`)
  })

/** In MiB. Under Linux `maxRSS` counts what the process that started this one had taken by then, too. */
function peakMemory() {
  const status = '/proc/self/status'
  const peak = existsSync(status) ? /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync(status, 'utf8'))?.[1] : undefined
  return Number(peak ?? process.resourceUsage().maxRSS) / 1024
}
