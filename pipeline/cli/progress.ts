import { type BuildListener, isBuilt, type Outcome } from '../build/outcome.ts'

/** The progress of a build. */
export interface Progress {
  readonly editions: number
  readonly done: number
  /** How many of those done were not published. */
  readonly notPublished: number
  /** The edition that was started last. */
  readonly current: string
  readonly milliseconds: number
}

const BAR = 20

/** One line that fits in a terminal of this many columns. */
export function progressText(progress: Progress, columns: number): string {
  const { editions, done, notPublished, current, milliseconds } = progress
  const filled = Math.round((BAR * done) / editions)
  const bar = `[${'#'.repeat(filled)}${'-'.repeat(BAR - filled)}]`
  const left = done === 0 ? '' : `, ${clockText((milliseconds / done) * (editions - done))} left`
  const parts = [
    `${bar} ${done} of ${editions}`,
    ...(notPublished > 0 ? [`${notPublished} not published`] : []),
    `${clockText(milliseconds)}${left}`,
    current,
  ]
  return parts.join('  ').slice(0, columns - 1)
}

/** `1:05`, `1:02:30` */
function clockText(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000)
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const [first = 0, ...rest] = parts[0] === 0 ? parts.slice(1) : parts
  return [String(first), ...rest.map((part) => String(part).padStart(2, '0'))].join(':')
}

/** A terminal whose last line can be redrawn. */
export interface Terminal {
  readonly columns?: number | undefined
  write(text: string): unknown
}

/** The last line of a terminal, which shows the progress of a build of several editions. */
export class ProgressBar {
  readonly #terminal: Terminal
  readonly #clock: () => number
  #progress: Progress | undefined
  #start = 0

  constructor(terminal: Terminal, clock: () => number) {
    this.#terminal = terminal
    this.#clock = clock
  }

  /** Whether it shows anything. */
  get isShown(): boolean {
    return this.#progress !== undefined
  }

  /** Updates the bar during a build. */
  readonly listener: BuildListener = {
    planned: (editions) => {
      if (editions < 2) return
      this.#start = this.#clock()
      this.#progress = { editions, done: 0, notPublished: 0, current: '', milliseconds: 0 }
    },
    began: (current) => this.#change({ current }),
    ended: (outcome) => this.#count(outcome),
  }

  /** Makes room for other output; the next `draw` shows the bar again. */
  clear(): void {
    if (this.isShown) this.#terminal.write('\r\u001b[K')
  }

  draw(): void {
    if (this.#progress === undefined) return
    const milliseconds = this.#clock() - this.#start
    const text = progressText({ ...this.#progress, milliseconds }, this.#terminal.columns ?? 80)
    this.#terminal.write(`\r\u001b[K${text}`)
    if (this.#progress.done < this.#progress.editions) return
    this.clear()
    this.#progress = undefined
  }

  #count(outcome: Outcome): void {
    if (this.#progress === undefined) return
    const { done, notPublished } = this.#progress
    this.#change({ done: done + 1, notPublished: notPublished + (isBuilt(outcome) ? 0 : 1) })
  }

  #change(change: Partial<Progress>): void {
    if (this.#progress === undefined) return
    this.#progress = { ...this.#progress, ...change }
    this.draw()
  }
}
