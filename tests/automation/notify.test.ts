import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import type { RunEvent } from '../../pipeline/automation/event.ts'
import { nodeNetwork, nodePrograms } from '../../pipeline/automation/node-surroundings.ts'
import { type Listeners, notify, pause } from '../../pipeline/automation/notify.ts'
import { summarise, summariseRefused } from '../../pipeline/automation/summary.ts'
import { fakeTimers } from '../support/fake-timers.ts'

const time = { run: 'r-1', started: '2026-01-05T05:00:00.000Z', seconds: 1.5 }
const summary = summarise(time, [{ edition: 's/2026', pdf: 'out/s/2026/report.pdf' }])

let server: Server | undefined
let folder: string | undefined

afterEach(async () => {
  server?.closeAllConnections()
  server?.close()
  server = undefined
  if (folder !== undefined) await rm(folder, { recursive: true })
  folder = undefined
})

interface Received {
  readonly headers: IncomingMessage['headers']
  readonly method: string | undefined
  readonly body: string
}

/** A server that gives these answers in turn, the last of them for ever; 0 hangs up. */
async function serve(...answers: (number | { status: number; headers: Record<string, string> })[]) {
  const received: Received[] = []
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    received.push({
      headers: request.headers,
      method: request.method,
      body: Buffer.concat(chunks).toString(),
    })
    const answer = answers[Math.min(received.length, answers.length) - 1] ?? 200
    const { status, headers } = typeof answer === 'number' ? { status: answer, headers: {} } : answer
    if (status === 0) request.socket.destroy()
    else response.writeHead(status, headers).end('thanks')
  })
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { received, url: new URL(`http://127.0.0.1:${port}/hooks/T0PSECRET?token=T0PSECRET`), port }
}

async function tell(listeners: Listeners, told = summary, stop?: AbortSignal) {
  const events: RunEvent[] = []
  const timers = fakeTimers('2026-01-05T05:00Z', () => 0.5)
  const emit = (event: RunEvent) => events.push(event)
  const stopping = stop === undefined ? {} : { stop }
  const host = { timers, programs: nodePrograms, network: nodeNetwork, emit, ...stopping }
  await notify(host, listeners, told)
  return { events, slept: timers.slept }
}

describe('a webhook', () => {
  test('gets the summary as JSON', async () => {
    const { received, url } = await serve(204)
    const { events, slept } = await tell({ webhook: url })
    expect(events).toEqual([{ event: 'notified', by: 'webhook' }])
    expect(slept).toEqual([])
    expect(received).toHaveLength(1)
    expect(received[0]?.method).toBe('POST')
    expect(received[0]?.headers).toMatchObject({
      'content-type': 'application/json',
      'idempotency-key': 'r-1',
    })
    expect(JSON.parse(received[0]?.body ?? '')).toEqual(summary)
    expect(summary.text).toBe('Up to date: s/2026.')
  })

  test('is tried again, ever later, after errors of the server and of the line; the same message each time', async () => {
    const { received, url } = await serve(500, 0, 429, 200)
    const { events, slept } = await tell({ webhook: url })
    expect(events).toEqual([{ event: 'notified', by: 'webhook' }])
    expect(slept).toEqual([750, 1500, 3000])
    expect(new Set(received.map(({ body, headers }) => `${headers['idempotency-key']} ${body}`)).size).toBe(1)
    expect(received).toHaveLength(4)
  })

  test.each([408, 425, 429, 500, 503])('is tried again when it answers %i', async (status) => {
    const { received, url } = await serve(status, 200)
    expect((await tell({ webhook: url })).events).toEqual([{ event: 'notified', by: 'webhook' }])
    expect(received).toHaveLength(2)
  })

  test('is given up after five tries, without its secrets', async () => {
    const { received, url, port } = await serve(503)
    const { events } = await tell({ webhook: url })
    expect(received).toHaveLength(5)
    expect(events).toEqual([
      { event: 'not-notified', by: 'webhook', why: `127.0.0.1:${port} answered 503, at the last of 5 tries` },
    ])
    expect(JSON.stringify(events)).not.toContain('T0PSECRET')
  })

  test('is not tried again when it refuses, and not followed elsewhere', async () => {
    const refusing = await serve(404)
    expect((await tell({ webhook: refusing.url })).events).toMatchObject([{ event: 'not-notified' }])
    expect(refusing.received).toHaveLength(1)
    server?.close()
    const moved = await serve({ status: 302, headers: { location: '/elsewhere' } })
    expect((await tell({ webhook: moved.url })).events).toEqual([
      { event: 'not-notified', by: 'webhook', why: `127.0.0.1:${moved.port} answered 302` },
    ])
    expect(moved.received).toHaveLength(1)
  })

  test('gets the name and password of its address as a header', async () => {
    const { received, url } = await serve(200)
    const { events } = await tell({ webhook: new URL(`http://me:p%C3%A9s%@${url.host}/`) })
    expect(events).toEqual([{ event: 'notified', by: 'webhook' }])
    const [, credentials = ''] = received[0]?.headers.authorization?.split('Basic ') ?? []
    expect(Buffer.from(credentials, 'base64').toString()).toBe('me:pés%')
  })

  test('may say when to come back', async () => {
    const { url } = await serve({ status: 429, headers: { 'retry-after': '7' } }, 200)
    expect((await tell({ webhook: url })).slept).toEqual([7000])
  })

  test('that is not there is a failure like another', async () => {
    const { url, port } = await serve(200)
    await new Promise((resolve) => server?.close(resolve))
    const why = `127.0.0.1:${port} gave no answer (ECONNREFUSED), at the last of 5 tries`
    expect((await tell({ webhook: url })).events).toEqual([{ event: 'not-notified', by: 'webhook', why }])
  })

  test('is still reported once when the schedule stops, and no more', async () => {
    const { received, url } = await serve(500)
    const { events } = await tell({ webhook: url }, summary, AbortSignal.abort())
    expect(received).toHaveLength(1)
    expect(events).toMatchObject([{ event: 'not-notified' }])
  })

  test('that never answers is left when its time is up', async () => {
    server = createServer(() => undefined)
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const message = { url: new URL(`http://127.0.0.1:${port}`), headers: {}, body: '{}', timeout: 50 }
    await expect(nodeNetwork.post(message)).rejects.toThrow('timeout')
  })

  test('may answer without end: nothing of it is read', async () => {
    server = createServer((request, response) => {
      request.resume()
      response.writeHead(200)
      const more = setInterval(() => response.write('more'), 5)
      response.once('close', () => clearInterval(more))
    })
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const url = new URL(`http://127.0.0.1:${port}`)
    expect((await tell({ webhook: url })).events).toEqual([{ event: 'notified', by: 'webhook' }])
  })

  test('is waited for at least half of twice as long, at most a minute', () => {
    const pauses = [1, 2, 3, 4].map((attempt) => [pause(attempt, 0), pause(attempt, 0.999)])
    expect(pauses).toEqual([
      [500, 999.5],
      [1000, 1999],
      [2000, 3998],
      [4000, 7996],
    ])
    expect(pause(1, 0, '3600')).toBe(60_000)
    expect(pause(1, 0, 'Wed, 21 Oct 2026 07:28:00 GMT')).toBe(500)
  })
})

