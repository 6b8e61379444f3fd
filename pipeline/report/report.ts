import type { ChartFile, Theme } from '../../schemas/types.ts'
import type { Place } from '../core/problem.ts'
import type { JsonDocument } from '../input/json.ts'

/** What a report is made from, as far as it could be read. */
export interface DraftReport {
  /** Folder name, such as `follow-up`. */
  readonly name: string
  /** report.json and the theme. */
  readonly documents: readonly JsonDocument[]
  /** In the order in which they are printed. */
  readonly sections: readonly TemplateFile[]
  /** The layout of sections that are not running text, by name. */
  readonly settings: Readonly<Record<string, 'blocks' | 'small'>>
  /** The chart on the cover, and the place in report.json that names it. */
  readonly cover?: { readonly chart: string; readonly place: Place }
  /** Partials, which a section includes by name. */
  readonly partials: readonly TemplateFile[]
  /** Names with a number in them that templates may contain. */
  readonly names: readonly AllowedName[]
  readonly charts: readonly ChartSpec[]
  /** Absent when it could not be read. */
  readonly theme?: Theme
  /** The file of the theme, for the places of problems. */
  readonly themeFile?: JsonDocument
  /** Absent when any could not be read. */
  readonly fonts?: FontFamily
  /** The same faces as WOFF2, for the HTML edition; absent when the theme names none. */
  readonly webFonts?: WebFonts
  /** What could not be read; absent when everything could. */
  readonly unread?: UnreadReport
}

/** What a report has that could not be read. Nothing is said of what refers to it: it may be right. */
export interface UnreadReport {
  /** By name. */
  readonly charts: readonly string[]
  /** Whether a section or partial is missing, so that others may refer to what is in it. */
  readonly templates: boolean
  /** Whether it is not known which names may contain a number. */
  readonly names: boolean
  /** Whether something is wrong with the text of a section or partial, so that it may hold other words. */
  readonly words: boolean
  /** Whether it is not known which chart is on the cover. */
  readonly cover: boolean
}

/** A report's templates, charts and theme, read and checked but not yet filled. */
export type Report = DraftReport & Required<Pick<DraftReport, 'theme' | 'fonts'>>

export interface TemplateFile {
  /** File name without ending: `full-research`. */
  readonly name: string
  /** Path as shown in problems. */
  readonly file: string
  readonly source: string
}

/** A name such as "Wmo 2015", and where report.json lists it. */
export interface AllowedName {
  readonly text: string
  readonly place: Place
  /** The line in report.json. */
  readonly source: string
}

/** A Vega-Lite specification and the results that it draws. */
export interface ChartSpec {
  /** File name without ending. */
  readonly name: string
  readonly file: string
  /** The parsed file, for the places of problems. */
  readonly document: JsonDocument
  /** Fallback caption: the spec's own `title`. */
  readonly title: string
  /** The Vega-Lite spec without its title and `usermeta`. */
  readonly spec: Readonly<Record<string, unknown>>
  /** Its width: with labels to the left of the plot, as wide as the text, or as wide as the column. */
  readonly place: NonNullable<ChartFile['usermeta']['place']>
  readonly datasets: Readonly<Record<string, DatasetRequest>>
}

/** The results in one of a chart's datasets; `waves` is `this`, the reported wave, by default. */
export type DatasetRequest = Omit<ChartFile['usermeta']['datasets'][string], 'question' | 'battery'> & Subject

/** One question, or the items of a battery. */
type Subject =
  | { readonly question: string; readonly battery?: undefined }
  | { readonly battery: string; readonly question?: undefined }

export type WebFonts = Readonly<Record<'normal' | 'bold' | 'italics' | 'bolditalics' | 'light', Uint8Array>>

/** Font files of the font family of a report. */
export interface FontFamily {
  readonly name: string
  readonly normal: Uint8Array
  readonly bold: Uint8Array
  readonly italics: Uint8Array
  readonly bolditalics: Uint8Array
  /** The thin weight, for large type. */
  readonly light?: Uint8Array
  /** Draws characters that this family lacks. */
  readonly fallback?: FontFamily
}
