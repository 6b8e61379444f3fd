import { addArc } from './arc.ts'

/** What takes the lines and curves of a shape. */
export interface PathSink {
  move(x: number, y: number): void
  line(x: number, y: number): void
  curve(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void
  rectangle(x: number, y: number, width: number, height: number): void
  close(): void
}

/**
 * Adds a path, as a `d` attribute writes it, to a sink.
 * @throws Error when it is not understood
 */
export function addPath(d: string, sink: PathSink): void {
  const [x = 0, y = 0, width = 0, height = 0, back = 1] = RECTANGLE.exec(d)?.slice(1).map(Number) ?? []
  if (width === -back) sink.rectangle(x, y, width, height)
  else new PathReader(d, sink).read()
}

/** A rectangle as Vega writes it, which comes by far the most often. */
const RECTANGLE = /^M(-?[\d.]+),(-?[\d.]+)h(-?[\d.]+)v(-?[\d.]+)h(-?[\d.]+)Z$/

const SEPARATOR = /[\s,]*/y
const COMMAND = /[a-z]/iy
const NUMBER = /[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/iy
const FLAG = /[01]/y

/** How a curve went on, so that the next one may go on smoothly. */
type Bend = 'C' | 'Q' | undefined

class PathReader {
  readonly #d: string
  readonly #sink: PathSink
  #at = 0
  #x = 0
  #y = 0
  #startX = 0
  #startY = 0
  #bend: Bend
  #bendX = 0
  #bendY = 0

  constructor(d: string, sink: PathSink) {
    this.#d = d
    this.#sink = sink
  }

  read(): void {
    let command = ''
    while (this.#skip()) {
      const next = this.#take(COMMAND)
      if (command === '' && next !== 'M' && next !== 'm') throw this.#notUnderstood()
      // More numbers repeat the command; after a move they draw lines.
      if (next !== undefined) command = next
      else if (command === 'M') command = 'L'
      else if (command === 'm') command = 'l'
      else if (command === 'Z' || command === 'z') throw this.#notUnderstood()
      this.#draw(command)
    }
  }

  #draw(command: string): void {
    const kind = command.toUpperCase()
    const isRelative = kind !== command
    const fromX = isRelative ? this.#x : 0
    const fromY = isRelative ? this.#y : 0
    const before = this.#bend
    this.#bend = undefined
    switch (kind) {
      case 'M':
        this.#move(fromX + this.#number(), fromY + this.#number())
        break
      case 'L':
        this.#line(fromX + this.#number(), fromY + this.#number())
        break
      case 'H':
        this.#line(fromX + this.#number(), this.#y)
        break
      case 'V':
        this.#line(this.#x, fromY + this.#number())
        break
      case 'Z':
        this.#sink.close()
        this.#x = this.#startX
        this.#y = this.#startY
        break
      case 'A':
        this.#arc(fromX, fromY)
        break
      default:
        this.#curve(kind, fromX, fromY, before)
    }
  }

  #curve(kind: string, fromX: number, fromY: number, before: Bend): void {
    const point = () => [fromX + this.#number(), fromY + this.#number()] as const
    switch (kind) {
      case 'C':
        this.#cubic(...point(), ...point(), ...point())
        break
      case 'S':
        this.#cubic(...this.#mirrored(before === 'C'), ...point(), ...point())
        break
      case 'Q':
        this.#quadratic(...point(), ...point())
        break
      case 'T':
        this.#quadratic(...this.#mirrored(before === 'Q'), ...point())
        break
      default:
        throw this.#notUnderstood()
    }
  }

  #move(x: number, y: number): void {
    this.#sink.move(x, y)
    this.#startX = x
    this.#startY = y
    this.#goTo(x, y)
  }

  #line(x: number, y: number): void {
    this.#sink.line(x, y)
    this.#goTo(x, y)
  }

  #cubic(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    this.#sink.curve(x1, y1, x2, y2, x, y)
    this.#bendAt('C', x2, y2)
    this.#goTo(x, y)
  }

  /** As a cubic curve, the only one that PDF knows. */
  #quadratic(x1: number, y1: number, x: number, y: number): void {
    const near = (from: number, to: number) => from + (2 / 3) * (to - from)
    this.#sink.curve(near(this.#x, x1), near(this.#y, y1), near(x, x1), near(y, y1), x, y)
    this.#bendAt('Q', x1, y1)
    this.#goTo(x, y)
  }

  #arc(fromX: number, fromY: number): void {
    const radii = [Math.abs(this.#number()), Math.abs(this.#number())] as const
    const rotation = this.#number()
    const isLarge = this.#flag()
    const isClockwise = this.#flag()
    const end = [fromX + this.#number(), fromY + this.#number()] as const
    addArc([this.#x, this.#y], { radii, rotation, isLarge, isClockwise, end }, this.#sink)
    this.#goTo(...end)
  }

  #mirrored(isBent: boolean): readonly [number, number] {
    return isBent ? [2 * this.#x - this.#bendX, 2 * this.#y - this.#bendY] : [this.#x, this.#y]
  }

  #bendAt(bend: Bend, x: number, y: number): void {
    this.#bend = bend
    this.#bendX = x
    this.#bendY = y
  }

  #goTo(x: number, y: number): void {
    this.#x = x
    this.#y = y
  }

  #number(): number {
    this.#skip()
    const number = this.#take(NUMBER)
    if (number === undefined) throw this.#notUnderstood()
    return Number(number)
  }

  #flag(): boolean {
    this.#skip()
    const flag = this.#take(FLAG)
    if (flag === undefined) throw this.#notUnderstood()
    return flag === '1'
  }

  /** Whether anything follows. */
  #skip(): boolean {
    this.#take(SEPARATOR)
    return this.#at < this.#d.length
  }

  #take(what: RegExp): string | undefined {
    what.lastIndex = this.#at
    const [found] = what.exec(this.#d) ?? []
    if (found !== undefined) this.#at += found.length
    return found
  }

  #notUnderstood(): Error {
    const rest = JSON.stringify(this.#d.slice(this.#at, this.#at + 20))
    return new Error(`A figure has a path that is not understood from ${rest} on`)
  }
}