test('each listener gets seconds, not for ever', async () => {
  const timeouts: number[] = []
  await notify(
    {
      timers: fakeTimers('2026-01-05T05:00Z'),
      emit: () => undefined,
      network: {
        async post({ timeout }) {
          timeouts.push(timeout)
          return { status: 200 }
        },
      },
      programs: {
        async run({ timeout }) {
          timeouts.push(timeout)
          return { how: 'exit', status: 0 }
        },
      },
    },
    { command: 'tell', webhook: new URL('https://example.org') },
    summary,
  )
  expect(timeouts.toSorted()).toEqual([10_000, 60_000])
})

describe('a command', () => {
  test('gets the summary on standard input, and no data in its words', async () => {
    folder = await mkdtemp(join(tmpdir(), 'peiling-notify-'))
    const file = join(folder, 'told.json')
    const message = `$(touch '${folder}/ran') \`touch '${folder}/ran'\` ; touch '${folder}/ran' " '`
    const problem = { file: 'data/s/study.json', line: 1, column: 1, rule: 'x', message }
    const told = summariseRefused(time, [problem])
    const { events } = await tell({ command: `tee '${file}' | wc -c >/dev/null` }, told)
    expect(events).toEqual([{ event: 'notified', by: 'command' }])
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(told)
    expect(await readdir(folder)).toEqual(['told.json'])
  })

  test('that fails, or is not there, is reported', async () => {
    expect((await tell({ command: 'exit 3' })).events).toEqual([
      { event: 'not-notified', by: 'command', why: 'it ended with status 3' },
    ])
    expect((await tell({ command: 'no-such-program-here 2>/dev/null' })).events).toEqual([
      { event: 'not-notified', by: 'command', why: 'it ended with status 127' },
    ])
  })

  test('need not read what it is given', async () => {
    const long = summariseRefused(
      time,
      Array.from({ length: 50 }, (_, line) => problemAt(line)),
    )
    expect((await tell({ command: 'exec <&-; sleep 0.1' }, long)).events).toEqual([
      { event: 'notified', by: 'command' },
    ])
  })
})

function problemAt(line: number) {
  return { file: 'data/s/interviews.csv', line, column: 1, rule: 'unknown-answer', message: 'x'.repeat(5000) }
}

describe('a summary', () => {
  test('calls nobody in a chat, whatever an answer holds', () => {
    const message = 'unknown answer `<!channel>` or `@here` to `q`, 1 < 2'
    const { text, problems } = summariseRefused(time, [{ ...problemAt(1), message }])
    expect(text).toContain('unknown answer `<\u2060!channel>` or `@\u2060here` to `q`, 1 < 2 [')
    expect(problems).toMatchObject([{ message }])
  })

  test('of many problems holds the first, and says how many there are', () => {
    const told = summariseRefused(
      time,
      Array.from({ length: 120 }, (_, line) => problemAt(line)),
    )
    expect(told.problems).toHaveLength(50)
    expect(told.problemCount).toBe(120)
    expect(told.text.split('\n')).toHaveLength(7)
    expect(told.text).toMatch(
      /^Refused: 120 problems\. Nothing was published; the last good edition stays in place\.\n/,
    )
    expect(told.text).toMatch(/\n… and 115 more\.$/)
  })
})
