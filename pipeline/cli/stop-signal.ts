const ENDING = ['SIGTERM', 'SIGINT'] as const
/**
 * npm forwards the Ctrl-C that the terminal also sends to every process: signals within this many milliseconds are
 * one request.
 */
const SAME_REQUEST = 1_000

/** The first request to stop is a request; a later one ends the process at once, as usual. */
export function stopSignal(): AbortSignal {
  const controller = new AbortController()
  const ask = () => {
    controller.abort()
    setTimeout(leaveToNode, SAME_REQUEST).unref()
  }
  const leaveToNode = () => {
    for (const signal of ENDING) process.off(signal, ask)
  }
  for (const signal of ENDING) process.on(signal, ask)
  return controller.signal
}
