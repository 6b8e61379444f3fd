import * as vega from 'vega'
import { type Config, compile, type TopLevelSpec } from 'vega-lite'
import { type DrawnText, drawnTexts } from './drawn-texts.ts'
import type { MeasureInk } from './metrics.ts'
import type { ChartRow } from './rows.ts'
import { type Scene, sceneOf } from './scene.ts'

declare module 'vega' {
  /** Vega's source of chance, which its types leave out. */
  export function setRandom(random: () => number): void
  export function randomLCG(seed: number): () => number
}

/** A spec that Vega cannot draw, or draws with a warning. */
export class DrawingError extends Error {}

export interface Drawing {
  readonly svg: string
  /** In points. */
  readonly width: number
  readonly height: number
  readonly texts: readonly DrawnText[]
  readonly scene: Scene
  /** The ground that the spec gives the whole chart; undefined where it lies on the paper. */
  readonly background: string | undefined
}

type Json = Readonly<Record<string, unknown>>

/**
 * Draws a Vega-Lite spec with its rows to SVG. Nothing is fetched, nothing is left to chance or cut off at an edge.
 *
 * @throws DrawingError when the spec is wrong, or Vega has anything to say about it
 */
export async function renderSvg(
  spec: Json,
  datasets: Readonly<Record<string, readonly ChartRow[]>>,
  config: Json,
  ink: MeasureInk,
): Promise<Drawing> {
  const complaints: string[] = []
  vega.resetSVGDefIds()
  vega.setRandom(vega.randomLCG(SEED))
  const drawing = await draw({ ...spec, datasets }, config, ink, collectInto(complaints)).catch(
    (error: unknown) => {
      throw new DrawingError(error instanceof Error ? error.message : String(error))
    },
  )
  if (/\b(NaN|undefined)\b/.test(drawing.svg)) complaints.push('a position or a text in it is not a number')
  if (complaints.length > 0) throw new DrawingError(complaints.join('; '))
  return drawing
}

const SEED = 42

async function draw(
  spec: Json,
  config: Json,
  ink: MeasureInk,
  logger: vega.LoggerInterface,
): Promise<Drawing> {
  const compiled = compile(spec as unknown as TopLevelSpec, { config: config as Config, logger })
  const view = new vega.View(vega.parse(compiled.spec), { renderer: 'none', loader: denyAll, logger })
  try {
    return await settle(view, ink)
  } finally {
    view.finalize()
  }
}

/** Lays out until nothing is cut off: Vega fits a plot once, and labels move when it shrinks. */
async function settle(view: vega.View, ink: MeasureInk): Promise<Drawing> {
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const svg = await view.toSVG()
    const drawing = { svg, ...sizeOf(svg) }
    if (!isCutOff(view, drawing)) {
      const background = view.background() as string | null | undefined
      return {
        ...drawing,
        texts: drawnTexts(view),
        scene: sceneOf(view, ink),
        background: background ?? undefined,
      }
    }
    await view.resize().runAsync()
  }
  throw new Error('something in it reaches beyond its edges and would be cut off')
}

const MOST_PASSES = 10

function isCutOff(
  view: vega.View,
  { svg, width, height }: Pick<Drawing, 'svg' | 'width' | 'height'>,
): boolean {
  // Vega's types give the scene where its code gives the graph that holds it.
  const { bounds } = (view.scenegraph() as unknown as { root: vega.Scene }).root
  const [, left, top] = (/transform="translate\(([\d.]+),([\d.]+)\)"/.exec(svg) ?? []).map(Number)
  const { x1, y1, x2, y2 } = bounds.clone().translate(left ?? 0, top ?? 0)
  return x1 < -TOLERANCE || y1 < -TOLERANCE || x2 > width + TOLERANCE || y2 > height + TOLERANCE
}

/** Half the outline of a bar on the edge. */
const TOLERANCE = 0.5

function sizeOf(svg: string): { width: number; height: number } {
  const [, width, height] = /<svg[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? []
  return { width: Number(width), height: Number(height) }
}

const deny = (address: string) => Promise.reject(new Error(`a chart may not read ${address}`))
const denyAll: vega.Loader = { load: deny, sanitize: deny, http: deny, file: deny }

/** Vega-Lite says this of `fit-x` too, where nothing is dropped: the height was never fitted. */
const NO_COMPLAINT = 'Dropping "fit-y" because spec has discrete height.'

function collectInto(complaints: string[]): vega.LoggerInterface {
  const note = (...parts: readonly unknown[]) => {
    const message = parts.join(' ')
    if (message !== NO_COMPLAINT) complaints.push(message)
    return logger
  }
  const ignore = () => logger
  const logger: vega.LoggerInterface = {
    level: ((level?: number) => (level === undefined ? vega.Warn : logger)) as vega.LoggerInterface['level'],
    error: note,
    warn: note,
    info: ignore,
    debug: ignore,
  }
  return logger
}
