const ENDING = ['SIGTERM', 'SIGINT'] as const
/** npm passes on the Ctrl-C that the terminal sent to all: what comes within so many milliseconds is the same request. */
const SAME_REQUEST = 1_000

/** The first request to end asks; a later one ends at once, as ever. */
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
