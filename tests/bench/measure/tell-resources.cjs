const { appendFileSync } = require('node:fs')
const { isMainThread } = require('node:worker_threads')

// Loaded into each measured process and its children by NODE_OPTIONS; what they take is known only to themselves.
if (isMainThread)
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
    const cpu = (userCPUTime + systemCPUTime) / 1e6
    appendFileSync(process.env.PEILING_BENCH_TOLD ?? '', `${JSON.stringify({ cpu, peak: maxRSS / 1024 })}\n`)
  })
